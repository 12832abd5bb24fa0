import { type PoolClient, Query } from 'pg';
import type { Wire } from './bytes-client';

/** A statement. With a name PostgreSQL prepares it once a connection. */
export interface SentStatement {
  name?: string | undefined;
  text: string;
  values: unknown[];
}

interface Sent extends SentStatement {
  callback?: (error: Error) => void;
  prepare(wire: Wire): void;
}
/** What PostgreSQL wrote in a column, as it was sent. */
export type Column = Buffer | null | undefined;

/** Of what a connection has prepared, PostgreSQL keeps the plans: up to a megabyte each. */
const MOST_PREPARED = 100;
const prepared = new WeakMap<PoolClient, Set<string>>();

/** Whether a connection has prepared so much that a new one serves better. */
export const isFull = (client: PoolClient): boolean => (prepared.get(client)?.size ?? 0) >= MOST_PREPARED;

function remember(client: PoolClient, statements: SentStatement[]): void {
  const names = prepared.get(client) ?? new Set<string>();
  prepared.set(client, names);
  for (const { name } of statements) if (name) names.add(name);
}

/**
 * Runs statements in one transaction of their own: all are sent before the first is answered, and
 * one Sync ends them. Until that Sync PostgreSQL takes them for one transaction, so no `begin` and
 * `commit` travel, and pg wakes up once for the answer. The connection is a BytesClient. Returns of
 * each the first column of its first row, in the bytes that PostgreSQL sent; rejects with the first
 * refusal, after which none of them has happened.
 */
export function inOneSync(client: PoolClient, statements: SentStatement[]): Promise<Column[]> {
  remember(client, statements);
  return new Promise((resolve, reject) => client.query(new OneSync(statements, resolve, reject)));
}

class OneSync extends Query {
  /**
   * pg keeps by the name of the query being answered what it knows of a statement: that of the one
   * whose turn it is.
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
    // Each query writes itself as ever, but for its own end, and for the question what columns it
    // has.
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
    // PostgreSQL passes over the rest, so what was to be prepared there is not.
    for (const { name = '' } of this.sent.slice(this.turn)) delete wire.submittedNamedStatements[name];
    this.reject(error);
  }

  handleReadyForQuery(wire: Wire): void {
    wire.asBytes = false;
    if (this.unsendable) this.reject(this.unsendable);
    else this.resolve(this.answers);
  }
}
