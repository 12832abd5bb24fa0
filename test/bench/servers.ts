import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { apiUrl } from '../../src/platform/postgres/api-role';
import { AUDIENCE } from './issuer';

const ROOT = join(__dirname, '../..');
const PEERS = join(__dirname, 'peers');
const OLDEST_NODE_OF_PEERS = 22;

/** One user stands for many here, so the limits count but are out of reach. */
const NO_LIMITS = { LIMIET_VRAGEN_PER_MINUUT: '999999999', LIMIET_KOSTEN_PER_MINUUT: '999999999999' };
export interface Servers {
  service: string;
  /** The process of the service. */
  pid: number;
  limit: string;
  /** Undefined when its package cannot be installed, or when it was not requested. */
  peer: string | undefined;
  /** An earlier build of the service, to measure a change. */
  earlier: string | undefined;
  /** The version of Node that all of them run on. */
  node: string;
  stop(): void;
}
interface Options {
  ownerUrl: string;
  issuer: string;
  withPeer: boolean;
  /** The `dist` of an earlier build. */
  earlier: string | undefined;
  /** The folder for the output of the servers. */
  folder: string;
  say(line: string): void;
}

/**
 * Installs the peer, and finds a Node that runs it. Returns undefined and prints the reason when
 * that fails.
 */
async function nodeForPeers(say: (line: string) => void): Promise<string | undefined> {
  if (!existsSync(join(PEERS, 'node_modules/postgraphile'))) {
    say('PostGraphile wordt geïnstalleerd in test/bench/peers ...');
    try {
      await promisify(execFile)('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
        cwd: PEERS,
        timeout: 300_000,
        shell: process.platform === 'win32',
      });
    } catch (error) {
      say(
        `Zonder PostGraphile: \`npm ci\` in test/bench/peers lukte niet (${(error as Error).message.trim().split('\n').at(-1)}).`,
      );
      return undefined;
    }
  }
  const own = join(PEERS, `node_modules/node-linux-${process.arch}/bin/node`);
  if (existsSync(own)) return own;
  if (Number.parseInt(process.versions.node, 10) >= OLDEST_NODE_OF_PEERS) return process.execPath;
  say(`Zonder PostGraphile: die vraagt Node ${OLDEST_NODE_OF_PEERS} of nieuwer, en voor dit systeem komt er geen mee.`);
  return undefined;
}

/**
 * Starts the service as it ships, the limit and optionally PostGraphile: separate processes on the
 * same Node.
 */
export async function startServers({ ownerUrl, issuer, withPeer, earlier: build, folder, say }: Options): Promise<Servers> {
  const children: ChildProcess[] = [];
  const peerNode = withPeer ? await nodeForPeers(say) : undefined;
  const node = peerNode ?? process.execPath;
  const start = (name: string, args: string[], env: Record<string, string>) => {
    const child = spawn(node, args, {
      cwd: ROOT,
      env: { ...process.env, NODE_ENV: 'production', ...NO_LIMITS, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    children.push(child);
    child.stderr?.pipe(createWriteStream(join(folder, `${name}.log`)));
    return ready(name, child);
  };
  const flags = process.env.BENCH_NODE_FLAGS?.split(' ') ?? [];
  const api = apiUrl(ownerUrl);
  const service = (name: string, dist: string, more: string[] = []) =>
    start(name, [...more, '--heap-growing-percent=25', '--max-semi-space-size=8', join(dist, 'src/main.js')], {
      DATABASE_URL: ownerUrl,
      PORT: '0',
      OIDC_ISSUER: issuer,
      OIDC_AUDIENCE: AUDIENCE,
    });
  const [ours, limit, peer, earlier] = await Promise.all([
    service('dienst', 'dist', flags),
    start('limiet', ['test/support/run-ts.js', 'test/bench/limit.ts'], { LIMIT_URL: api, LIMIT_ISSUER: issuer }),
    peerNode &&
      start('peer', ['test/bench/peers/server.mjs'], {
        PEER_URL: api,
        PEER_ISSUER: issuer,
        PEER_AUDIENCE: AUDIENCE,
        GRAPHILE_ENV: 'production',
      }),
    build && service('eerder', build),
  ]);
  const { stdout } = await promisify(execFile)(node, ['--version']);
  const stop = () => {
    for (const child of children) child.removeAllListeners('exit').kill('SIGTERM');
  };
  return { service: ours, pid: children[0]?.pid ?? 0, limit, peer, earlier, node: stdout.trim(), stop };
}

/** Waits for the line with the address of a server. */
function ready(name: string, child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`${name} ended (${code}) before it was ready`)));
    child.stdout?.on('data', (chunk) => {
      const [, url] = / op (http\S+)/.exec(String(chunk)) ?? [];
      if (url) resolve(url);
    });
  });
}
