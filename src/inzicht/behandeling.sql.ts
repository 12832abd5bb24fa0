/**
 * Returns SQL for the ids of the items about a theme, optionally of one driehoek. A union, since
 * PostgreSQL finds each half by index, and an `or` by none.
 */
export function agendapuntenAbout(themaId: string, driehoekId?: string): string {
  const ofDriehoek = (row: string) => (driehoekId ? ` and ${row}.driehoek_id = ${driehoekId}` : '');
  return `select p.id from agendapunt p where p.vast_thema_id = ${themaId}${ofDriehoek('p')}
    union all select x.agendapunt_id from agendapunt_thema x where x.thema_id = ${themaId}${ofDriehoek('x')}`;
}

/** Returns the same for counts, which include items that the caller may count but not read. */
export const countedAbout = (themaId: string) => `select p.id from telling_agendapunt p where p.vast_thema_id = ${themaId}
  union all select x.agendapunt_id from telling_agendapunt_thema x where x.thema_id = ${themaId}`;

const held = (driehoekId: string, until: string) =>
  `vergadering v where v.driehoek_id = ${driehoekId} and v.status in ('GEHOUDEN', 'AFGESLOTEN') ${until}`;

/**
 * Returns SQL for the day of the last meeting of a driehoek with such an item. It scans from the
 * newest meeting back: the last one is rarely far, and the number of earlier meetings does not
 * matter. `items` selects the items, given the meeting.
 */
export const lastDay = (driehoekId: string, items: (v: string) => string, until = '') =>
  `(select v.dag from ${held(driehoekId, until)} and exists (${items('v')}) order by v.aanvang desc limit 1)`;

/**
 * Returns SQL for the last meeting of a driehoek before an instant: its day and the themes that it
 * discussed. Both are null when it discussed nothing.
 */
export const lastVergadering = (driehoekId: string, tot: string) =>
  `select max(m.dag) as dag, array_agg(o.thema_id) as themas
    from (select v.id, v.dag from ${held(driehoekId, `and v.aanvang < ${tot}`)} order by v.aanvang desc limit 1) m
    join telling_agendapunt a on a.vergadering_id = m.id and a.uitkomst = 'BESPROKEN'
    cross join lateral (select a.vast_thema_id union all select x.thema_id from telling_agendapunt_thema x where x.agendapunt_id = a.id) o(thema_id)`;

/**
 * Returns SQL for the last day before `tot` on which a driehoek discussed a theme, for a row with
 * the columns driehoek_id, thema_id, tot, laatste_dag and laatste_themas (those of
 * `lastVergadering`). It counts items that the caller may not read too. Most themes were discussed
 * at the last meeting, which is read once for all themes.
 */
export function lastDiscussed(row: string): string {
  const fixed = (a: string) =>
    `select from telling_agendapunt ${a} where ${a}.driehoek_id = ${row}.driehoek_id and ${a}.vast_thema_id = ${row}.thema_id`;
  const linked = (x: string) =>
    `select from telling_agendapunt_thema ${x} where ${x}.driehoek_id = ${row}.driehoek_id and ${x}.thema_id = ${row}.thema_id`;
  const discussed = (v: string) => `select from telling_agendapunt a where a.vergadering_id = ${v}.id and a.uitkomst = 'BESPROKEN'
    and (a.vast_thema_id = ${row}.thema_id or exists (${linked('x')} and x.agendapunt_id = a.id))`;
  // A theme that was never on the agenda needs no search through meetings.
  return `case when ${row}.thema_id = any (${row}.laatste_themas) then ${row}.laatste_dag when exists (${linked('l')}) or exists (${fixed('f')})
    then ${lastDay(`${row}.driehoek_id`, discussed, `and v.aanvang < ${row}.tot`)} end`;
}

/**
 * Returns SQL for counting the items about a goal: those that recorded a link to it, and those with
 * a priority that was linked to it on the meeting's day.
 */
export const countedAboutDoel = (doelId: string) => `select k.vastgelegd_in_id from koppeling k where k.doel_id = ${doelId}
  union all select x.agendapunt_id from koppeling k join telling_agendapunt_prioriteit x on x.prioriteit_id = k.prioriteit_id
    join telling_agendapunt p on p.id = x.agendapunt_id join vergadering v on v.id = p.vergadering_id
    where k.doel_id = ${doelId} and k.geldig @> v.dag`;

/**
 * SQL for the driehoeken whose items the caller may all count: for others, "nothing happened" would
 * be a guess.
 */
export const COUNTS_ALL = 'any ((select telt() || leest_vertrouwelijk())::uuid[])';
