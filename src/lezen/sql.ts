/** Quotes a SQL literal. For names of the schema and the selection only; values are parameters. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** PostgreSQL truncates column names to 63 bytes, and limits a row to 1,600 columns. */
const LONGEST_NAME = 63;
const MOST_COLUMNS = 1000;

/**
 * An object as a SQL value, and the lateral join that it needs after its source rows. The join
 * takes an optional condition on those rows.
 */
export interface Written {
  lateral: (condition?: string) => string;
  value: string;
}

/**
 * Builds an object of each row as a composite row with this alias, which is converted to json once,
 * with the object around it. Nested json values take PostgreSQL a sixth longer, and `json_object` a
 * third. Keys are GraphQL names.
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
 * Returns a json object of SQL values. It uses `json_object`, because `json_build_object` stops at
 * fifty keys.
 */
export const jsonObject = (pairs: [key: string, sql: string][]) =>
  `json_object(${pairs.map(([key, sql]) => `${literal(key)} value ${sql}`).join(', ')})`;
