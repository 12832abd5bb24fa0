import type { ClientBase } from 'pg';

type Row = Record<string, unknown>;
type Change = Row & { id: string };

/** Buffers what is to be written: new rows by table, and updates of rows by step. */
export class Rows {
  private readonly added = new Map<string, Row[]>();
  private readonly changed = new Map<string, Change[]>();

  add(table: string, row: Row): void {
    put(this.added, table, row);
  }

  change(step: string, row: Change): void {
    put(this.changed, step, row);
  }

  /**
   * Inserts the rows of the tables in this order, one statement each. Missing columns get their
   * default.
   */
  async insert(client: ClientBase, ...tables: string[]): Promise<void> {
    for (const table of tables) {
      const rows = this.added.get(table) ?? [];
      if (rows.length === 0) continue;
      const columns = columnsOf(rows).join(', ');
      const given = `json_populate_recordset(null::${table}, $1)`;
      await client.query(`insert into ${table} (${columns}) select ${columns} from ${given}`, [JSON.stringify(rows)]);
    }
  }

  /** Runs the updates of a step on a table in one statement. */
  async update(client: ClientBase, table: string, step: string): Promise<void> {
    const rows = this.changed.get(step) ?? [];
    if (rows.length === 0) return;
    const changes = columnsOf(rows)
      .filter((column) => column !== 'id')
      .map((column) => `${column} = r.${column}`);
    const given = `json_populate_recordset(null::${table}, $1) r`;
    await client.query(`update ${table} t set ${changes.join(', ')} from ${given} where t.id = r.id`, [JSON.stringify(rows)]);
  }
}

function put<T>(map: Map<string, T[]>, key: string, value: T): void {
  const list = map.get(key) ?? [];
  list.push(value);
  map.set(key, list);
}

// Names of tables and columns come from this folder, never from a user.
const columnsOf = (rows: readonly Row[]) => [...new Set(rows.flatMap((row) => Object.keys(row)))];
