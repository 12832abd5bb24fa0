import { type FieldNode, type GraphQLResolveInfo, Kind, type OperationDefinitionNode, parse } from 'graphql';
import { NotAsIs, type Reader } from '../lezen/reader';
import { NietGevonden } from '../platform/input/errors';
import type { Asker } from './asker';
import { type Db, runIn, type Transaction } from './db';
import { openAttempt } from './idempotency';

/** Where a page of a stream ends; `startCursor` is null for an empty one. */
export interface PageEnd {
  startCursor: string | null;
  endCursor: string;
  hasNextPage: boolean;
}
/**
 * The key under which a page says where it ends, whatever the question asks; no response key can
 * equal it.
 */
const END = ' einde';
type Found = Record<typeof END, PageEnd>;
const [ASKED] = parse('{ pageInfo { startCursor endCursor hasNextPage } }').definitions as [OperationDefinitionNode];
const ENDS = ASKED.selectionSet.selections.map((field) => ({ ...field, alias: { kind: Kind.NAME, value: END } }) as FieldNode);
const extended = new WeakMap<FieldNode, FieldNode>();

/** The same field with the end of its page in the selection. */
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

/** Work that says whether it is to stay. */
type WriteIf<T> = (tx: Transaction, earlier: boolean) => Promise<{ answer: T; stays: boolean }>;

/** How a context answers a root query field. */
type Reading = (info: GraphQLResolveInfo) => Promise<unknown>;

/** What a resolver has: the asker, and the two things it may do. */
export class Context {
  private readonly refused = new Map<string | number, unknown>();

  /**
   * `sleutel`: the values of the request's Idempotency-Key. `reading` is how it reads; as data for
   * graphql-js unless given.
   */
  constructor(
    readonly asker: Asker,
    private readonly db: Db,
    private readonly reader: Reader,
    private readonly sleutel?: readonly string[],
    private readonly reading?: Reading,
  ) {}

  /**
   * Answers a root query field with one statement. Throws NietToegestaan when the asker may not ask
   * it.
   */
  read(info: GraphQLResolveInfo): Promise<never> {
    return (this.reading ? this.reading(info) : this.readData(info)) as Promise<never>;
  }

  /**
   * This context, except that an answer stays the text that PostgreSQL wrote (AnswerText). What is
   * refused is not asked again.
   */
  get asText(): Context {
    return this.readingBy((info) => this.readText(info));
  }

  /**
   * This context for one page of a stream: the field, a connection, is read with these arguments in
   * place of its own, and `seen` is told where the page ends, whether the question asks for that or
   * not.
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

  /** Runs a statement of our own for an operation: what a stream asks beside its pages. */
  ask(operation: string, name: string, sql: string): Promise<unknown> {
    return this.db.read(this.asker, operation)({ name, text: `select to_json(${sql}) as antwoord`, values: [] });
  }

  /**
   * Does the work and answers with the selection of the object whose id it returns, in the same
   * transaction. What a request with the same key did before is not done again: it is only
   * answered, as it is now.
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
   * Does the work in one transaction, and undoes it unless the work says that it is to stay. The
   * answer is what the work made, as it is. `earlier`: a request with the same key did it before,
   * so this time it does not stay.
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

/** Ends a transaction in which all was tried and nothing stays. */
class Undone extends Error {
  constructor(readonly answer: unknown) {
    super('undone');
  }
}
