import type { GraphQLSchema } from 'graphql';
import { Feed } from '../kalender/feed';
import { Reader } from '../lezen/reader';
import type { Config } from '../platform/config';
import type { Database } from '../platform/database';
import type { Asker } from '../toegang/asker';
import { Authentication } from '../toegang/authentication';
import { Context } from '../toegang/context';
import { Crowd } from '../toegang/crowd';
import { Db } from '../toegang/db';
import { createDemoIssuer, type DemoIssuer } from '../toegang/demo';
import { IssuerKeys } from '../toegang/issuer-keys';
import { Limits } from '../toegang/limits';
import { Opruiming } from '../wijzigingen/opruiming';
import { buildDriehoekSchema } from './schema';

/** Everything that the server serves, made by hand in one place. */
export interface Driehoek {
  schema: GraphQLSchema;
  authentication: Authentication;
  limits: Limits;
  crowd: Crowd;
  demo: DemoIssuer | undefined;
  database: Database;
  feed: Feed;
  opruiming: Opruiming;
  contextOf(asker: Asker): Context;
}

/** Puts the service together on an open database. Throws when the OpenID provider is not the one that was set. */
export async function compose(config: Config, database: Database): Promise<Driehoek> {
  const demo = config.demo ? await createDemoIssuer() : undefined;
  const trusted = demo ?? (await IssuerKeys.of(config.oidc as { issuer: string; audience: string }));
  const limits = new Limits(config.limits);
  const authentication = new Authentication(trusted, limits);
  const crowd = new Crowd();
  const db = new Db(database.source, database.pool, crowd);
  // The same on every instance and after every start, so that a cursor stays good.
  const { rows } = await database.pool.query('select cursor_geheim() as geheim');
  const reader = new Reader({ cursorSecret: rows[0].geheim });
  const schema = await buildDriehoekSchema();
  const feed = new Feed(database.pool, db, limits);
  const opruiming = new Opruiming(database.pool);
  const contextOf = (asker: Asker) => new Context(asker, db, reader);
  return { schema, authentication, limits, crowd, demo, database, feed, opruiming, contextOf };
}
