import type { GraphQLSchema } from 'graphql';
import { type SessionStore, sessionStore } from '../../aanmelden/session-store';
import { Feed } from '../../kalender/feed';
import { Reader } from '../../lezen/reader';
import { Cleanup } from '../../platform/postgres/cleanup';
import type { Database } from '../../platform/postgres/database';
import { Notifications } from '../../platform/postgres/notifications';
import type { Config } from '../../platform/process/config';
import type { Asker } from '../../toegang/asker';
import { Authentication } from '../../toegang/authentication';
import { Concurrency } from '../../toegang/concurrency';
import { Context } from '../../toegang/context';
import { Db } from '../../toegang/db';
import { createDemoIssuer, type DemoIssuer } from '../../toegang/demo-issuer';
import { IssuerKeys, type IssuerSettings } from '../../toegang/issuer-keys';
import { Limits } from '../../toegang/limits';
import { WEBHOOK_TIMES, type WebhookTimes, WebhookWorker } from '../../webhooks/worker';
import { buildDriehoekSchema } from './schema';

/** The parts of the service, constructed by hand in one place. */
export interface Service {
  schema: GraphQLSchema;
  authentication: Authentication;
  limits: Limits;
  crowd: Concurrency;
  demo: DemoIssuer | undefined;
  /** Sessions of browsers; undefined when browsers cannot sign in. */
  sessions: SessionStore | undefined;
  database: Database;
  feed: Feed;
  /** Signals that the feed of changes may have grown. */
  ticks: Notifications;
  webhooks: WebhookWorker;
  cleanup: Cleanup;
  /** `sleutel` holds the values of the header Idempotency-Key. */
  contextOf(asker: Asker, sleutel?: readonly string[]): Context;
}

/** The longest time between two looks at the feed of changes when no notification comes. */
const MOST_SILENCE_MS = 10_000;
/** Database functions that delete rows past their retention. */
export const CLEANUP_FUNCTIONS = ['wijzigingen_opruimen', 'herhalingen_opruimen', 'sessies_opruimen'];

/**
 * Builds the service on an open database. Throws when the OpenID provider is not the configured
 * one.
 */
export async function compose(config: Config, database: Database, times: WebhookTimes = WEBHOOK_TIMES): Promise<Service> {
  const demo = config.demo ? await createDemoIssuer() : undefined;
  const trusted = demo ?? (await IssuerKeys.of(config.oidc as IssuerSettings));
  const limits = new Limits(config.limits);
  const authentication = new Authentication(trusted, limits);
  const crowd = new Concurrency();
  const db = new Db(database.source, database.pool, crowd);
  // The secret is the same on every instance and after every start, so that cursors stay valid.
  const { rows } = await database.pool.query('select cursor_geheim() as geheim');
  const reader = new Reader({ cursorSecret: rows[0].geheim });
  const ticks = new Notifications(database.apiUrl, 'wijziging', MOST_SILENCE_MS);
  const webhooks = new WebhookWorker({ pool: database.pool, db, ticks, settings: config.webhooks }, times);
  const schema = await buildDriehoekSchema(webhooks);
  const feed = new Feed(database.pool, db, limits);
  const cleanup = new Cleanup(database.pool, CLEANUP_FUNCTIONS);
  const sessions = sessionStore(database.pool, config.sessions, config.demo);
  const contextOf = (asker: Asker, sleutel?: readonly string[]) => new Context(asker, db, reader, sleutel);
  return { schema, authentication, limits, crowd, demo, sessions, database, feed, ticks, webhooks, cleanup, contextOf };
}
