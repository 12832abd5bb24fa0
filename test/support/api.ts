import { Client } from 'pg';
import { compose } from '../../src/app/compose/compose';
import { entities } from '../../src/app/compose/entities';
import { startServer } from '../../src/app/http/server';
import { BOUNDS, type StreamBounds } from '../../src/app/streams/backpressure';
import { connectApi } from '../../src/platform/postgres/database';
import { WEBHOOK_TIMES, type WebhookTimes } from '../../src/webhooks/worker';
import { createTestDatabase } from './database';

// biome-ignore lint/suspicious/noExplicitAny: answers are as varied as queries; the tests say what they expect.
type Data = any;
export interface Answer {
  status: number;
  data: Data;
  errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
}

export interface TestApi {
  url: string;
  ownerUrl: string;
  apiUrl: string;
  /** Runs plain SQL as the owner of the tables. */
  owner: Client;
  token(persona: string): Promise<string>;
  /** Sends a query as a persona; '' sends it without a token. */
  gql(persona: string, query: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** Sends a query, and throws when the answer has errors. */
  ok(persona: string, query: string, variables?: Record<string, unknown>): Promise<Data>;
  /** Returns the code of the first error. Throws when there is none. */
  refused(persona: string, query: string, variables?: Record<string, unknown>): Promise<string>;
  stop(): Promise<void>;
}

export const DEMO = {
  port: 0,
  host: '127.0.0.1',
  databaseUrl: undefined,
  databaseApiUrl: undefined,
  dataDir: '',
  oidc: undefined,
  // Tests send more requests than people; tests of the limits set lower ones.
  limits: { requests: 1_000_000, cost: 1_000_000_000_000, failures: 1_000_000 },
  corsOrigins: [],
  proxies: 0,
  securityContact: undefined,
  trustedDocuments: undefined,
  sessions: { key: undefined as string | undefined, idleMinutes: 60, longestHours: 12 },
  webhooks: { oin: '00000001234567890000', address: 'http://127.0.0.1:4000', privateRanges: [] as string[] },
  logLevel: 'silent',
  production: false,
  demo: true,
};

interface Settings {
  trustedDocuments?: string;
  corsOrigins?: string[];
  webhooks?: typeof DEMO.webhooks;
  /** Delays of webhooks; the default suits tests of other subjects. */
  tijden?: Partial<WebhookTimes>;
  /** Number and duration of streams; the default suits tests of other subjects. */
  stromen?: Partial<StreamBounds>;
  /** The database of another test API, to run a second instance of the service on it. */
  database?: Pick<TestApi, 'ownerUrl' | 'apiUrl'>;
}

/** Starts the real service in this process, on a separate database with the data that ships. */
export async function startTestApi({ database: shared, tijden, stromen, ...settings }: Settings = {}): Promise<TestApi> {
  const database = shared ? { ...shared, drop: async () => undefined } : await createTestDatabase();
  const opened = await connectApi(database.ownerUrl, database.apiUrl, entities);
  const config = { ...DEMO, ...(settings as object) };
  const driehoek = await compose(config, opened, { ...WEBHOOK_TIMES, ...tijden });
  const server = await startServer(driehoek, config, { ...BOUNDS, ...stromen });
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const tokens = new Map<string, Promise<string>>();
  const token = (persona: string) => {
    if (!tokens.has(persona)) tokens.set(persona, driehoek.demo?.token(persona).then((t) => t.access_token) as Promise<string>);
    return tokens.get(persona) as Promise<string>;
  };
  const gql: TestApi['gql'] = async (persona, query, variables) => {
    const headers: Record<string, string> = { 'content-type': 'application/json' };
    if (persona) headers.authorization = `Bearer ${await token(persona)}`;
    const response = await fetch(server.url, { method: 'POST', headers, body: JSON.stringify({ query, variables }) });
    return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
  };
  return {
    url: server.url,
    ownerUrl: database.ownerUrl,
    apiUrl: database.apiUrl,
    owner,
    token,
    gql,
    ok: async (persona, query, variables) => {
      const answer = await gql(persona, query, variables);
      if (answer.errors) throw new Error(JSON.stringify(answer.errors));
      return answer.data;
    },
    refused: async (persona, query, variables) => {
      const answer = await gql(persona, query, variables);
      if (!answer.errors) throw new Error(`was not refused: ${JSON.stringify(answer.data)}`);
      return String(answer.errors[0]?.extensions.code);
    },
    stop: async () => {
      await owner.end();
      await server.stop();
      await opened.close();
      // The next test need not wait for this.
      void database.drop();
    },
  };
}
