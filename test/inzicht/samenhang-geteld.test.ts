import type { Client } from 'pg';
import { seeded } from '../lezen/random';
import { startTestApi, type TestApi } from '../support/api';
import { askAs, openSession, type Session } from '../support/sql';
import { maakWereld } from '../toegang/wereld';

const ASKERS = [
  'teamchef-zuidwest-drenthe',
  'ovj-groningen',
  'regio-lezer',
  'was-lid',
  'teamchef-elders',
  'integratie-agenda',
  'alleen-prioriteiten',
  'alleen-openbaar',
];
const DAYS = ['2025-01-01', '2025-06-01', '2025-09-15', '2026-02-01'];

let api: TestApi;
let session: Session;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  await maakWereld(api.owner, seeded(7));
  // One priority of each driehoek has ended, with its links.
  await api.owner.query(`update lokale_prioriteit set status = 'BEEINDIGD', geldig_tot_en_met = '2025-09-14'
    where id in (select distinct on (driehoek_id) id from lokale_prioriteit order by driehoek_id, id)`);
  session = await openSession(api.apiUrl, opened);
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const LINKS = (
  aard?: string,
) => `(select count(*)::integer from koppeling k join lokale_prioriteit p on p.id = k.prioriteit_id and p.geldig @> $1::date
  where k.driehoek_id = d.id and k.thema_id = t.id and k.geldig @> $1::date ${aard ? `and k.aard = '${aard}'` : ''})`;
const OF_DAY = (more = '') =>
  `(select count(*)::integer from lokale_prioriteit p where p.driehoek_id = d.id and p.geldig @> $1::date ${more})`;
const LINKED = 'exists (select from koppeling k where k.prioriteit_id = p.id and k.geldig @> $1::date)';
const ALONE = 'exists (select from prioriteit_zelfstandig z where z.prioriteit_id = p.id and z.geldig @> $1::date)';
/** Counts each cell separately, and searches all meetings for the last day, as the user. */
const COUNTED = `
  select coalesce(json_agg(json_build_object('driehoek', json_build_object('code', d.code), 'aantalPrioriteiten', ${OF_DAY()},
    'nietBeoordeeld', ${OF_DAY(`and not ${LINKED} and not ${ALONE}`)}, 'zelfstandig', ${OF_DAY(`and ${ALONE}`)},
    'cellen', (select coalesce(json_agg(json_build_object('thema', json_build_object('id', t.id), 'aantalKoppelingen', ${LINKS()},
        'aantalAanvullend', ${LINKS('AANVULLEND')}, 'aantalFaciliterend', ${LINKS('FACILITEREND')}, 'aantalBijdragend', ${LINKS('BIJDRAGEND')},
        'laatstBesproken', (select max(v.dag) from vergadering v join telling_agendapunt a on a.vergadering_id = v.id and a.uitkomst = 'BESPROKEN'
          where v.driehoek_id = d.id and v.status in ('GEHOUDEN', 'AFGESLOTEN') and v.dag <= $1::date and (a.vast_thema_id = t.id
            or exists (select from telling_agendapunt_thema x where x.agendapunt_id = a.id and x.thema_id = t.id)))) order by t.volgnummer), '[]')
      from regionaal_beleidsplan b join thema t on t.beleidsplan_id = b.id where b.regio_id = r.id and b.werking @> $1::date)) order by d.code), '[]') as rijen
  from regio r join driehoek d on d.regio_id = r.id where r.code = 'noord-nederland'`;
const SAMENHANG = `query($dag: Datum) { samenhang(regioCode: "noord-nederland", opDatum: $dag) { rijen {
  driehoek { code } aantalPrioriteiten nietBeoordeeld zelfstandig
  cellen { thema { id } aantalKoppelingen aantalAanvullend aantalFaciliterend aantalBijdragend laatstBesproken } } } }`;

test.each(ASKERS)('%s krijgt in samenhang, op elke dag, wat de vrager cel voor cel telt', async (asker) => {
  const { rows } = await api.owner.query(
    'select array_agg(d::date::text order by d) as dagen from unnest($1::date[] || vandaag()) d',
    [DAYS],
  );
  for (const dag of rows[0].dagen) {
    await session.run('begin');
    await askAs(session, asker);
    const [counted] = await session.run(COUNTED, [dag]);
    await session.run('rollback');
    const { samenhang } = await api.ok(asker, SAMENHANG, { dag });
    expect({ dag, rijen: samenhang.rijen }).toEqual({ dag, rijen: counted?.rijen });
  }
});

test('er valt iets te tellen: koppelingen, wat eindigde, en themas die niet bij de laatste vergadering zijn besproken', async () => {
  const op = async (dag?: string) => (await api.ok('regio-lezer', SAMENHANG, { dag })).samenhang.rijen;
  const cellen = (rijen: { cellen: Record<string, unknown>[] }[]) => rijen.flatMap((rij) => rij.cellen);
  const [toen, nu] = [await op('2025-09-14'), await op()];
  const prioriteiten = (rijen: { aantalPrioriteiten: number }[]) => rijen.reduce((sum, rij) => sum + rij.aantalPrioriteiten, 0);
  expect(prioriteiten(toen)).toBeGreaterThan(prioriteiten(nu));
  expect(cellen(nu).some((cel) => Number(cel.aantalBijdragend) > 0)).toBe(true);
  expect(new Set(cellen(nu).map((cel) => cel.laatstBesproken)).size).toBeGreaterThan(2);
});
