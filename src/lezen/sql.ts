/** A SQL literal. Only for names of the schema and of the selection; a value is a parameter. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** A json object of SQL values. `json_object`, because `json_build_object` stops at fifty keys. */
export const jsonObject = (pairs: [key: string, sql: string][]) =>
  `json_object(${pairs.map(([key, sql]) => `${literal(key)} value ${sql}`).join(', ')})`;
