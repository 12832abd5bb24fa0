import { type FieldNode, type GraphQLResolveInfo, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { NotAsIs, type Reader } from '../lezen/reader';
import { NietGevonden } from '../platform/input/errors';
import type { Asker } from './asker';
import { type Db, runIn, type Transaction } from './db';
import { openAttempt } from './idempotency';

/** The end of a page of a stream; `startCursor` is null for an empty page. */
export interface PageEnd {
  startCursor: string | null;
  endCursor: string;
  hasNextPage: boolean;
}
/** Alias of the page end that is added to the selection; no response key can equal it. */
const END = ' einde';
type Found = Record<typeof END, PageEnd>;
const [ASKED] = parse('{ pageInfo { startCursor endCursor hasNextPage } }').definitions as [OperationDefinitionNode];
const ENDS = ASKED.selectionSet.selections.map((field) => ({ ...field, alias: { kind: Kind.NAME, value: END } }) as FieldNode);
const extended = new WeakMap<FieldNode, FieldNode>();

/** Returns the field with the page's end added to its selection. */
function withEnd(info: GraphQLResolveInfo): GraphQLResolveInfo {
  const fieldNodes = info.fieldNodes.map((node) => {
    const known = extended.get(node);
    if (known) return known;
    const selections = [...(node.selectionSet?.selections ?? []), ...ENDS];
    const more: FieldNode = { ...node, selectionSet: { kind: Kind.SELECTION_SET, selections } };
    extended.set(node, more);
    return more;
  });
  return { ...info, fieldNodes };
}

/** Work that decides whether to commit: `stays`. */
type WriteIf<T> = (tx: Transaction, earlier: boolean) => Promise<{ answer: T; stays: boolean }>;

/** Answers a root query field. */
type Reading = (info: GraphQLResolveInfo) => Promise<unknown>;

/** The context of a resolver: the caller, reading and writing. */
export class Context {
  private readonly refused = new Map<string | number, unknown>();

  /**
   * `sleutel` holds the values of the request's Idempotency-Key. `reading` replaces the default way
   * to read, which returns data for graphql-js.
   */
  constructor(
    readonly asker: Asker,
    private readonly db: Db,
    private readonly reader: Reader,
    private readonly sleutel?: readonly string[],
    private readonly reading?: Reading,
  ) {}

  /**
   * Answers a root query field with one statement. Throws NietToegestaan when the caller may not
   * execute it.
   */
  read(info: GraphQLResolveInfo): Promise<never> {
    return (this.reading ? this.reading(info) : this.readData(info)) as Promise<never>;
  }

  /**
   * Returns a context whose answers stay the text that PostgreSQL wrote (AnswerText). A refused
   * field is not executed again.
   */
  get asText(): Context {
    return this.readingBy((info) => this.readText(info));
  }

  /**
   * Returns a context for one page of a stream. It reads the connection with `instead` as its
   * arguments, and calls `seen` with the page's end, whether the document selects that or not.
   */
  asPage(instead: Record<string, unknown>, seen: (end: PageEnd) => void): Context {
    return this.readingBy(async (info) => {
      const found = (await this.reader.readWith(this.db.read(this.asker, info.fieldName), withEnd(info), instead)) as Found;
      seen(found[END]);
      return found;
    });
  }

  private readingBy(reading: Reading): Context {
    return new Context(this.asker, this.db, this.reader, this.sleutel, reading);
  }

  private async readData(info: GraphQLResolveInfo): Promise<unknown> {
    if (this.refused.has(info.path.key)) throw this.refused.get(info.path.key);
    return this.reader.read(this.db.read(this.asker, info.fieldName), info);
  }

  private async readText(info: GraphQLResolveInfo): Promise<unknown> {
    if (this.refused.has(info.path.key)) throw this.refused.get(info.path.key);
    try {
      return await this.reader.readText(this.db.readText(this.asker, info.fieldName), info);
    } catch (error) {
      if (!(error instanceof NotAsIs)) this.refused.set(info.path.key, error);
      throw error;
    }
  }

  /** Runs internal SQL for an operation: a stream needs it between pages. */
  ask(operation: string, name: string, sql: string): Promise<unknown> {
    return this.db.read(this.asker, operation)({ name, text: `select to_json(${sql}) as antwoord`, values: [] });
  }

  /**
   * Runs the work and returns the selection of the object whose id it returns, in the same
   * transaction. A repeated idempotency key skips the work and reads the object as it is now.
   */
  write(info: GraphQLResolveInfo, work: (tx: Transaction) => Promise<string>): Promise<never> {
    return this.db.transact(this.asker, info.fieldName, async (tx) => {
      const attempt = await openAttempt(tx, info, this.sleutel);
      const id = attempt.done ?? (await work(tx));
      if (attempt.done === undefined) await attempt.keep(id);
      const answer = await this.reader.readById(runIn(tx), info, id);
      if (attempt.done !== undefined && answer === null)
        throw new NietGevonden('Dit bestaat niet (meer) of is niet voor u te zien.');
      return answer;
    }) as Promise<never>;
  }

  /**
   * Runs the work in one transaction, which rolls back unless the work returns `stays`. Returns the
   * work's answer. `earlier`: a request with the same idempotency key ran before, so this run rolls
   * back.
   */
  async writeIf<T>(info: GraphQLResolveInfo, work: WriteIf<T>): Promise<T> {
    try {
      return await this.db.transact(this.asker, info.fieldName, async (tx) => {
        const attempt = await openAttempt(tx, info, this.sleutel);
        const earlier = attempt.done !== undefined;
        const { answer, stays } = await work(tx, earlier);
        if (earlier || !stays) throw new Undone(answer);
        await attempt.keep('');
        return answer;
      });
    } catch (error) {
      if (error instanceof Undone) return error.answer as T;
      throw error;
    }
  }
}

/** Rolls back a transaction and carries its answer. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('undone');
  }
}
