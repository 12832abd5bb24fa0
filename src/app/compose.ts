import type { GraphQLSchema } from 'graphql';
import { type SessionStore, sessionStore } from '../aanmelden/session-store';
import { Feed } from '../kalender/feed';
import { Reader } from '../lezen/reader';
import type { Config } from '../platform/config';
import type { Database } from '../platform/database';
import { Opruiming } from '../platform/opruiming';
import { Ticks } from '../platform/ticks';
import type { Asker } from '../toegang/asker';
import { Authentication } from '../toegang/authentication';
import { Context } from '../toegang/context';
import { Crowd } from '../toegang/crowd';
import { Db } from '../toegang/db';
import { createDemoIssuer, type DemoIssuer } from '../toegang/demo';
import { IssuerKeys } from '../toegang/issuer-keys';
import { Limits } from '../toegang/limits';
import { TIJDEN, Webhooks, type WebhookTijden } from '../webhooks/webhooks';
import { buildDriehoekSchema } from './schema';

/** Everything that the server serves, made by hand in one place. */
export interface Driehoek {
  schema: GraphQLSchema;
  authentication: Authentication;
  limits: Limits;
  crowd: Crowd;
  demo: DemoIssuer | undefined;
  /** Sessions of browsers; undefined when they cannot sign in. */
  sessions: SessionStore | undefined;
  database: Database;
  feed: Feed;
  /** When the feed of changes may have grown. */
  ticks: Ticks;
  webhooks: Webhooks;
  opruiming: Opruiming;
  /** `sleutel`: the values of the header Idempotency-Key. */
  contextOf(asker: Asker, sleutel?: readonly string[]): Context;
}

/** How long may pass without a look at the feed of changes, when no word of one comes. */
const MOST_SILENCE_MS = 10_000;
/** The functions that remove what is no longer kept. */
export const OPRUIMEN = ['wijzigingen_opruimen', 'herhalingen_opruimen', 'sessies_opruimen'];

/** Puts the service together on an open database. Throws when the OpenID provider is not the one that was set. */
export async function compose(config: Config, database: Database, tijden: WebhookTijden = TIJDEN): Promise<Driehoek> {
  const demo = config.demo ? await createDemoIssuer() : undefined;
  const trusted = demo ?? (await IssuerKeys.of(config.oidc as { issuer: string; audience: string }));
  const limits = new Limits(config.limits);
  const authentication = new Authentication(trusted, limits);
  const crowd = new Crowd();
  const db = new Db(database.source, database.pool, crowd);
  // The same on every instance and after every start, so that a cursor stays good.
  const { rows } = await database.pool.query('select cursor_geheim() as geheim');
  const reader = new Reader({ cursorSecret: rows[0].geheim });
  const ticks = new Ticks(database.apiUrl, 'wijziging', MOST_SILENCE_MS);
  const webhooks = new Webhooks({ pool: database.pool, db, ticks, settings: config.webhooks }, tijden);
  const schema = await buildDriehoekSchema(webhooks);
  const feed = new Feed(database.pool, db, limits);
  const opruiming = new Opruiming(database.pool, OPRUIMEN);
  const sessions = sessionStore(database.pool, config.sessions, config.demo);
  const contextOf = (asker: Asker, sleutel?: readonly string[]) => new Context(asker, db, reader, sleutel);
  return { schema, authentication, limits, crowd, demo, sessions, database, feed, ticks, webhooks, opruiming, contextOf };
}
