/** SQL condition: this decision or action was recorded at an item about a theme with this code. */
export const atItemAboutThemaCode = (
  row: string,
  value: string,
) => `exists (select from agendapunt a where a.id = ${row}.agendapunt_id
  and (exists (select from thema t where t.id = a.vast_thema_id and t.code = ${value})
    or exists (select from agendapunt_thema x join thema t on t.id = x.thema_id where x.agendapunt_id = a.id and t.code = ${value})))`;
/**
 * SQL condition: this decision or action was recorded at an item of a meeting `v` that meets the
 * condition.
 */
export const atItemOfMeeting = (row: string, condition: string) =>
  `exists (select from agendapunt a join vergadering v on v.id = a.vergadering_id where a.id = ${row}.agendapunt_id and ${condition})`;
