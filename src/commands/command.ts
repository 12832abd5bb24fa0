import { resolve } from 'node:path';
import type { ClientBase } from 'pg';
import { attachEmbeddedPostgres, startEmbeddedPostgres } from '../platform/embedded/embedded-postgres';
import { withOwnerClient } from '../platform/postgres/owner-client';
import { prepareDatabase } from '../platform/postgres/prepare-database';
import type { Config } from '../platform/process/config';

// Shared by the commands beside the service (`src/commands/laden.ts` and others).

/** Output of a command: progress and result, and errors. */
export interface Output {
  info(sentence: string): void;
  error(sentence: string): void;
}

/**
 * Output of a command that produces text: stdout carries only that, so that it can be redirected or
 * piped.
 */
export interface TextOutput extends Output {
  text(text: string): void;
}

/** Returns its exit code: 0 done, 1 refused. */
type Command<O extends Output> = (args: readonly string[], env: NodeJS.ProcessEnv, output: O) => Promise<0 | 1>;

export const TO_SCREEN: Output = { info: console.log, error: console.error };
export const TO_STDOUT: TextOutput = {
  info: console.error,
  error: console.error,
  text: (text) => void process.stdout.write(text),
};

/** Runs a command with the arguments of this process, and sets its exit code. */
export function runCommand<O extends Output>(command: Command<O>, output: O): void {
  command(process.argv.slice(2), process.env, output).then((code) => {
    process.exitCode = code;
  });
}

/**
 * Resolves a path of the user against the folder where they called npm: npm runs scripts in the
 * package's folder, and passes the original one in INIT_CWD.
 */
export const fromUser = (path: string, env: NodeJS.ProcessEnv): string => resolve(env.INIT_CWD ?? process.cwd(), path);

/**
 * Runs work on the database as its owner: on the server in DATABASE_URL, the running embedded one,
 * or else one that it starts and stops. Rejects as the work does.
 */
export async function withOwner<T>(config: Config, output: Output, work: (client: ClientBase) => Promise<T>): Promise<T> {
  const running = config.databaseUrl ?? (await attachEmbeddedPostgres(config.dataDir));
  const started = running ? undefined : await startEmbeddedPostgres({ dataDir: config.dataDir, onProgress: output.info });
  const stop = () => void started?.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const ownerUrl = running ?? (started as { url: string }).url;
    await prepareDatabase(ownerUrl, config.databaseApiUrl, output.info);
    return await withOwnerClient(ownerUrl, work);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await started?.stop();
  }
}
