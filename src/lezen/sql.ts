/** A SQL literal. Only for names of the schema and of the selection; a value is a parameter. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** Of a column's name PostgreSQL keeps 63 bytes, and a row has 1,600 columns at most. */
const LONGEST_NAME = 63;
const MOST_COLUMNS = 1000;

/**
 * An object as a SQL value, and what stands in `from` for it, after the rows that it is made of: of
 * all, or of those for which a condition holds.
 */
export interface Written {
  lateral: (condition?: string) => string;
  value: string;
}

/**
 * An object of each row, with these SQL values: as a row of its own, which becomes json with all
 * that it stands in, once. Objects in objects that are json already take PostgreSQL a sixth longer,
 * and `json_object` a third. `alias` names that row. Keys are names of GraphQL.
 */
export function objectOfRow(pairs: [key: string, sql: string][], alias: string): Written {
  if (pairs.length > MOST_COLUMNS || pairs.some(([key]) => key.length > LONGEST_NAME))
    return { lateral: () => '', value: jsonObject(pairs) };
  const columns = `select ${pairs.map(([key, sql]) => `${sql} as "${key}"`).join(', ')}`;
  const lateral: Written['lateral'] = (condition) =>
    condition
      ? ` left join lateral (${columns} where ${condition}) ${alias} on true`
      : ` cross join lateral (${columns}) ${alias}`;
  return { lateral, value: alias };
}

/**
 * A json object of SQL values, wherever a value may stand. `json_object`, because
 * `json_build_object` stops at fifty keys.
 */
export const jsonObject = (pairs: [key: string, sql: string][]) =>
  `json_object(${pairs.map(([key, sql]) => `${literal(key)} value ${sql}`).join(', ')})`;
