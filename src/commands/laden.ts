import { readFile } from 'node:fs/promises';
import { KINDS } from '../driehoek/laden/kinds';
import { loadFiles } from '../loading/load';
import { LoadError, type Problem } from '../loading/problem';
import type { GivenFile } from '../loading/source';
import { ConfigError, readConfig } from '../platform/process/config';
import { fromUser, type Output, runCommand, TO_SCREEN, withOwner } from './command';

const USAGE = `Gebruik: npm run laden -- BESTAND [BESTAND ...]
Laadt YAML-bestanden van de soort ${KINDS.map(({ name }) => name).join(', ')}; zie docs/laden.md.`;

const READ_ERRORS: Readonly<Record<string, string>> = {
  ENOENT: 'Dit bestand bestaat niet.',
  EISDIR: 'Dit is een map; geef de bestanden erin op.',
  EACCES: 'Dit bestand mag niet worden gelezen.',
};

/** Reads each given file once. Throws LoadError with every file that cannot be read. */
async function readGiven(paths: readonly string[], env: NodeJS.ProcessEnv): Promise<GivenFile[]> {
  const problems: Problem[] = [];
  const files: GivenFile[] = [];
  // Keyed by path, with the name that the user gave.
  const named = new Map(paths.map((given) => [fromUser(given, env), given]));
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

/**
 * The command `laden`: loads the files in the arguments, all or none. Returns the exit code: 0
 * loaded, 1 refused.
 */
export async function laden(paths: readonly string[], env: NodeJS.ProcessEnv, output: Output): Promise<0 | 1> {
  if (paths.length === 0) {
    output.error(USAGE);
    return 1;
  }
  try {
    const files = await readGiven(paths, env);
    await withOwner(readConfig(env), output, (client) => loadFiles(client, files, KINDS, output.info));
    output.info('Klaar.');
    return 0;
  } catch (error) {
    const known = error instanceof LoadError || error instanceof ConfigError;
    output.error(known ? error.message : `Laden lukte niet: ${(error as Error).message}`);
    output.error('Er is niets geladen.');
    return 1;
  }
}

if (require.main === module) runCommand(laden, TO_SCREEN);
