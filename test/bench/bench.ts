import 'reflect-metadata';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { loadDemoData } from '../../src/driehoek/laden/demo-data';
import { startEmbeddedPostgres } from '../../src/platform/embedded/embedded-postgres';
import { prepareDatabase } from '../../src/platform/postgres/prepare-database';
import { type Case, casesOf } from './cases';
import { checkData, fill, OFFICIER } from './data';
import { type Issuer, startIssuer } from './issuer';
import { type Figures, load, median, type Target } from './load';
import { memoryOverTime, overload } from './overload';
import { type Servers, startServers } from './servers';
import { checkSame, hiddenTargets, targetsOf } from './targets';

// Compares targets on one database, in turns: the service as it ships, the limit (see limit.ts),
// and PostGraphile. Quote the ratios: the noise of a machine affects all targets alike. Times never
// make it fail.
//   --kort          a minute, without PostGraphile; for CI
//   --groot         ten times the meetings
//   --alleen=TEXT   only the queries with this text in their name
//   --overlast      ten times the maximum load, instead of the queries
//   --geheugen=5    memory over this many minutes, instead of the queries
//   --eerder=DIST   one more target: the `dist` of an earlier build
//   --zonder-peer, --rondes=5, --verbindingen=1,8,64
const given = (name: string) => process.argv.find((arg) => arg.startsWith(`--${name}`))?.split('=')[1];
const has = (name: string) => process.argv.includes(`--${name}`);
const SHORT = has('kort');
const MEETINGS = has('groot') ? 360 : SHORT ? 6 : 36;
const CONNECTIONS = given('verbindingen')?.split(',').map(Number) ?? (SHORT ? [8] : [1, 8, 64]);
const ROUNDS = Number(given('rondes') ?? (SHORT ? 3 : 5));
const ROUND_MS = SHORT ? 500 : 1500;
const WARM_UP_MS = SHORT ? 500 : 1500;
const say = (line: string) => void process.stdout.write(`${line}\n`);

const HEADER = ['vraag', 'verbindingen', 'doel', 'per s', 'p50 ms', 'p99 ms', 'dienst ÷ doel', 'geweigerd'];
const row = (cells: (string | number)[]) =>
  say(`| ${cells.map((cell, i) => String(cell)[i < 3 ? 'padEnd' : 'padStart'](i === 0 ? 54 : 13)).join(' | ')} |`);
const middle = (figures: Figures[], of: keyof Figures) => median(figures.map((each) => each[of]));

/** Each round measures every target once, and starts with another one. */
async function rounds(targets: Target[], connections: number): Promise<Figures[][]> {
  const figures: Figures[][] = targets.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let turn = 0; turn < targets.length; turn += 1) {
      const at = (round + turn) % targets.length;
      figures[at]?.push(await load(targets[at] as Target, connections, ROUND_MS));
    }
  }
  return figures;
}

async function measure(each: Case, servers: Servers, issuer: Issuer): Promise<void> {
  const targets = targetsOf(servers, each, await issuer.token(each.asker));
  await checkSame(targets, each);
  for (const target of targets) await load(target, 8, WARM_UP_MS);
  for (const connections of CONNECTIONS) {
    const figures = await rounds(targets, connections);
    for (const [at, found] of figures.entries()) {
      const ratio = median(found.map((one, round) => (figures[0]?.[round]?.perSecond ?? 0) / one.perSecond));
      row([
        each.name,
        connections,
        targets[at]?.name ?? '',
        middle(found, 'perSecond').toFixed(0),
        middle(found, 'p50').toFixed(1),
        middle(found, 'p99').toFixed(1),
        at === 0 ? '' : ratio.toFixed(2),
        found.reduce((sum, one) => sum + one.refused, 0) || '',
      ]);
    }
  }
}

/** Measures whether response times reveal that a hidden meeting exists. */
async function measureHidden(servers: Servers, issuer: Issuer, hidden: string[]): Promise<void> {
  const targets = hiddenTargets(servers, await issuer.token(OFFICIER), hidden);
  for (const target of targets) await load(target, 8, WARM_UP_MS);
  const figures = await rounds(targets, 1);
  say('');
  for (const [at, found] of figures.entries())
    say(
      `${targets[at]?.name}: p50 ${middle(found, 'p50').toFixed(2)} ms, p99 ${middle(found, 'p99').toFixed(2)} ms, ${middle(found, 'perSecond').toFixed(0)} per s`,
    );
}

/** Measures the service under overload, or under long load. */
async function measureLoad(cases: Case[], servers: Servers, issuer: Issuer): Promise<void> {
  const reads = cases.filter(({ writes, name }) => !writes && name.includes(given('alleen') ?? ''));
  const targets = await Promise.all(
    reads.map(async (each) => targetsOf(servers, each, await issuer.token(each.asker))[0] as Target),
  );
  if (has('overlast'))
    for (const [at, each] of reads.entries())
      for (const line of await overload(targets[at] as Target, each, servers.pid)) say(line);
  const minutes = Number(given('geheugen') ?? 0);
  if (minutes > 0) say(await memoryOverTime(targets, servers.pid, minutes));
}

async function measureAll(ownerUrl: string, folder: string): Promise<void> {
  const issuer = await startIssuer();
  const began = Date.now();
  const ids = await fill(ownerUrl, { meetings: MEETINGS, issuer: issuer.url });
  say(
    `342 driehoeken, ${342 * MEETINGS} vergaderingen, ${342 * MEETINGS * 9} agendapunten; gevuld in ${((Date.now() - began) / 1000).toFixed(0)} s`,
  );
  const servers = await startServers({
    ownerUrl,
    issuer: issuer.url,
    withPeer: !SHORT && !has('zonder-peer'),
    earlier: given('eerder'),
    folder,
    say,
  });
  try {
    say(
      `${cpus()[0]?.model.trim()}, ${availableParallelism()} kernen, ${Math.round(totalmem() / 2 ** 30)} GiB; Node ${servers.node}; ${ROUNDS} rondes van ${ROUND_MS / 1000} s, medianen\n`,
    );
    row(HEADER);
    say(`|${HEADER.map((_, i) => `${'-'.repeat(i === 0 ? 56 : 14)}${i < 3 ? '-' : ':'}`).join('|')}|`);
    if (has('overlast') || given('geheugen')) return await measureLoad(casesOf(ids), servers, issuer);
    for (const each of casesOf(ids).filter(({ name }) => name.includes(given('alleen') ?? '')))
      await measure(each, servers, issuer);
    await measureHidden(servers, issuer, ids.hidden);
    await checkData(ownerUrl);
  } finally {
    servers.stop();
  }
}

async function bench(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'driehoek-bench-'));
  const database = await startEmbeddedPostgres({ dataDir: join(folder, 'data') });
  try {
    await prepareDatabase(database.url, undefined, () => undefined);
    await loadDemoData(database.url, () => undefined);
    await measureAll(database.url, folder);
  } finally {
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

bench().then(
  () => process.exit(0),
  (error: Error) => {
    process.stderr.write(`${error.stack}\n`);
    process.exit(1);
  },
);
