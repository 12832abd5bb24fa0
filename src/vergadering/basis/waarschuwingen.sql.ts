const HELD = (v: string) => `${v}.status in ('GEHOUDEN', 'AFGESLOTEN')`;

/**
 * One sentence for each of the three partners (Politiewet 2012 art. 13 lid 1) who was absent, for
 * callers who may see the attendance.
 */
const absences = (v: string) => `select r.plaats, r.zin
  from (values (1, 'BURGEMEESTER', 'Er was geen burgemeester aanwezig.'), (2, 'OFFICIER_VAN_JUSTITIE', 'De officier van justitie was niet aanwezig.'),
    (3, 'TEAMCHEF', 'De teamchef was niet aanwezig.')) r(plaats, rol, zin)
  where ${HELD(v)} and ${v}.driehoek_id = any ((select ziet_intern())::uuid[]) and not exists (select from aanwezigheid w join lidmaatschap l on l.id = w.lidmaatschap_id
    where w.vergadering_id = ${v}.id and l.rol = r.rol)`;

// A warning, not a refusal: a meeting may have been brought forward, and clients record ahead.
const tooSoon = (v: string) =>
  `select 4, 'Deze vergadering is als gehouden vastgelegd, maar haar dag (' || to_char(${v}.dag, 'DD-MM-YYYY') || ') moet nog komen.'
  where ${HELD(v)} and ${v}.dag > vandaag()`;

/**
 * Only while the meeting can still be moved or cancelled: a second meeting on one day may be
 * intended, or planned twice by mistake. The range of hours lets the index be used.
 */
const sameDay = (v: string) =>
  `select 5, 'Op deze dag is er al een vergadering, om ' || string_agg(to_char(x.aanvang at time zone 'Europe/Amsterdam', 'HH24:MI'), ' en ' order by x.aanvang, x.id) || '.'
  from vergadering x where ${v}.status in ('CONCEPT', 'AGENDA_VASTGESTELD') and x.driehoek_id = ${v}.driehoek_id and x.id <> ${v}.id and x.dag = ${v}.dag
    and x.aanvang between ${v}.aanvang - interval '26 hours' and ${v}.aanvang + interval '26 hours' and x.status <> 'GEANNULEERD'`;

/** SQL of the warnings about a meeting, as Dutch sentences. */
export const waarschuwingenOf = (
  v: string,
) => `coalesce((select json_agg(z.zin order by z.plaats) filter (where z.zin is not null)
  from (${[absences, tooSoon, sameDay].map((part) => part(v)).join(' union all ')}) z(plaats, zin)), '[]'::json)`;
