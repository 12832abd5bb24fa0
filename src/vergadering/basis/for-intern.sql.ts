/**
 * The value of a column with free text that has no level attached, such as the place of a
 * meeting: null for a caller limited to OPENBAAR, since such text may say more than the agenda.
 */
export const forIntern = (column: string) => (row: string) =>
  `case when ${row}.driehoek_id = any ((select ziet_intern())::uuid[]) then ${row}.${column} end`;
