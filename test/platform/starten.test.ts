import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { prepareFolder } from '../../src/platform/embedded/postgres-folder';

const PACKAGE = resolve(__dirname, '../..');
let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'driehoek-starten-'));
  await writeFile(join(root, 'bestand'), 'x');
});
afterAll(() => rm(root, { recursive: true, force: true }));

/** Starts the service, and returns its output when it does not start. */
async function start(env: Record<string, string>): Promise<string> {
  const child = spawn(process.execPath, ['test/support/run-ts.js', 'src/main.ts'], {
    cwd: PACKAGE,
    env: { PATH: process.env.PATH, PORT: '0', DATA_DIR: join(root, 'nooit'), ...env },
  });
  let said = '';
  child.stderr.on('data', (chunk) => (said += chunk));
  const [code] = await once(child, 'exit');
  expect(code).toBe(1);
  return said;
}

test('een bezette poort blijkt voordat de database wordt ingericht', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as { port: number };
  expect(await start({ PORT: String(port) })).toBe(
    `Driehoek start niet: poort ${port} op 127.0.0.1 is al in gebruik; stop wat daar luistert, of kies met PORT een andere.\n`,
  );
  other.close();
  expect(await readdir(root)).toEqual(['bestand']);
});

test('een bestand met vaste vragen dat er niet is, ook', async () => {
  const path = join(root, 'vragen.json');
  expect(await start({ VERTROUWDE_VRAGEN: path })).toBe(
    `Driehoek start niet: het bestand van VERTROUWDE_VRAGEN (${path}) is niet te lezen.\n`,
  );
  expect(await readdir(root)).toEqual(['bestand']);
});

test('een adres dat niet van deze computer is, noemt HOST', async () => {
  const oidc = { OIDC_ISSUER: 'https://aanmelden.voorbeeld.nl', OIDC_AUDIENCE: 'driehoek' };
  expect(await start({ ...oidc, HOST: '192.0.2.1' })).toBe(
    'Driehoek start niet: 192.0.2.1 is geen adres van deze computer; kies met HOST een ander.\n',
  );
});

// /proc accepts no new folders, not even from root, which may write anywhere else.
test.each(['bestand', 'bestand/map', '/proc', '/proc/x', '/proc/x/y'])(
  'een gegevensmap die niet kan (%s), wordt meteen met een zin geweigerd',
  async (path) => {
    const dataDir = resolve(root, path);
    const sentence = `^de gegevensmap ${dataDir} .*; kies met DATA_DIR een map waarin deze gebruiker mag schrijven\\.$`;
    await expect(prepareFolder(dataDir, () => undefined, false)).rejects.toThrow(new RegExp(sentence));
  },
);

/**
 * Starts a process that takes this many ms to stop, within a limit; each signal follows this long
 * after its message that it is stopping.
 */
async function stopper(stopMs: number | 'nooit', mostWaitMs: number, signals: number[]): Promise<[unknown, string]> {
  const args = [stopMs === 'nooit' ? 0 : stopMs, mostWaitMs].map(String);
  const child = spawn(process.execPath, ['test/support/run-ts.js', 'test/platform/stopt-traag.ts', ...args], { cwd: PACKAGE });
  let said = '';
  child.stdout.on('data', (chunk) => (said += chunk));
  await once(child.stdout, 'data');
  const ended = once(child, 'exit');
  child.kill('SIGTERM');
  while (signals.length > 0 && !said.includes('stopt')) await once(child.stdout, 'data');
  for (const after of signals) {
    await wait(after);
    child.kill('SIGTERM');
  }
  const [code] = await ended;
  return [code, said];
}

test('een signaal dat npm nog eens doorgeeft, breekt het stoppen niet af', async () => {
  const [code, said] = await stopper(2000, 60_000, [0]);
  expect([code, said]).toEqual([0, 'loopt\nDriehoek stopt ...\n']);
});

// The process never stops by itself here.
test.each([
  ['een tweede signaal', 3_600_000, [1050]],
  ['te lang wachten', 1500, []],
])('%s beëindigt de dienst meteen', async (_wat, mostWaitMs, signals) => {
  const [code, said] = await stopper('nooit', mostWaitMs, signals);
  expect([code, said]).toEqual([1, 'loopt\nDriehoek stopt ...\nDriehoek stopt meteen; wat nog liep, is afgebroken.\n']);
});
