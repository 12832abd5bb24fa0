import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { startTestApi, type TestApi } from '../support/api';
import { SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import type { KopieFragment } from './kopie/vragen';

const ROOT = join(__dirname, '../..');
const SYSTEM = 'integratie-agenda';
let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
let folder: string;
let bestand: string;
let running: ChildProcess | undefined;
let said = '';

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  folder = await mkdtemp(join(tmpdir(), 'driehoek-kopie-'));
  bestand = join(folder, 'kopie.json');
});
afterAll(async () => {
  running?.kill('SIGKILL');
  await api.stop();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<void> {
  const env = { PATH: process.env.PATH, DRIEHOEK_URL: api.url, DRIEHOEK_TOKEN: await api.token(SYSTEM), KOPIE: bestand };
  running = spawn(process.execPath, ['test/support/run-ts.js', 'test/voorbeelden/kopie/kopie.ts'], { cwd: ROOT, env });
  running.stderr?.on('data', (chunk) => {
    said += chunk;
  });
}
async function kill(): Promise<void> {
  const ended = new Promise((resolve) => running?.once('exit', resolve));
  running?.kill('SIGKILL');
  await ended;
}
/** Reads every meeting from the service, in full. */
async function nu(): Promise<Record<string, KopieFragment>> {
  const text = readFileSync(join(__dirname, 'kopie/vragen.graphql'), 'utf8');
  const fragment = text.slice(text.indexOf('fragment Kopie'), text.indexOf('query Beginstand'));
  const { vergaderingen } = await api.ok(SYSTEM, `{ vergaderingen(first: 500) { nodes { ...Kopie } } } ${fragment}`);
  return Object.fromEntries(vergaderingen.nodes.map((each: KopieFragment) => [each.id, each]));
}
const kopie = async () => (existsSync(bestand) ? JSON.parse(await readFile(bestand, 'utf8')).vergaderingen : undefined);
async function same(): Promise<void> {
  const wanted = await nu();
  for (let tries = 0; tries < 200; tries += 1) {
    if (JSON.stringify(sorted(await kopie())) === JSON.stringify(sorted(wanted))) return;
    await wait(100);
  }
  expect(await kopie()).toEqual(wanted);
}
const sorted = (all: Record<string, KopieFragment> = {}) => Object.values(all).sort((a, b) => (a.id < b.id ? -1 : 1));

let day = 0;
const plan = () => {
  day += 1;
  return acts.plan(new Date(Date.UTC(2026, 1, day, 9)).toISOString());
};
const besluit = (agendapuntId: string) =>
  api.ok(SECRETARIS, 'mutation($input: BesluitVastleggenInput!) { besluitVastleggen(input: $input) { id } }', {
    input: { agendapuntId, tekst: 'Wij controleren samen.' },
  });

test('een programma houdt een kopie bij, ook als het telkens wordt afgebroken en opnieuw begint', async () => {
  const before = await plan();
  await acts.voegToe(before.id, 'Was er al', { vertrouwelijkheid: 'INTERN' });
  await start();
  await same();
  for (let round = 0; round < 4; round += 1) {
    const v = await plan();
    const punt = await acts.voegToe(v.id, `Punt ${round}`, { vertrouwelijkheid: 'INTERN' });
    await acts.voegToe(v.id, `Geheim ${round}`);
    if (round === 1)
      await api.ok(TEAMCHEF, 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }', {
        id: punt.id,
        versie: punt.versie,
      });
    await kill();
    // Changes while nobody follows.
    await acts.stelVast(v.id);
    await acts.houd(v.id);
    if (round !== 1) await besluit(punt.id);
    await start();
    await wait(round * 150);
  }
  await same();
  expect(JSON.stringify(await kopie())).not.toContain('Geheim');
  expect(said).toBe('');
});

test('eindigt de toegang tot een driehoek, dan is alles ervan weg; komt ze terug, dan is alles er weer', async () => {
  const grant = `integratie_id = (select id from integratie where code = '${SYSTEM}') and driehoek_id = (select id from driehoek where code = 'zuidwest-drenthe')`;
  await api.owner.query(`update integratie_driehoek set geldig_tot_en_met = vandaag() - 1 where ${grant}`);
  await same();
  expect(Object.keys(await kopie())).toEqual([]);
  await api.owner.query(`update integratie_driehoek set geldig_tot_en_met = null where ${grant}`);
  await same();
  expect(Object.keys(await kopie()).length).toBeGreaterThan(3);
});

test('de soorten van het voorbeeld zijn die van de API van nu (npm run voorbeelden maakt ze opnieuw)', async () => {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['test/support/run-ts.js', 'test/voorbeelden/genereer.ts', '--toon'],
    { cwd: ROOT },
  );
  expect(readFileSync(join(__dirname, 'kopie/vragen.ts'), 'utf8')).toBe(stdout);
});
