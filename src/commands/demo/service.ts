import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DemoError, result, step } from './output';

/** A service to talk to; `stop` ends only one that the demonstration started itself. */
export interface FoundService {
  address: string;
  stop(): Promise<void>;
}

const MAIN = join(__dirname, '../../main.js');
const READY = /^Driehoek gereed op (\S+)\/graphql$/;
const MOST_START_MS = 120_000;
/**
 * Settings of the surroundings that would lead the started service to other data, or out of demo
 * mode.
 */
const NOT_OURS = ['DATABASE_URL', 'DATABASE_API_URL', 'OIDC_ISSUER', 'OIDC_AUDIENCE', 'NODE_ENV'];

/**
 * The service that runs on the address, or one that is started for this demonstration. Throws
 * DemoError when there is none.
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
    // Ctrl-C must reach the demonstration alone, which then stops the service in order.
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

/** Ctrl-C halfway leaves no service and no data behind. */
function stopOnSignal(stop: () => Promise<void>): void {
  for (const [signal, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    process.once(signal, () => void stop().finally(() => process.exit(code)));
  }
}

/** Waits for the line that says where the service answers, and shows meanwhile what it is doing. */
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
 * Stops the service in order, its database included, and removes the temporary data. However often
 * it is called, it does so once. A service that is still starting is first left to finish that:
 * only then does it stop its database too.
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
