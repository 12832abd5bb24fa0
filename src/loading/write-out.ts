import type { ClientBase } from 'pg';
import { stringify } from 'yaml';
import { NietGevonden, OngeldigeToestand } from '../platform/input/errors';
import type { Kind } from './kind';
import { changesBy } from './load';
import { LoadError } from './problem';

const FIRST_LINE = '# Weggeschreven uit de database: npm run wegschrijven\n';

/**
 * The text of a file that says what the database holds of a code, such that loading it changes
 * nothing. Writes nothing. Throws NietGevonden when there is nothing of that code, and
 * OngeldigeToestand when a file of this kind cannot say what is there.
 */
export async function writeOut(client: ClientBase, kind: Kind, code: string, kinds: readonly Kind[]): Promise<string> {
  // One view of the database, so that nobody changes it between the writing and the proof.
  await client.query('begin isolation level repeatable read');
  try {
    const { rows } = await client.query<{ inhoud: unknown }>(kind.content ?? 'select where false', [code]);
    if (!rows[0]) throw new NietGevonden(`Er is niets van de soort ${kind.name} met de code "${code}".`);
    const text = FIRST_LINE + stringify(rows[0].inhoud, { aliasDuplicateObjects: false });
    await prove(client, kind, text, kinds);
    return text;
  } finally {
    await client.query('rollback').catch(() => undefined);
  }
}

/**
 * A file that would load to something else is worse than none: whoever kept it as a copy finds out
 * too late.
 */
async function prove(client: ClientBase, kind: Kind, text: string, kinds: readonly Kind[]): Promise<void> {
  const refuse = (why: string) => {
    throw new OngeldigeToestand(`De database bevat meer dan een bestand van de soort ${kind.name} kan zeggen; ${why}`);
  };
  try {
    const changes = await changesBy(client, { name: `${kind.name}.yaml`, bytes: Buffer.from(text) }, kinds);
    if (changes > 0) refuse(`bij laden zou dit bestand ${changes} rijen wijzigen.`);
  } catch (error) {
    if (!(error instanceof LoadError)) throw error;
    refuse(`het zou bij laden worden geweigerd:\n${error.message}`);
  }
}
