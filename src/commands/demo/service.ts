import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DemoError, result, step } from './output';

/** A service to talk to; `stop` only ends one that the demo started itself. */
export interface FoundService {
  address: string;
  stop(): Promise<void>;
}

const MAIN = join(__dirname, '../../main.js');
const READY = /^Driehoek gereed op (\S+)\/graphql$/;
const MOST_START_MS = 120_000;
/** Environment variables that would lead the started service to other data, or out of demo mode. */
const NOT_OURS = ['DATABASE_URL', 'DATABASE_API_URL', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'NODE_ENV'];

/**
 * Returns the service that runs on the address, or starts one for this demo. Throws DemoError when
 * that fails.
 */
export async function findService(env: NodeJS.ProcessEnv): Promise<FoundService> {
  const address = addressFrom(env);
  step(`De dienst zoeken op ${address}`);
  const found = await answers(address);
  if (found === 'driehoek') {
    result('Gevonden.');
    return { address, stop: async () => undefined };
  }
  if (found === 'anders')
    throw new DemoError(`Op ${address} draait iets anders dan Driehoek; geef met DRIEHOEK_URL het goede adres.`);
  result('Daar antwoordt niets; de demonstratie start de dienst zelf, met tijdelijke gegevens.');
  return startService(env);
}

function addressFrom({ DRIEHOEK_URL, PORT }: NodeJS.ProcessEnv): string {
  const given = DRIEHOEK_URL || `http://127.0.0.1:${PORT || 4000}`;
  if (!/^https?:\/\//.test(given) || !URL.canParse(given)) {
    throw new DemoError(`DRIEHOEK_URL moet een webadres zijn als http://127.0.0.1:4000, en niet "${given}".`);
  }
  return given.replace(/\/(graphql\/?)?$/, '');
}

async function answers(address: string): Promise<'driehoek' | 'anders' | 'niets'> {
  let response: Response;
  try {
    response = await fetch(`${address}/healthz`, { signal: AbortSignal.timeout(5000) });
  } catch {
    return 'niets';
  }
  const body = (await response.json().catch(() => undefined)) as { status?: string } | undefined;
  return body?.status === 'ok' ? 'driehoek' : 'anders';
}

async function startService(env: NodeJS.ProcessEnv): Promise<FoundService> {
  const dataDir = await mkdtemp(join(tmpdir(), 'driehoek-demo-'));
  const settings = Object.entries(env).filter(([name]) => !NOT_OURS.includes(name));
  const child = spawn(process.execPath, [MAIN], {
    env: { ...Object.fromEntries(settings), PORT: '0', HOST: '127.0.0.1', DATA_DIR: dataDir, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl-C must only reach the demo, which then stops the service gracefully.
    detached: true,
  });
  const ready = readiness(child);
  const stop = stopper(child, ready, dataDir);
  stopOnSignal(stop);
  try {
    return { address: await ready, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Removes the service and its data after Ctrl-C halfway. */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(code)));
  }
}

/** Waits for the line with the service's address, and shows its progress meanwhile. */
function readiness(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let last = 'zij gaf geen reden';
    const fail = () => reject(new DemoError(`De dienst start niet: ${last.replace('Driehoek start niet: ', '')}`));
    const timer = setTimeout(fail, MOST_START_MS);
    child
      .once('error', fail)
      .once('close', fail)
      .once('close', () => clearTimeout(timer));
    createInterface({ input: child.stderr as NodeJS.ReadableStream }).on('line', (line) => {
      last = line;
      if (!line.startsWith('{')) result(line);
    });
    createInterface({ input: child.stdout as NodeJS.ReadableStream }).on('line', (line) => {
      const address = READY.exec(line)?.[1];
      if (!address) return;
      clearTimeout(timer);
      result(line);
      resolve(address);
    });
  });
}

/**
 * Returns a function that stops the service gracefully, with its database, and removes the
 * temporary data, once however often it is called. A starting service is first awaited: only a
 * started one stops its database too.
 */
function stopper(child: ChildProcess, ready: Promise<string>, dataDir: string): () => Promise<void> {
  const ended = once(child, 'close').catch(() => undefined);
  let stopping: Promise<void> | undefined;
  const stop = async () => {
    await ready.catch(() => undefined);
    child.kill('SIGTERM');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  return () => (stopping ??= stop());
}
