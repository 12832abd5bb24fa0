import type { GraphQLResolveInfo } from 'graphql';
import { NotAsIs, type Reader } from '../lezen/reader';
import type { Asker } from './asker';
import { type Db, runIn, type Transaction } from './db';

/** What a resolver has: the asker, and the two things it may do. */
export class Context {
  private readonly refused = new Map<string | number, unknown>();

  constructor(
    readonly asker: Asker,
    private readonly db: Db,
    private readonly reader: Reader,
  ) {}

  /** Answers a root query field with one statement. Throws NietToegestaan when the asker may not ask it. */
  read(info: GraphQLResolveInfo): Promise<never> {
    if (this.refused.has(info.path.key)) return Promise.reject(this.refused.get(info.path.key));
    return this.reader.read(this.db.read(this.asker, info.fieldName), info) as Promise<never>;
  }

  /** This context, except that an answer stays the text that PostgreSQL wrote (AnswerText). What is refused is not asked again. */
  get asText(): Context {
    const read = (info: GraphQLResolveInfo) =>
      this.reader.readText(this.db.readText(this.asker, info.fieldName), info).catch((error: unknown) => {
        if (!(error instanceof NotAsIs)) this.refused.set(info.path.key, error);
        throw error;
      }) as Promise<never>;
    return Object.assign(new Context(this.asker, this.db, this.reader), { read });
  }

  /** Does the work and answers with the selection of the object whose id it returns, in the same transaction. */
  write(info: GraphQLResolveInfo, work: (tx: Transaction) => Promise<string>): Promise<never> {
    return this.db.transact(this.asker, info.fieldName, async (tx) => {
      const id = await work(tx);
      return this.reader.readById(runIn(tx), info, id);
    }) as Promise<never>;
  }
}
