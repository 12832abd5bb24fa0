import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { arch, platform } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { compile, startService } from '../crash/service';
import { createTestDatabase, type TestDatabase, zonderVoorbeelden } from '../support/database';

// Tests the built service on this machine's Node (in CI the oldest supported one) and on Node 24,
// which the image has.

const ROOT = join(__dirname, '../..');
const SYSTEMS: Record<string, string> = { win32: 'win' };
const PACKAGE = join(__dirname, `node_modules/node-${SYSTEMS[platform()] ?? platform()}-${arch()}`);
/** The machine's own Node where npm has none for it: the last test fails when that is not 24. */
const node24 = () => ['bin/node', 'bin/node.exe'].map((file) => join(PACKAGE, file)).find(existsSync) ?? process.execPath;
const versionOf = (node: string) => execFileSync(node, ['--version'], { encoding: 'utf8' }).trim();

let dist: string;
let database: TestDatabase;
beforeAll(async () => {
  if (!existsSync(join(__dirname, 'node_modules'))) {
    const shell = platform() === 'win32';
    execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: __dirname, stdio: 'ignore', shell });
  }
  dist = await compile('proef-node');
  database = await createTestDatabase();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await zonderVoorbeelden(owner);
  await owner.end();
});
afterAll(() => database.drop());

async function post(url: string, path: string, body: object, headers = {}) {
  const sent = { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
  return (await (await fetch(new URL(path, url), sent)).json()) as Record<string, unknown>;
}

/** Starts the built service with this Node, asks it one question, and stops it in order. */
async function askOn(node: string): Promise<unknown> {
  const service = await startService(dist, { DATABASE_URL: database.ownerUrl }, node);
  try {
    const { access_token } = await post(service.url, '/demo/token', { persona: 'teamchef-groningen' });
    const query = '{ driehoeken { nodes { code } } }';
    return await post(service.url, '/graphql', { query }, { authorization: `Bearer ${access_token}` });
  } finally {
    service.child.kill('SIGTERM');
    expect(await service.ended).toBe(0);
    expect(service.stderr()).not.toMatch(/Warning/);
  }
}

test.each([
  ['van deze computer', () => process.execPath],
  ['24', node24],
])('op Node %s start de gebouwde dienst, antwoordt en stopt zij', async (_which, node) => {
  expect(await askOn(node())).toEqual({ data: { driehoeken: { nodes: [{ code: 'groningen' }] } } });
});

test('Node 24 is ook wat .nvmrc en het image hebben', () => {
  const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
  const [major] = versionOf(node24()).slice(1).split('.');
  expect(read('.nvmrc').trim()).toBe(major);
  expect([...read('Dockerfile').matchAll(/^FROM node:(\d+)-/gm)].map(([, version]) => version)).toEqual([major, major]);
});
