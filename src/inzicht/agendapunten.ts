/** The ids of the items about a theme; a union, since PostgreSQL finds each half through an index, and an `or` through none. */
export const puntenOver = (themaId: string) =>
  `select p.id from agendapunt p where p.vast_thema_id = ${themaId} union all select x.agendapunt_id from agendapunt_thema x where x.thema_id = ${themaId}`;

/** The same for counting: also items that the asker may count and not read. */
export const getelde = (themaId: string) => `select p.id from telling_agendapunt p where p.vast_thema_id = ${themaId}
  union all select x.agendapunt_id from telling_agendapunt_thema x where x.thema_id = ${themaId}`;

/**
 * The day of the last meeting of a driehoek with such an item, found by looking from the newest one back: the last is hardly ever far away, and how many
 * came before it then makes no difference. `items` picks them, given the meeting.
 */
export const laatsteDag = (driehoekId: string, items: (v: string) => string, until = '') =>
  `(select v.dag from vergadering v where v.driehoek_id = ${driehoekId} and v.status in ('GEHOUDEN', 'AFGESLOTEN') ${until} and exists (${items('v')})
    order by v.aanvang desc limit 1)`;

/** The last day, up to `dag`, on which a driehoek discussed a theme; counted, so also at an item that the asker may not read. */
export function laatstBesproken(driehoekId: string, themaId: string, dag: string): string {
  const fixed = (a: string) =>
    `select from telling_agendapunt ${a} where ${a}.driehoek_id = ${driehoekId} and ${a}.vast_thema_id = ${themaId}`;
  const linked = (x: string) =>
    `select from telling_agendapunt_thema ${x} where ${x}.driehoek_id = ${driehoekId} and ${x}.thema_id = ${themaId}`;
  const discussed = (v: string) => `select from telling_agendapunt a where a.vergadering_id = ${v}.id and a.uitkomst = 'BESPROKEN'
    and (a.vast_thema_id = ${themaId} or exists (${linked('x')} and x.agendapunt_id = a.id))`;
  // As a scalar: PostgreSQL takes no other expression over the day into an index under row-level security.
  const until = `and v.aanvang < (select (${dag} + 1)::timestamp at time zone 'Europe/Amsterdam')`;
  // Of a theme that was never on the agenda no meeting needs to be looked at.
  return `case when exists (${linked('l')}) or exists (${fixed('f')}) then ${laatsteDag(driehoekId, discussed, until)} end`;
}

/** For counting, the items about a goal: where a link to it was recorded, or with a priority that was linked to it on the meeting's day. */
export const geteldeOverDoel = (doelId: string) => `select k.vastgelegd_in_id from koppeling k where k.doel_id = ${doelId}
  union all select x.agendapunt_id from koppeling k join telling_agendapunt_prioriteit x on x.prioriteit_id = k.prioriteit_id
    join telling_agendapunt p on p.id = x.agendapunt_id join vergadering v on v.id = p.vergadering_id
    where k.doel_id = ${doelId} and k.geldig @> v.dag`;

/** The driehoeken of which nothing is left out when the asker counts: of others, "nothing happened" would be a guess. */
export const TELT_ALLES = 'any ((select telt() || leest_vertrouwelijk())::uuid[])';
