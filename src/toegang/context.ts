import type { GraphQLResolveInfo } from 'graphql';
import type { Reader } from '../lezen/reader';
import type { Asker } from './asker';
import { type Db, runIn, type Transaction } from './db';

/** What a resolver has: the asker, and the two things it may do. */
export class Context {
  constructor(
    readonly asker: Asker,
    private readonly db: Db,
    private readonly reader: Reader,
  ) {}

  /** Answers a root query field with one statement. Throws NietToegestaan when the asker may not ask it. */
  read(info: GraphQLResolveInfo): Promise<never> {
    return this.reader.read(this.db.read(this.asker, info.fieldName), info) as Promise<never>;
  }

  /** Does the work and answers with the selection of the object whose id it returns, in the same transaction. */
  write(info: GraphQLResolveInfo, work: (tx: Transaction) => Promise<string>): Promise<never> {
    return this.db.transact(this.asker, info.fieldName, async (tx) => {
      const id = await work(tx);
      return this.reader.readById(runIn(tx), info, id);
    }) as Promise<never>;
  }
}
