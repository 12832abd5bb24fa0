import type { ClientBase } from 'pg';
import { stringify } from 'yaml';
import { NietGevonden, OngeldigeToestand } from '../platform/input/errors';
import type { Kind } from './kind';
import { changesBy } from './load';
import { LoadError } from './problem';

const FIRST_LINE = '# Weggeschreven uit de database: npm run wegschrijven\n';

/**
 * Returns a file with the database's content for a code; loading it changes nothing. Writes
 * nothing. Throws NietGevonden when the code is unknown, and OngeldigeToestand when this kind of
 * file cannot express the content.
 */
export async function writeOut(client: ClientBase, kind: Kind, code: string, kinds: readonly Kind[]): Promise<string> {
  // One snapshot of the database, so that no change occurs between export and proof.
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
 * Proves that loading the file changes nothing: an inexact export is worse than none, because it
 * fails as a backup when it is too late.
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
