import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import {
  attachEmbeddedPostgres,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '../../src/platform/embedded/embedded-postgres';

const PACKAGE = resolve(__dirname, '../..');
let root: string;
/** One folder for most tests, as initialising takes longer than the tests do. */
let dataDir: string;
const started: EmbeddedPostgres[] = [];
const children: ChildProcess[] = [];

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'driehoek-ingebouwd-'));
  dataDir = join(root, 'data');
});
afterEach(async () => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
  for (const server of started.splice(0)) await server.stop();
});
afterAll(() => rm(root, { recursive: true, force: true }));

/**
 * Without fsync, which matters on power loss only: the operating system keeps the writes of a
 * killed process.
 */
async function start(dataDir: string): Promise<EmbeddedPostgres> {
  const server = await startEmbeddedPostgres({ dataDir, fsync: false });
  started.push(server);
  return server;
}

/**
 * Starts a service in a separate process. Returns its first output: its url, or the reason that it
 * did not start.
 */
async function startElsewhere(dataDir: string): Promise<{ child: ChildProcess; said: string }> {
  const child = spawn(process.execPath, ['test/support/run-ts.js', 'test/platform/embedded-service.ts', dataDir], {
    cwd: PACKAGE,
  });
  children.push(child);
  const [said] = await once(child.stdout, 'data');
  return { child, said: String(said).trim() };
}

