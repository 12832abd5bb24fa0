import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { KINDS } from './driehoek/laden/kinds';
import { loadFiles } from './kader/laden/load';
import { withOwnerClient } from './kader/laden/owner-client';
import { LoadError, type Problem } from './kader/laden/problem';
import type { GivenFile } from './kader/laden/source';
import { type Config, ConfigError, readConfig } from './platform/config';
import { attachEmbeddedPostgres, startEmbeddedPostgres } from './platform/embedded-postgres';
import { prepareDatabase } from './platform/prepare-database';

/** Where the command writes: its progress and result, and what is wrong. */
export interface Output {
  info(sentence: string): void;
  error(sentence: string): void;
}

const USAGE = `Gebruik: npm run laden -- BESTAND [BESTAND ...]
Laadt YAML-bestanden van de soort ${KINDS.map(({ name }) => name).join(', ')}; zie docs/laden.md.`;

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'Dit bestand bestaat niet.',
  EISDIR: 'Dit is een map; geef de bestanden erin op.',
  EACCES: 'Dit bestand mag niet worden gelezen.',
};

/** Reads the files that were named, each once; their names count from the folder `from`. Throws LoadError with every file that cannot be read. */
async function readGiven(paths: readonly string[], from: string): Promise<GivenFile[]> {
  const problems: Problem[] = [];
  const files: GivenFile[] = [];
  // Each file once, under the name that the user gave it.
  const named = new Map(paths.map((given) => [resolve(from, given), given]));
  for (const [path, name] of named) {
    try {
      files.push({ name, bytes: await readFile(path) });
    } catch (error) {
      problems.push({
        file: name,
        message:
          READ_ERRORS[(error as NodeJS.ErrnoException).code ?? ''] ??
          `Dit bestand is niet te lezen (${(error as Error).message}).`,
      });
    }
  }
  if (problems.length > 0) throw new LoadError(problems);
  return files;
}

/** Does work on the database: the server that DATABASE_URL names, the embedded one that runs, or else one that it starts and stops. Rejects as the work does. */
export async function withOwner(config: Config, output: Output, work: (ownerUrl: string) => Promise<void>): Promise<void> {
  const running = config.databaseUrl ?? (await attachEmbeddedPostgres(config.dataDir));
  const started = running ? undefined : await startEmbeddedPostgres({ dataDir: config.dataDir, onProgress: output.info });
  const stop = () => void started?.stop().finally(() => process.exit(130));
  process.once('SIGINT', stop).once('SIGTERM', stop);
  try {
    const ownerUrl = running ?? (started as { url: string }).url;
    await prepareDatabase(ownerUrl, config.databaseApiUrl, output.info);
    await work(ownerUrl);
  } finally {
    process.off('SIGINT', stop).off('SIGTERM', stop);
    await started?.stop();
  }
}

/** The command `laden`: loads the files that the arguments name, all or none. Returns the exit code: 0 loaded, 1 refused. */
export async function laden(paths: readonly string[], env: NodeJS.ProcessEnv, output: Output): Promise<0 | 1> {
  if (paths.length === 0) {
    output.error(USAGE);
    return 1;
  }
  try {
    // npm runs a script in the package's folder, and says in INIT_CWD where the user stood.
    const files = await readGiven(paths, env.INIT_CWD ?? process.cwd());
    await withOwner(readConfig(env), output, (ownerUrl) =>
      withOwnerClient(ownerUrl, (client) => loadFiles(client, files, KINDS, output.info)),
    );
    output.info('Klaar.');
    return 0;
  } catch (error) {
    const known = error instanceof LoadError || error instanceof ConfigError;
    output.error(known ? error.message : `Laden lukte niet: ${(error as Error).message}`);
    output.error('Er is niets geladen.');
    return 1;
  }
}

if (require.main === module) {
  laden(process.argv.slice(2), process.env, {
    info: (sentence) => console.log(sentence),
    error: (sentence) => console.error(sentence),
  }).then((code) => {
    process.exitCode = code;
  });
}
