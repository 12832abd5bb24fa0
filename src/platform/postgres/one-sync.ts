import { type PoolClient, Query } from 'pg';
import type { Wire } from './bytes-client';

/** A statement. PostgreSQL prepares a named one once per connection. */
export interface SentStatement {
  name?: string | undefined;
  text: string;
  values: unknown[];
}

interface Sent extends SentStatement {
  callback?: (error: Error) => void;
  prepare(wire: Wire): void;
}
/** A column's value in the bytes that PostgreSQL sent. */
export type Column = Buffer | null | undefined;

/** PostgreSQL keeps the plans of a connection's prepared statements, each up to a megabyte. */
const MOST_PREPARED = 100;
const prepared = new WeakMap<PoolClient, Set<string>>();

/** Reports whether a connection has so many prepared statements that it should be replaced. */
export const isFull = (client: PoolClient): boolean => (prepared.get(client)?.size ?? 0) >= MOST_PREPARED;

function remember(client: PoolClient, statements: SentStatement[]): void {
  const names = prepared.get(client) ?? new Set<string>();
  prepared.set(client, names);
  for (const { name } of statements) if (name) names.add(name);
}

/**
 * Runs statements as one implicit transaction: all are sent before the first answer arrives, and
 * one Sync ends them. PostgreSQL treats everything before a Sync as one transaction, so `begin` and
 * `commit` need no messages, and pg wakes up once for the answer. Needs a BytesClient. Returns the
 * first column of the first row of each, in the bytes that PostgreSQL sent; rejects with the first
 * error, after which all are rolled back.
 */
export function inOneSync(client: PoolClient, statements: SentStatement[]): Promise<Column[]> {
  remember(client, statements);
  return new Promise((resolve, reject) => client.query(new OneSync(statements, resolve, reject)));
}

class OneSync extends Query {
  /**
   * pg tracks prepared statements by the name of the active query: this is the name of the
   * statement whose answer comes next.
   */
  declare name: string;
  declare text: string;
  private readonly sent: Sent[];
  private readonly answers: Column[];
  private turn = 0;
  private unsendable?: Error;

  constructor(
    statements: SentStatement[],
    private readonly resolve: (answers: Column[]) => void,
    private readonly reject: (error: Error) => void,
  ) {
    super('');
    this.sent = statements.map((statement) => new Query(statement) as unknown as Sent);
    this.answers = statements.map(() => undefined);
    this.takeTurn(0);
  }

  private takeTurn(turn: number): void {
    this.turn = turn;
    Object.assign(this, { name: this.sent[turn]?.name, text: this.sent[turn]?.text });
  }

  override submit = (connection: unknown): void => {
    const wire = connection as Wire;
    // Each query writes its usual messages, except its Sync and the Describe of its columns.
    const unended = Object.create(wire, { sync: { value: () => undefined }, describe: { value: () => undefined } }) as Wire;
    wire.asBytes = true;
    wire.stream.cork();
    for (const statement of this.sent) {
      statement.callback = (error) => {
        this.unsendable ??= error;
      };
      statement.prepare(unended);
    }
    wire.sync();
    wire.stream.uncork();
  };

  handleDataRow({ fields }: { fields: Column[] }): void {
    this.answers[this.turn] ??= fields[0];
  }

  handleCommandComplete(): void {
    this.takeTurn(this.turn + 1);
  }

  handleError(error: Error, wire: Wire): void {
    wire.asBytes = false;
    // PostgreSQL skips the remaining statements, so they are not prepared.
    for (const { name = '' } of this.sent.slice(this.turn)) delete wire.submittedNamedStatements[name];
    this.reject(error);
  }

  handleReadyForQuery(wire: Wire): void {
    wire.asBytes = false;
    if (this.unsendable) this.reject(this.unsendable);
    else this.resolve(this.answers);
  }
}
