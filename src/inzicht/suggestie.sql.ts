import { notEnded } from '../prioriteit/prioriteit.sql';
import { agendapuntenAbout } from './behandeling.sql';

const dag = (day: string) => `to_char(${day}, 'DD-MM-YYYY')`;
// Reasons are joined with ||, which yields null without a day; coalesce then selects the other
// reason.
/** Returns SQL for a suggestion: its rank, kind, reason and subject. */
const row = (orde: number, soort: string, sleutel: string, reden: string, about: Record<string, string>) =>
  `select ${orde} as orde, '${soort}' as soort, (${sleutel})::text as sleutel, ${reden} as reden, ${[
    'thema_id',
    'prioriteit_id',
    'actie_id',
    'koppeling_id',
  ]
    .map((key) => `${about[key] ?? 'null'}::uuid as ${key}`)
    .join(', ')}`;

const themas = `${row(
  1,
  'THEMA',
  `lpad(t.volgnummer::text, 10, '0')`,
  `coalesce('Dit thema is sinds ' || ${dag('l.op')} || ' niet besproken, meer dan zes maanden voor deze vergadering.',
    'Dit thema van het beleidsplan is in deze driehoek nog niet besproken.')`,
  { thema_id: 't.id' },
)}
  from m join regionaal_beleidsplan p on p.regio_id = m.regio_id and p.werking @> m.dag join thema t on t.beleidsplan_id = p.id
  cross join lateral (select max(v.dag) as op from agendapunt a join vergadering v on v.id = a.vergadering_id
    where v.driehoek_id = m.driehoek_id and v.dag <= m.dag and a.uitkomst = 'BESPROKEN' and a.id in (${agendapuntenAbout('t.id', 'm.driehoek_id')})) l
  where (l.op is null or l.op < m.dag - interval '6 months')
    and not exists (select from agendapunt a where a.vergadering_id = m.id and a.id in (${agendapuntenAbout('t.id', 'm.driehoek_id')}))`;

const prioriteiten = `${row(
  2,
  'PRIORITEIT',
  'p.id',
  `coalesce('Deze prioriteit stond het laatst op een agenda op ' || ${dag('l.op')} || ', meer dan drie maanden voor deze vergadering.',
    'Deze prioriteit stond nog niet op een agenda.')`,
  { prioriteit_id: 'p.id' },
)}
  from m join lokale_prioriteit p on p.driehoek_id = m.driehoek_id and p.geldig @> m.dag
  cross join lateral (select max(v.dag) as op from agendapunt_prioriteit x join agendapunt a on a.id = x.agendapunt_id
    join vergadering v on v.id = a.vergadering_id where x.prioriteit_id = p.id and v.dag <= m.dag and v.status <> 'GEANNULEERD') l
  where (l.op is null or l.op < m.dag - interval '3 months')
    and not exists (select from agendapunt_prioriteit x join agendapunt a on a.id = x.agendapunt_id
      where x.prioriteit_id = p.id and a.vergadering_id = m.id)`;

const acties = `${row(
  3,
  'ACTIE',
  `c.uiterlijk || ' ' || c.id`,
  `'Deze actie staat nog open; zij zou uiterlijk op ' || ${dag('c.uiterlijk')} || ' klaar zijn.'`,
  { actie_id: 'c.id' },
)}
  from m join actie c on c.driehoek_id = m.driehoek_id and c.status = 'OPEN' and c.uiterlijk < m.dag`;

const koppelingen = `${row(
  4,
  'KOPPELING',
  `upper(k.geldig) || ' ' || k.id`,
  `'Deze koppeling eindigt op ' || ${dag('upper(k.geldig) - 1')} || ', binnen 90 dagen na deze vergadering.'`,
  { koppeling_id: 'k.id', prioriteit_id: 'k.prioriteit_id', thema_id: 'k.thema_id' },
)}
  from m join koppeling k on k.driehoek_id = m.driehoek_id and upper(k.geldig) - 1 between m.dag and m.dag + 90
    join lokale_prioriteit p on p.id = k.prioriteit_id and ${notEnded('p', 'm.dag')}`;

/**
 * Returns SQL for the suggestions for the meeting with this id; none for a caller who is no member,
 * for whom "not yet discussed" would be a guess.
 */
export const suggestiesFor = (vergaderingId: string) => `(with m as (select v.id, v.driehoek_id, v.dag, d.regio_id
    from vergadering v join driehoek d on d.id = v.driehoek_id where v.id = ${vergaderingId}
      and v.driehoek_id = any ((select lid_van())::uuid[]))
  ${[themas, prioriteiten, acties, koppelingen].join(' union all ')})`;
