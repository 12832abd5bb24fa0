import { Client } from 'pg';
import { compose } from '../../src/app/compose/compose';
import { entities } from '../../src/app/compose/entities';
import { startServer } from '../../src/app/http/server';
import { connectApi } from '../../src/platform/postgres/database';
import type { Config } from '../../src/platform/process/config';
import { DEMO } from '../support/api';
import { createTestDatabase } from '../support/database';

interface Reply {
  status: number;
  headers: Headers;
  /** The name of the user, or undefined. */
  naam: string | undefined;
  /** The code of the first error, or undefined. */
  code: string | undefined;
  message: string | undefined;
}

export interface TestService {
  url: string;
  /** Asks for the current user with this bearer token. */
  ask(token: string, query?: string): Promise<Reply>;
  stop(): Promise<void>;
}

export const TEAMCHEF = 'teamchef-groningen';
export const AUDIENCE = 'driehoek';

/**
 * Starts the service as in production: it accepts tokens of this issuer only. The example members
 * and integrations sign in there by their code.
 */
export async function startOidcService(issuer: string, settings: Partial<Config> = {}): Promise<TestService> {
  const database = await createTestDatabase();
  await signInAt(database.ownerUrl, issuer);
  const opened = await connectApi(database.ownerUrl, database.apiUrl, entities);
  const config: Config = { ...DEMO, demo: false, production: true, oidc: { issuer, audience: AUDIENCE }, ...settings };
  const close = () => opened.close().finally(() => database.drop());
  try {
    const server = await startServer(await compose(config, opened), config);
    return { url: server.url, ask: askAt(server.url), stop: () => server.stop().finally(close) };
  } catch (error) {
    await close();
    throw error;
  }
}

async function signInAt(ownerUrl: string, issuer: string): Promise<void> {
  const owner = new Client({ connectionString: ownerUrl });
  await owner.connect();
  await owner.query('update persoon set issuer = $1, subject = code', [issuer]);
  await owner.query('update integratie set issuer = $1, subject = code', [issuer]);
  await owner.end();
}

const askAt =
  (url: string): TestService['ask'] =>
  async (token, query = '{ mij { naam } }') => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ query }) });
    const { data, errors } = (await response.json()) as {
      data?: { mij?: { naam: string } };
      errors?: { message: string; extensions: { code: string } }[];
    };
    const [first] = errors ?? [];
    return {
      status: response.status,
      headers: response.headers,
      naam: data?.mij?.naam,
      code: first?.extensions.code,
      message: first?.message,
    };
  };
