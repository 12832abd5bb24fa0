import { type DocumentNode, type ExecutionResult, execute, type GraphQLSchema, parse } from 'graphql';
import { Client, Pool } from 'pg';
import { answerAsText, textOf } from '../../src/app/gate/raw-answers';
import { NotAsIs, Reader, type Run, type RunText, type Statement } from '../../src/lezen/reader';
import { BY_INDEX } from '../../src/platform/postgres/database';
import type { Context } from '../../src/toegang/context';
import { createTestDatabase } from '../support/database';

export const SECRET = Buffer.from('a secret of the tests, 32 bytes.');

/**
 * Creates an empty database for one test file, with a pool that has the planner settings of the
 * service's pool.
 */
export async function openDatabase(): Promise<{ client: Client; pool: Pool; close: () => Promise<void> }> {
  const { ownerUrl, drop } = await createTestDatabase({ empty: true });
  const client = new Client({ connectionString: ownerUrl });
  await client.connect();
  const pool = new Pool({ connectionString: ownerUrl, max: 4, options: BY_INDEX });
  // The server may notice that a connection was closed only after the database is dropped.
  client.on('error', () => undefined);
  pool.on('error', () => undefined);
  const close = async () => {
    await pool.end();
    await client.end();
    await drop();
  };
  return { client, pool, close };
}

/** Runs queries through the reader, and keeps the statements that it made. */
export class Harness {
  readonly statements: Statement[] = [];
  readonly reader = new Reader({ cursorSecret: SECRET });

  constructor(
    readonly schema: GraphQLSchema,
    private readonly pool: Pool,
  ) {}

  private readonly run: Run = async (statement) => {
    this.statements.push(statement);
    return JSON.parse(String(await this.runText(statement)));
  };

  private readonly runText: RunText = async (statement) => {
    const types = { getTypeParser: () => (text: string) => text };
    const { rows } = await this.pool.query({ ...statement, types: types as never });
    if (rows.length !== 1 || Object.keys(rows[0]).length !== 1) throw new Error('not one row with one column');
    return rows[0].antwoord === null ? null : Buffer.from(rows[0].antwoord);
  };

  async ask(query: string | DocumentNode, variables: Record<string, unknown> = {}) {
    const document = typeof query === 'string' ? parse(query) : query;
    return execute({
      schema: this.schema,
      document,
      variableValues: variables,
      contextValue: { reader: this.reader, run: this.run },
    });
  }

  /**
   * Returns the data as the text that PostgreSQL wrote, parsed; undefined when it is left to
   * graphql-js.
   */
  async askText(document: DocumentNode, variables: Record<string, unknown>) {
    const read: Run = (statement) => this.runText(statement);
    const asText = { reader: { read: (_run: Run, info: never) => this.reader.readText(read as RunText, info) }, run: read };
    return passed(answerAsText(this.schema, document, { variables }, { asText } as unknown as Context));
  }

  /** The data of an answer without errors. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of any shape
  async data(query: string | DocumentNode, variables?: Record<string, unknown>): Promise<any> {
    const { data, errors } = await this.ask(query, variables);
    if (errors) throw errors[0]?.originalError ?? errors[0];
    return JSON.parse(JSON.stringify(data));
  }

  /** Returns the contract's code of the first error, or undefined. */
  async code(query: string, variables?: Record<string, unknown>): Promise<string | undefined> {
    const [error] = (await this.ask(query, variables)).errors ?? [];
    const original = error?.originalError as ({ code?: string } & Error) | undefined;
    return error && (original?.code ?? error.message);
  }
}

/**
 * Parses an answer as text; undefined when it was left to graphql-js. Rejects as the reading does.
 */
export async function passed(answer: ReturnType<typeof answerAsText>): Promise<ExecutionResult | undefined> {
  const pieces = await answer.catch((error: unknown) => {
    if (!(error instanceof NotAsIs)) throw error;
    return undefined;
  });
  return pieces && { data: JSON.parse(textOf(pieces)) };
}
