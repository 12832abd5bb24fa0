import 'reflect-metadata';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { loadDemoData } from '../../src/driehoek/laden/demo-data';
import { apiUrl } from '../../src/platform/api-role';
import { startEmbeddedPostgres } from '../../src/platform/embedded-postgres';
import { prepareDatabase } from '../../src/platform/prepare-database';
import { answerOf, type Figures, load, median, type Target } from './load';

// Side by side, in turns, on one database: this service against the limit (see limit.ts). Quote the ratios; the machine is noisy.
const SHORT = process.argv.includes('--kort');
const [ROUNDS, ROUND_MS, MEETINGS] = SHORT ? [3, 400, 6] : [7, 2000, 36];
const CONNECTIONS = SHORT ? [8] : [1, 8, 64];
const ROOT = join(__dirname, '../..');
/** One asker stands for many here. */
const NO_LIMITS = { LIMIET_VRAGEN_PER_MINUUT: '999999999', LIMIET_KOSTEN_PER_MINUUT: '999999999999' };
const say = (line: string) => void process.stdout.write(`${line}\n`);

/** `MEETINGS` meetings in every driehoek, each with the fixed item and eight others. */
async function fill(url: string): Promise<string> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(`insert into vergadering (driehoek_id, aanvang) select d.id, timestamptz '2024-01-09 09:00+01' + n * interval '30 days'
    from driehoek d, generate_series(1, ${MEETINGS}) n`);
  await client.query(`insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, toelichting)
    select v.driehoek_id, v.id, n, 'BESPREEKPUNT', 'Agendapunt ' || n, repeat('Toelichting. ', 10) from vergadering v, generate_series(2, 9) n`);
  await client.query(
    `insert into agendapunt_thema select a.driehoek_id, a.id, t.id from agendapunt a join thema t on t.code = 'ondermijning' where a.volgnummer = 2`,
  );
  await client.query('analyze');
  const { rows } = await client.query(
    `select v.id from vergadering v join driehoek d on d.id = v.driehoek_id where d.code = 'zuidwest-drenthe' limit 1`,
  );
  await client.end();
  return rows[0].id;
}

/** Starts a server of its own process and waits for the line that says where it is. */
function start(args: string[], env: Record<string, string>, line: RegExp): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, args, {
    cwd: ROOT,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${args[0]}: ${code}`)));
    child.stdout?.on('data', (chunk) => {
      const [, url] = line.exec(String(chunk)) ?? [];
      if (url) resolve({ child, url });
    });
  });
}

const FIELDS = '{ id aanvang agendapunten { id volgnummer titel themas { code } } }';
const QUERIES = [
  { name: 'een vergadering met agenda', path: '/een', query: `query($id: ID!) { vergadering(id: $id) ${FIELDS} }` },
  { name: '50 vergaderingen met punten en thema’s', path: '/lijst', query: `{ vergaderingen(first: 50) { nodes ${FIELDS} } }` },
];

async function targets(
  service: string,
  limit: string,
  id: string,
  { path, query }: (typeof QUERIES)[number],
): Promise<[Target, Target]> {
  const login = {
    url: service.replace('/graphql', '/demo/token'),
    method: 'POST' as const,
    headers: { 'content-type': 'application/json' },
  };
  const token = JSON.parse(await answerOf({ ...login, body: '{"persona":"ovj-drenthe"}' })).access_token;
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const ours: Target = { url: service, method: 'POST', headers, body: JSON.stringify({ query, variables: { id } }) };
  const theirs: Target = { url: `${limit}${path}${path === '/een' ? `?id=${id}` : ''}`, method: 'GET', headers: {} };
  const [a, b] = await Promise.all([answerOf(ours), answerOf(theirs)]);
  if (JSON.stringify(JSON.parse(a)) !== JSON.stringify(JSON.parse(b))) throw new Error(`not the same answer: ${path}`);
  return [ours, theirs];
}

const row = (name: string, figures: Figures[]) =>
  `  ${name.padEnd(10)} ${median(figures.map((f) => f.perSecond))
    .toFixed(0)
    .padStart(
      7,
    )}/s   p50 ${median(figures.map((f) => f.p50)).toFixed(1)} ms   p99 ${median(figures.map((f) => f.p99)).toFixed(1)} ms`;

async function compare([ours, theirs]: [Target, Target], connections: number): Promise<void> {
  const figures: [Figures[], Figures[]] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of round % 2 ? ([1, 0] as const) : ([0, 1] as const))
      figures[side].push(await load([ours, theirs][side] as Target, connections, ROUND_MS));
  }
  say(row('dienst', figures[0]));
  say(row('limiet', figures[1]));
  say(
    `  verhouding ${median(figures[0].map((f, i) => f.perSecond / (figures[1][i] as Figures).perSecond)).toFixed(2)} van de limiet`,
  );
}

async function bench(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'driehoek-bench-'));
  const database = await startEmbeddedPostgres({ dataDir });
  const children: ChildProcess[] = [];
  try {
    await prepareDatabase(database.url, undefined, () => undefined);
    await loadDemoData(database.url, () => undefined);
    const id = await fill(database.url);
    const service = await start(
      [join(ROOT, 'dist/src/main.js')],
      { DATABASE_URL: database.url, PORT: '0', ...NO_LIMITS },
      /gereed op (\S+)/,
    );
    const limit = await start(
      [join(ROOT, 'test/support/run-ts.js'), join(__dirname, 'limit.ts')],
      { LIMIT_URL: apiUrl(database.url) },
      /limiet op (\S+)/,
    );
    children.push(service.child, limit.child);
    for (const query of QUERIES) {
      const pair = await targets(service.url, limit.url, id, query);
      for (const connections of CONNECTIONS) {
        say(`${query.name}, ${connections} verbindingen`);
        await compare(pair, connections);
      }
    }
  } finally {
    for (const child of children) {
      child.removeAllListeners('exit');
      child.kill('SIGTERM');
    }
    await database.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

bench().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
