import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import { API_ROLE, apiUrl } from '../../src/platform/postgres/api-role';
import { SERVER_VARIABLE, TEMPLATE } from './server';

export interface TestDatabase {
  ownerUrl: string;
  apiUrl: string;
  /** Drops the database and disconnects its clients. A test that is done with it need not wait. */
  drop(): Promise<void>;
}

/** Returns the url of another database on the same server, for the same user. */
export function databaseUrl(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.toString();
}

/** State that a worker keeps between test files. */
interface Stock {
  /** A filled database that no test file has taken yet. */
  next?: Promise<string>;
  /** Resolves when all pending drops are done. */
  dropped: Promise<void>;
}
declare global {
  var driehoekTestDatabases: Stock;
}
globalThis.driehoekTestDatabases ??= { dropped: Promise.resolve() };
const stock = globalThis.driehoekTestDatabases;

/**
 * Creates a separate database for a test file: migrated and filled, or empty with `empty`. The next
 * filled one is copied while the tests run on this one, which saves a test that starts a service a
 * quarter of its wait. Throws outside a Jest run.
 */
export async function createTestDatabase({ empty = false } = {}): Promise<TestDatabase> {
  const serverUrl = process.env[SERVER_VARIABLE];
  if (!serverUrl) throw new Error('no test server: run the tests with Jest');
  const name = await (empty ? copy(serverUrl, 'template0') : (stock.next ?? copy(serverUrl, TEMPLATE)));
  if (!empty) {
    stock.next = copy(serverUrl, TEMPLATE);
    // The test file that takes it gets the rejection.
    stock.next.catch(() => undefined);
  }
  const ownerUrl = databaseUrl(serverUrl, name);
  const drop = () => {
    stock.dropped = stock.dropped.then(() => onServer(serverUrl, [`drop database ${name} with (force)`])).catch(() => undefined);
    return stock.dropped;
  };
  return { ownerUrl, apiUrl: apiUrl(ownerUrl), drop };
}

async function copy(serverUrl: string, template: string): Promise<string> {
  const name = `test_${process.env.JEST_WORKER_ID}_${randomBytes(4).toString('hex')}`;
  await onServer(serverUrl, [
    // Copying files costs half as much as writing each page to the WAL.
    `create database ${name} template ${template} strategy file_copy`,
    // A copy has the privileges of the tables, but not those of the database itself.
    `revoke all on database ${name} from public`,
    `grant connect on database ${name} to ${API_ROLE}`,
  ]);
  return name;
}

/**
 * Marks the example meetings of demo mode as made. Making them takes many times as long as the rest
 * of a start.
 */
export const zonderVoorbeelden = (owner: Pick<Client, 'query'>) =>
  owner.query(`insert into geladen_bestand (naam, sha256) values ('voorbeeldvergaderingen', '')`);

async function onServer(serverUrl: string, statements: string[]): Promise<void> {
  const admin = new Client({ connectionString: serverUrl });
  await admin.connect();
  try {
    for (const statement of statements) await admin.query(statement);
  } finally {
    await admin.end();
  }
}
