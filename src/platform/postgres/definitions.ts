import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Client } from 'pg';
import { clearDefinitions } from './clear-definitions';
import { dependenciesFirst } from './dependencies-first';

/** One file of `migrations/nu`: a function, a view, or what a table has besides its columns. */
export interface Definition {
  /** Relative to `migrations/nu`. */
  path: string;
  /** Name of the function, view or table. */
  name: string;
  text: string;
  sha256: string;
}

const FOLDER = join(__dirname, '../../../migrations/nu');

/**
 * Reads the definitions in the order in which they are applied: by path, with the dependencies of
 * views and SQL functions first.
 */
export function readDefinitions(folder = FOLDER): Definition[] {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.sql'));
  const definitions = paths.sort().map((path) => {
    const text = readFileSync(join(folder, path), 'utf8');
    return { path, name: basename(path, '.sql'), text, sha256: createHash('sha256').update(text).digest('hex') };
  });
  return dependenciesFirst(definitions);
}

/**
 * Makes the functions, views, triggers, policies and rights of the database equal to the files, in
 * one transaction. Does nothing when every file has the digest that was applied last; calls
 * `onChange` before it starts. Throws an Error that names the file that PostgreSQL refuses.
 */
export async function applyDefinitions(client: Client, onChange: () => void, definitions = readDefinitions()): Promise<void> {
  const { rows: known } = await client.query('select path, sha256 from definitie');
  const digests = new Map(known.map(({ path, sha256 }) => [path, sha256]));
  if (known.length === definitions.length && definitions.every(({ path, sha256 }) => digests.get(path) === sha256)) return;
  onChange();
  await client.query('begin');
  try {
    await clearDefinitions(client, [...definitions.map(({ name }) => name), ...known.map(({ path }) => basename(path, '.sql'))]);
    for (const definition of definitions) await apply(client, definition);
    await client.query('delete from definitie');
    const columns = [definitions.map(({ path }) => path), definitions.map(({ sha256 }) => sha256)];
    await client.query('insert into definitie select unnest($1::text[]), unnest($2::text[])', columns);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
}

async function apply(client: Client, { path, text }: Definition): Promise<void> {
  try {
    await client.query(text);
  } catch (cause) {
    throw new Error(`migrations/nu/${path}: ${(cause as Error).message}`, { cause });
  }
}