async function query(url: string, text: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const pidFile = (dataDir: string) => join(dataDir, 'postgres', 'postmaster.pid');
const serverPid = async (dataDir: string) => Number((await readFile(pidFile(dataDir), 'utf8')).split('\n')[0]);

/** Kills the server and its processes, as an operating system that is short of memory does. */
async function killServer(dataDir: string): Promise<void> {
  const pid = await serverPid(dataDir);
  const family = [pid];
  for (const name of await readdir('/proc')) {
    const stat = /^\d+$/.test(name) ? await readFile(`/proc/${name}/stat`, 'utf8').catch(() => '') : '';
    if (Number(stat.split(') ')[1]?.split(' ')[1]) === pid) family.push(Number(name));
  }
  for (const member of family) {
    try {
      process.kill(member, 'SIGKILL');
    } catch (error) {
      // A worker of the server may have just ended.
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL');
  await once(child, 'exit');
}

test('een server schrijft naar de schijf wat hij bevestigt, en bewaakt het met controlesommen', async () => {
  const server = await startEmbeddedPostgres({ dataDir });
  started.push(server);
  const settings = `select current_setting('fsync') as f, current_setting('synchronous_commit') as s, current_setting('data_checksums') as c`;
  expect(await query(server.url, settings)).toEqual([{ f: 'on', s: 'on', c: 'on' }]);
});

test('een tweede start vindt de gegevens terug, op 127.0.0.1 en met een eigen wachtwoord', async () => {
  const first = await startEmbeddedPostgres({ dataDir, fsync: false });
  await query(first.url, 'drop table if exists bewaard; create table bewaard as select 1 as waarde');
  await first.stop();
  const second = await start(dataDir);
  expect(await query(second.url, 'select waarde from bewaard')).toEqual([{ waarde: 1 }]);
  expect(
    await query(second.url, `select current_setting('listen_addresses') as a, current_setting('data_checksums') as c`),
  ).toEqual([{ a: '127.0.0.1', c: 'on' }]);
  await expect(query(second.url.replace(/:\w+@/, ':fout@'), 'select 1')).rejects.toThrow(/password/);
});

test('een tweede dienst op dezelfde map wordt geweigerd, een opdracht ernaast niet', async () => {
  const server = await start(dataDir);
  expect(await attachEmbeddedPostgres(dataDir)).toBe(server.url);
  expect((await startElsewhere(dataDir)).said).toMatch(/^Een andere Driehoek-dienst gebruikt de map .* al/);
  expect(await query(server.url, 'select 1 as een')).toEqual([{ een: 1 }]);
  await server.stop();
  started.length = 0;
  expect(await attachEmbeddedPostgres(dataDir)).toBeUndefined();
});

test('van twee diensten die tegelijk voor het eerst starten, krijgt er een de map', async () => {
  const fresh = join(root, 'race');
  const outcomes = await Promise.allSettled([start(fresh), start(fresh)]);
  const said = outcomes.map((outcome) => (outcome.status === 'rejected' ? String(outcome.reason) : 'gestart')).sort();
  expect(said).toEqual([expect.stringContaining('Een andere Driehoek-dienst'), 'gestart']);
  expect(await readdir(fresh)).toEqual(['postgres']);
});

test('na kill -9 van de dienst neemt een volgende de doorlopende server over', async () => {
  const { child, said } = await startElsewhere(dataDir);
  await query(said, 'drop table if exists bewaard; create table bewaard as select 1 as waarde');
  const pid = await serverPid(dataDir);
  await kill(child);
  const server = await start(dataDir);
  expect(await serverPid(dataDir)).toBe(pid);
  expect(await query(server.url, 'select waarde from bewaard')).toEqual([{ waarde: 1 }]);
});

test('na kill -9 van dienst en server is alles er nog wat bevestigd was', async () => {
  const { child, said } = await startElsewhere(dataDir);
  await query(said, 'drop table if exists bewaard; create table bewaard as select generate_series(1, 1000) as waarde');
  await kill(child);
  await killServer(dataDir);
  const server = await start(dataDir);
  expect(await query(server.url, 'select count(*)::int as aantal from bewaard')).toEqual([{ aantal: 1000 }]);
});

test('een server die onder een lopende dienst wordt gedood, komt terug op hetzelfde adres', async () => {
  const server = await start(dataDir);
  await query(server.url, 'drop table if exists bewaard; create table bewaard as select 1 as waarde');
  const before = await serverPid(dataDir);
  await killServer(dataDir);
  let rows: unknown;
  for (let attempt = 0; !rows && attempt < 100; attempt += 1) {
    await wait(100);
    rows = await query(server.url, 'select waarde from bewaard').catch(() => undefined);
  }
  expect(rows).toEqual([{ waarde: 1 }]);
  expect(await serverPid(dataDir)).not.toBe(before);
});

test('een slotbestand met een procesnummer dat nu van een ander programma is, houdt niets tegen', async () => {
  await writeFile(pidFile(dataDir), `${process.pid}\n${dataDir}/postgres\n1700000000\n5432\n\n127.0.0.1\n  1 1\nready   \n`);
  await expect(start(dataDir)).resolves.toBeDefined();
});

test('een kopie van een map waarvan de server loopt, krijgt een eigen server', async () => {
  await (await startEmbeddedPostgres({ dataDir, fsync: false })).stop();
  await cp(dataDir, join(root, 'copy'), { recursive: true });
  const original = await start(dataDir);
  await cp(pidFile(dataDir), pidFile(join(root, 'copy')));
  const copy = await start(join(root, 'copy'));
  expect(copy.port).not.toBe(original.port);
});

test('van een onderbroken eerste start blijft geen halve database over', async () => {
  const fresh = join(root, 'interrupted');
  await mkdir(join(fresh, 'postgres.nieuw-4194999-abc'), { recursive: true });
  await writeFile(join(fresh, 'postgres.nieuw-4194999-abc', 'PG_VERSION'), '18\n');
  await writeFile(join(fresh, 'postgres.nieuw-4194999-abc.wachtwoord'), 'x\n');
  const server = await start(fresh);
  expect(await query(server.url, 'select 1 as een')).toEqual([{ een: 1 }]);
  expect(await readdir(fresh)).toEqual(['postgres']);
});

test('Ctrl-C bereikt de server niet: hij heeft een eigen sessie', async () => {
  await start(dataDir);
  const sessionOf = async (pid: number) => (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ')[1]?.split(' ')[3];
  expect(await sessionOf(await serverPid(dataDir))).not.toBe(await sessionOf(process.pid));
});
