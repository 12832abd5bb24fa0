/** The ids of the items about a theme; a union, since PostgreSQL finds each half through an index, and an `or` through none. */
export const puntenOver = (themaId: string) =>
  `select p.id from agendapunt p where p.vast_thema_id = ${themaId} union all select x.agendapunt_id from agendapunt_thema x where x.thema_id = ${themaId}`;

/** The same for counting: also items that the asker may count and not read. */
export const getelde = (themaId: string) => `select p.id from telling_agendapunt p where p.vast_thema_id = ${themaId}
  union all select x.agendapunt_id from telling_agendapunt_thema x where x.thema_id = ${themaId}`;

/** The last day, up to `dag`, on which a driehoek discussed a theme; counted, so also at an item that the asker may not read. */
export const laatstBesproken = (driehoekId: string, themaId: string, dag: string) => `(select max(v.dag) from (
    select p.vergadering_id from telling_agendapunt p where p.driehoek_id = ${driehoekId} and p.vast_thema_id = ${themaId} and p.uitkomst = 'BESPROKEN'
    union all select p.vergadering_id from telling_agendapunt_thema x join telling_agendapunt p on p.id = x.agendapunt_id
      where x.driehoek_id = ${driehoekId} and x.thema_id = ${themaId} and p.uitkomst = 'BESPROKEN') b
  join vergadering v on v.id = b.vergadering_id where v.dag <= ${dag})`;

/** For counting, the items about a goal: where a link to it was recorded, or with a priority that was linked to it on the meeting's day. */
export const geteldeOverDoel = (doelId: string) => `select k.vastgelegd_in_id from koppeling k where k.doel_id = ${doelId}
  union all select x.agendapunt_id from koppeling k join telling_agendapunt_prioriteit x on x.prioriteit_id = k.prioriteit_id
    join telling_agendapunt p on p.id = x.agendapunt_id join vergadering v on v.id = p.vergadering_id
    where k.doel_id = ${doelId} and k.geldig @> v.dag`;

/** The driehoeken of which nothing is left out when the asker counts: of others, "nothing happened" would be a guess. */
export const TELT_ALLES = 'any ((select telt() || leest_vertrouwelijk())::uuid[])';
