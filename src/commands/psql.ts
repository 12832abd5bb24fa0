import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';
import { attachEmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded/embedded-postgres';
import { prepareDatabase } from '../platform/postgres/prepare-database';
import { readConfig } from '../platform/process/config';
import { type Output, runCommand, type TextOutput, TO_STDOUT } from './command';
import { sqlPrompt } from './sql-prompt';

const NAME = 'driehoek-psql';
/** Ctrl-C ends the statement in psql, not psql, and so not this process either. */
const ignored = () => undefined;

/**
 * Opens a psql prompt as the owner of the tables, past row-level security: on the server that
 * DATABASE_URL names, else on the embedded database of the running service, else on the embedded
 * database, started for this prompt and stopped after it. Uses the machine's psql, since the
 * embedded package has none, and the small prompt of `sql-prompt.ts` on a machine without.
 *
 * @param args passed on to psql; the small prompt knows `-c STATEMENT`
 * @param input where the small prompt reads its lines
 * @returns the exit code: 0 when psql or the prompt ended well, else 1
 */
export async function psql(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  output: TextOutput,
  input: Readable = process.stdin,
): Promise<0 | 1> {
  try {
    return await withDatabase(env, output, async (url) => {
      const code = await machinePsql(url, args, env);
      if (code !== undefined) return code === 0 ? 0 : 1;
      output.info('Er is geen psql op deze computer; dit is een kleine prompt. \\? geeft hulp, \\q stopt.');
      return sqlPrompt(url, args, output, input);
    });
  } catch (error) {
    output.error((error as Error).message);
    return 1;
  }
}

async function withDatabase<T>(env: NodeJS.ProcessEnv, output: Output, work: (url: string) => Promise<T>): Promise<T> {
  const { databaseUrl, databaseApiUrl, dataDir } = readConfig(env);
  const running = databaseUrl ?? (await attachEmbeddedPostgres(dataDir));
  if (running) return work(running);
  const started = await startEmbeddedPostgres({ dataDir, onProgress: output.info });
  try {
    await prepareDatabase(started.url, databaseApiUrl, output.info);
    return await work(started.url);
  } finally {
    await started.stop();
  }
}

/** Runs psql on this terminal. Returns its exit code, or undefined when the machine has no psql. */
async function machinePsql(url: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<number | undefined> {
  const address = new URL(url);
  const password = decodeURIComponent(address.password);
  // Other users of the machine see the arguments of a process, not its environment.
  address.password = '';
  const given = { ...env, PGPASSWORD: password, PGAPPNAME: NAME };
  process.on('SIGINT', ignored);
  try {
    const child = spawn('psql', ['-d', address.toString(), ...args], { stdio: 'inherit', env: given });
    const [code] = await once(child, 'exit');
    return code ?? 1;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  } finally {
    process.off('SIGINT', ignored);
  }
}

if (require.main === module) runCommand(psql, TO_STDOUT);
