import { writeFile } from 'node:fs/promises';
import { KINDS } from '../driehoek/laden/kinds';
import { writeOut } from '../loading/write-out';
import { DriehoekError } from '../platform/input/errors';
import { ConfigError, readConfig } from '../platform/process/config';
import { fromUser, runCommand, type TextOutput, TO_STDOUT, withOwner } from './command';

const WRITABLE = KINDS.filter(({ content }) => content !== undefined);
const USAGE = `Gebruik: npm run -s wegschrijven -- SOORT CODE [BESTAND]
Schrijft als YAML weg wat er is van een soort: ${WRITABLE.map(({ name }) => name).join(', ')}; zie docs/laden.md.
CODE is die van de regio, het plan of de gemeente, of de naam van de landelijke agenda. Zonder BESTAND komt de tekst op het scherm.`;

const WRITE_ERRORS: Readonly<Record<string, string>> = {
  EEXIST: 'Dit bestand bestaat al en wordt niet overschreven; geef een andere naam.',
  ENOENT: 'De map van dit bestand bestaat niet.',
  EISDIR: 'Dit is een map; geef er een bestandsnaam bij.',
  EACCES: 'Hier mag niet worden geschreven.',
};

async function keep(path: string, text: string): Promise<void> {
  // Overwrites no file: it may have comments that the database does not store.
  await writeFile(path, text, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    throw new Error(`${path}: ${WRITE_ERRORS[error.code ?? ''] ?? error.message}`);
  });
}

/**
 * The command `wegschrijven`: takes a kind, a code and optionally a file. Returns the exit code: 0
 * written, 1 refused.
 */
export async function wegschrijven(args: readonly string[], env: NodeJS.ProcessEnv, output: TextOutput): Promise<0 | 1> {
  const [name, code, file, ...more] = args;
  const kind = WRITABLE.find((one) => one.name === name);
  if (!kind || !code || more.length > 0) {
    output.error(USAGE);
    return 1;
  }
  try {
    const text = await withOwner(readConfig(env), output, (client) => writeOut(client, kind, code, KINDS));
    if (file) await keep(fromUser(file, env), text);
    else output.text(text);
    return 0;
  } catch (error) {
    const known = error instanceof DriehoekError || error instanceof ConfigError;
    output.error(known ? error.message : `Wegschrijven lukte niet: ${(error as Error).message}`);
    output.error('Er is niets weggeschreven.');
    return 1;
  }
}

if (require.main === module) runCommand(wegschrijven, TO_STDOUT);
