import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { attachEmbeddedPostgres, startEmbeddedPostgres } from '../../src/platform/embedded/embedded-postgres';
import { prepareDatabase } from '../../src/platform/postgres/prepare-database';
import { zonderVoorbeelden } from '../support/database';
import { BROKEN_MEETINGS } from '../support/sql';
import { compile, type Service, startService } from './service';

let dist: string;
let dataDir: string;
let service: Service;

beforeAll(async () => {
  dist = await compile('proef');
  dataDir = await mkdtemp(join(tmpdir(), 'driehoek-crash-'));
  await prepare();
  service = await startService(dist, { DATA_DIR: dataDir });
});
afterAll(async () => {
  service.child.kill('SIGTERM');
  await service.ended;
  await rm(dataDir, { recursive: true, force: true });
});

/** Initialises the data folder as the first start does, without the examples. */
async function prepare(): Promise<void> {
  const server = await startEmbeddedPostgres({ dataDir });
  await prepareDatabase(server.url, undefined, () => undefined);
  const owner = new Client({ connectionString: server.url });
  await owner.connect();
  await zonderVoorbeelden(owner);
  await owner.end();
  await server.stop();
}

interface Tally {
  acknowledged: string[];
  refused: string[];
  stop: boolean;
}

async function post(path: string, body: unknown, token = '') {
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const response = await fetch(service.url.replace('/graphql', path), {
    method: 'POST',
    headers,
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(20_000),
  });
  return response.json() as Promise<{
    access_token: string;
    data?: { r: { id: string } };
    errors?: { extensions: { code: string } }[];
  }>;
}

/** Plans one meeting and then adds items until told to stop; counts the confirmed mutations. */
async function write(writer: number, tally: Tally): Promise<void> {
  const { access_token: token } = await post('/demo/token', { persona: 'secretaris-zuidwest-drenthe' });
  const plan =
    'mutation($at: Tijdstip!) { r: vergaderingPlannen(input: { driehoekCode: "zuidwest-drenthe", aanvang: $at }) { id } }';
  const add = 'mutation($id: ID!, $t: String!) { r: agendapuntToevoegen(input: { vergaderingId: $id, titel: $t }) { id } }';
  let meeting: string | undefined;
  for (let n = 0; !tally.stop; n += 1) {
    const body =
      meeting && n % 20
        ? { query: add, variables: { id: meeting, t: `Punt ${writer}-${n}` } }
        : { query: plan, variables: { at: new Date(Date.UTC(2026, 0, 1 + n, writer)) } };
    const answer = await post('/graphql', body, token).catch(() => undefined);
    const id = answer?.data?.r?.id;
    if (id) tally.acknowledged.push(id);
    else tally.refused.push(answer?.errors?.[0]?.extensions.code ?? 'geen antwoord');
    if (id && body.query === plan) meeting = id;
    if (!id) await wait(50);
  }
}

/** Starts writers, does the damage in the middle, and lets them go on until `until` is true. */
async function writeDuring(damage: () => void, until: (tally: Tally) => boolean): Promise<Tally> {
  const tally: Tally = { acknowledged: [], refused: [], stop: false };
  const writers = [1, 2, 3, 4].map((writer) => write(writer, tally));
  while (tally.acknowledged.length < 150) await wait(5);
  damage();
  while (!until(tally)) await wait(20);
  tally.stop = true;
  await Promise.all(writers);
  return tally;
}

async function lost(acknowledged: string[]): Promise<unknown[]> {
  const client = new Client({ connectionString: await attachEmbeddedPostgres(dataDir) });
  await client.connect();
  const { rows } = await client.query(
    'select id from unnest($1::uuid[]) id except (select id from agendapunt union all select id from vergadering)',
    [acknowledged],
  );
  const broken = await client.query(BROKEN_MEETINGS);
  await client.end();
  return [...rows, ...broken.rows];
}

const serverPid = async () => Number((await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8')).split('\n')[0]);
/** A zombie process (ended but not collected by its parent) has no command line. */
const isAlive = (pid: number) => existsSync(`/proc/${pid}`) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';

test('kill -9 van de dienst midden in het schrijven: alles wat bevestigd was, is er na een nieuwe start', async () => {
  const { acknowledged } = await writeDuring(
    () => service.child.kill('SIGKILL'),
    (tally) => tally.refused.length > 4,
  );
  expect(await service.ended).toBe('SIGKILL');
  service = await startService(dist, { DATA_DIR: dataDir });
  expect(acknowledged.length).toBeGreaterThanOrEqual(150);
  expect(await lost(acknowledged)).toEqual([]);
});

test('kill -9 van de database onder een werkende dienst: die herstelt zich, en alles wat bevestigd was, is er', async () => {
  const pid = await serverPid();
  let before = 0;
  const tally = await writeDuring(
    () => {
      execFileSync('pkill', ['-9', '-P', String(pid)]);
      process.kill(pid, 'SIGKILL');
    },
    ({ acknowledged, refused }) => {
      before ||= refused.length > 0 ? acknowledged.length : 0;
      return before > 0 && acknowledged.length > before + 20;
    },
  );
  expect(new Set(tally.refused)).toEqual(new Set(['TIJDELIJK_NIET_BESCHIKBAAR']));
  expect(await serverPid()).not.toBe(pid);
  expect(await lost(tally.acknowledged)).toEqual([]);
});

test('kill -9 van dienst en database tegelijk: een nieuwe start vindt alles terug', async () => {
  const pid = await serverPid();
  const { acknowledged } = await writeDuring(
    () => {
      service.child.kill('SIGKILL');
      process.kill(pid, 'SIGKILL');
    },
    (tally) => tally.refused.length > 4,
  );
  service = await startService(dist, { DATA_DIR: dataDir });
  expect(await lost(acknowledged)).toEqual([]);
});

test('een tweede dienst op dezelfde map wordt geweigerd met een zin', async () => {
  await expect(startService(dist, { DATA_DIR: dataDir })).rejects.toThrow(/gebruik/);
});

test('SIGTERM stopt dienst en database, en een volgende start vindt de gegevens terug', async () => {
  const pid = await serverPid();
  service.child.kill('SIGTERM');
  expect(await service.ended).toBe(0);
  expect(isAlive(pid)).toBe(false);
  service = await startService(dist, { DATA_DIR: dataDir });
  expect(await lost([])).toEqual([]);
});
