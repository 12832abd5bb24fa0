import type { Arg } from '../lezen/mapping';
import { DEFAULT_FIRST } from '../lezen/page';

/** No row can come before what lies below it: all those transactions are over. */
const OVER = 'pg_snapshot_xmin(pg_current_snapshot())';
/** After every access that the calendar brought until and with a day. */
const ALL = `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;
/** As a scalar, so that the index on the order is entered at the cursor. */
const na = (part: string) => `(select n.${part} from na n)`;

/** Where the feed is now. Nothing at the place itself: a random place before the first row of the transaction tells nothing. */
export const NOW = `wijziging_cursor(${OVER}, -random(1::bigint, 9007199254740991), vandaag(), ${ALL})`;

const WHAT = `case when w.soort = 'DRIEHOEK' then case when w.driehoek_id = any ((select ziet())::uuid[]) then 'ZICHTBAAR' else 'ONZICHTBAAR' end
    when w.niveau_voor is null then 'GEMAAKT'
    when w.niveau_na is null then 'VERWIJDERD'
    when not w.na_gezien then 'ONZICHTBAAR'
    when not w.voor_gezien then 'ZICHTBAAR'
    else 'GEWIJZIGD' end`;

// What happened before one's access began says nothing about what one has: the row that tells of the access does. A transaction that began
// just before midnight may be seen after it, so the hour after counts too.
const KNOWN = `w.soort = 'DRIEHOEK' or (
    not exists (select from wijziging m where m.vrager_id = (select coalesce(huidige_persoon(), huidige_integratie()))
      and m.driehoek_id = w.driehoek_id and (m.transactie, m.nr) > (w.transactie, w.nr))
    and exists (select from toegang t where t.driehoek_id = w.driehoek_id
      and ((w.voor_gezien and w.niveau_voor = any (t.niveaus)) or (w.na_gezien and w.niveau_na = any (t.niveaus)))
      and (t.geldig @> (w.op at time zone 'Europe/Amsterdam')::date or t.geldig @> ((w.op + interval '1 hour') at time zone 'Europe/Amsterdam')::date)))`;

const byCalendar = (driehoek: string, most: string) => `(
  select false as gewijzigd, ${na('transactie')} as transactie, ${na('nr')} as nr, k.dag, k.driehoek_id as grens, 'DRIEHOEK' as soort, k.driehoek_id as object_id,
    k.driehoek_id, case when k.driehoek_id = any ((select ziet())::uuid[]) then 'ZICHTBAAR' else 'ONZICHTBAAR' end as wat, null as reden,
    k.dag::timestamp at time zone 'Europe/Amsterdam' as op
  from toegang_volgens_kalender(${na('dag')}) k where (k.dag, k.driehoek_id) > (${na('dag')}, ${na('grens')}) and ${driehoek}
  order by k.dag, k.driehoek_id limit ${most})`;

const byChange = (kinds: string, driehoek: string, most: string) => `(
  select true, w.transactie, w.nr, vandaag(), ${ALL}, w.soort, w.object_id, w.driehoek_id, ${WHAT}, w.reden, w.op
  from wijziging_gezien w where (w.transactie, w.nr) > (${na('transactie')}, ${na('nr')}) and w.transactie < ${OVER}
    and (w.soort = 'DRIEHOEK' or ${kinds}) and ${driehoek} and (${KNOWN})
  order by w.transactie, w.nr limit ${most})`;

/** One page of the feed, as a row with its changes as an array, and where it ends. */
export function wijzigingenNa(arg: Arg): string {
  const first = `coalesce(${arg('first')}, ${DEFAULT_FIRST})`;
  const driehoek = (row: string) =>
    `(${arg('driehoekCode')} is null or ${row}.driehoek_id = (select mijn_driehoek(${arg('driehoekCode')})))`;
  const kinds = `(${arg('soorten')} is null or w.soort = any (${arg('soorten')}))`;
  return `(with na as materialized (select * from wijziging_cursor_open(${arg('na')})),
    toegang as materialized (select * from mijn_toegang()),
    gevonden as (select row_number() over (order by b.gewijzigd, b.dag, b.grens, b.transactie, b.nr) as plaats, b.*
      from (${byCalendar(driehoek('k'), `${first} + 1`)} union all ${byChange(kinds, driehoek('w'), `${first} + 1`)}) b),
    bladzijde as (select array_agg((g.plaats, g.transactie, g.nr, g.dag, g.grens, g.soort, g.object_id, g.driehoek_id, g.wat, g.reden, g.op)::wijziging_rij
        order by g.plaats) filter (where g.plaats <= ${first}) as rijen, count(*) > ${first} as meer from gevonden g),
    cursors as (select b.*, (select wijziging_cursor(r.transactie, r.nr, r.dag, r.grens) from unnest(b.rijen) r order by r.plaats limit 1) as start_cursor,
      (select wijziging_cursor(r.transactie, r.nr, r.dag, r.grens) from unnest(b.rijen) r order by r.plaats desc limit 1) as last_cursor from bladzijde b)
    select c.rijen, c.meer as has_next_page, ${arg('na')} is not null as has_previous_page, c.start_cursor,
      case when c.meer then coalesce(c.last_cursor, ${arg('na')}) else ${NOW} end as end_cursor from cursors c)`;
}
