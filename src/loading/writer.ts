import type { ClientBase } from 'pg';
import { OngeldigeToestand } from '../platform/input/errors';

type Value = string | number | boolean | null | undefined | readonly string[];
export type Row = Record<string, Value>;
/** Restricts a sync to rows whose columns have one of these values. */
export type Scope = Readonly<Record<string, readonly Value[]>>;

/**
 * The columns that identify rows of a table (`key`) and the other columns that a file sets
 * (`values`).
 */
export interface Table {
  readonly name: string;
  /**
   * Source of its rows when the table holds more than files set: a view, or a subquery in
   * parentheses.
   */
  readonly read?: string;
  readonly key: readonly string[];
  readonly values: readonly string[];
  /** Tables whose rows are deleted with a row of this one, with their referring column. */
  readonly children?: Readonly<Record<string, string>>;
  /** Dutch sentence for a user whose file omits a row that is still referenced. */
  readonly inUse?: string;
}

interface Difference {
  added: Row[];
  changed: Row[];
  removed: Row[];
}

/**
 * Synchronises tables with files. It writes only differences, so that loading twice writes nothing.
 * With `dryRun` it only counts changes.
 */
export class Writer {
  readonly counts = { toegevoegd: 0, gewijzigd: 0, verwijderd: 0 };

  constructor(
    readonly client: ClientBase,
    private readonly dryRun = false,
  ) {}

  get changes(): number {
    return this.counts.toegevoegd + this.counts.gewijzigd + this.counts.verwijderd;
  }

  /**
   * Makes the rows within the scope exactly those wanted, and returns them with their ids. Rethrows
   * the database's refusals.
   */
  async sync(table: Table, scope: Scope, wanted: readonly Row[]): Promise<Row[]> {
    const existing = await this.rows(table.read ?? table.name, scope);
    const difference = compare(table, existing, wanted);
    this.counts.toegevoegd += difference.added.length;
    this.counts.gewijzigd += difference.changed.length;
    this.counts.verwijderd += difference.removed.length;
    if (this.dryRun || Object.values(difference).every((rows: Row[]) => rows.length === 0)) return existing;
    await this.remove(table, difference.removed);
    await this.update(table, difference.changed);
    await this.insert(table, difference.added);
    return this.rows(table.read ?? table.name, scope);
  }

  /** Returns the rows within a scope, as JSON values: a date is text, year-month-day. */
  async rows(table: string, scope: Scope): Promise<Row[]> {
    const conditions = Object.keys(scope).map((column, index) => `t.${column} = any($${index + 1})`);
    const { rows } = await this.client.query(
      `select to_jsonb(t) as rij from ${table} t where ${conditions.join(' and ')}`,
      Object.values(scope),
    );
    return rows.map(({ rij }) => rij as Row);
  }

  /** Returns the ids of the rows with these codes, by code. */
  async ids(table: string, codes: readonly string[]): Promise<Map<string, string>> {
    const rows = await this.rows(table, { code: [...new Set(codes)] });
    return idsByCode(rows);
  }

  /** Runs another writing statement, except in a dry run. */
  async run(statement: string, values: unknown[]): Promise<void> {
    if (!this.dryRun) await this.client.query(statement, values);
  }

  private async remove(table: Table, rows: Row[]): Promise<void> {
    for (const [child, column] of Object.entries(table.children ?? {})) {
      await this.client.query(`delete from ${child} where ${column} = any($1)`, [rows.map(({ id }) => id)]);
    }
    try {
      await this.apply(rows, (given) => `delete from ${table.name} t using ${given} where ${sameKey(table)}`, table);
    } catch (error) {
      if ((error as { code?: string }).code !== '23503' || !table.inUse) throw error;
      throw new OngeldigeToestand(table.inUse);
    }
  }

  private async update(table: Table, rows: Row[]): Promise<void> {
    // Negates the numbers first: rows that swap places would collide, because unique indexes are
    // checked row by row.
    if (table.values.includes('volgnummer')) {
      await this.apply(
        rows,
        (given) => `update ${table.name} t set volgnummer = -t.volgnummer from ${given} where ${sameKey(table)}`,
        table,
      );
    }
    const settings = table.values.map((column) => `${column} = n.${column}`).join(', ');
    await this.apply(rows, (given) => `update ${table.name} t set ${settings} from ${given} where ${sameKey(table)}`, table);
  }

  private async insert(table: Table, rows: Row[]): Promise<void> {
    const columns = [...table.key, ...table.values].join(', ');
    await this.apply(rows, (given) => `insert into ${table.name} (${columns}) select ${columns} from ${given}`, table);
  }

  /** Runs one statement for all rows; the table's row type determines the types of the values. */
  private async apply(rows: Row[], statement: (given: string) => string, table: Table): Promise<void> {
    if (rows.length === 0) return;
    await this.client.query(statement(`jsonb_populate_recordset(null::${table.name}, $1::jsonb) n`), [JSON.stringify(rows)]);
  }
}

const sameKey = ({ key }: Table) => key.map((column) => `t.${column} is not distinct from n.${column}`).join(' and ');

function compare(table: Table, existing: readonly Row[], wanted: readonly Row[]): Difference {
  const image = (row: Row, columns: readonly string[]) => JSON.stringify(columns.map((column) => row[column] ?? null));
  const now = new Map(existing.map((row) => [image(row, table.key), row]));
  const then = new Set(wanted.map((row) => image(row, table.key)));
  const difference: Difference = { added: [], changed: [], removed: existing.filter((row) => !then.has(image(row, table.key))) };
  for (const row of wanted) {
    const there = now.get(image(row, table.key));
    if (!there) difference.added.push(row);
    else if (image(row, table.values) !== image(there, table.values)) difference.changed.push(row);
  }
  return difference;
}

/** Returns the ids of rows, by their code. */
export function idsByCode(rows: readonly Row[]): Map<string, string> {
  return new Map(rows.map(({ code, id }) => [String(code), String(id)]));
}
