import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { ClientBase } from 'pg';
import { loadFiles } from '../../loading/load';
import { shipped } from '../../loading/shipped';
import type { GivenFile } from '../../loading/source';
import { withOwnerClient } from '../../platform/postgres/owner-client';
import { KINDS } from './kinds';

/** Folders of the files that ship: regions and plans, and example driehoeken with their members. */
const FOLDERS = ['src/kader/gegevens', 'src/driehoek/gegevens'];

/** Returns the paths of the files that ship, relative to the package root. */
export async function shippedFiles(): Promise<string[]> {
  const names = await Promise.all(
    FOLDERS.map(async (folder) => (await readdir(shipped(folder))).map((name) => join(folder, name))),
  );
  return names
    .flat()
    .filter((path) => path.endsWith('.yaml'))
    .sort();
}

const DEMO_ISSUER = 'urn:driehoek:demo';
/** Loaded in demo mode only, so a database that has it began as a demo. */
const MARK = 'leden-voorbeeld.yaml';
const FOREIGN = `select not exists (select from geladen_bestand where naam = $2)
  and (exists (select from persoon where issuer <> $1) or exists (select from integratie where issuer <> $1)) as is_foreign`;

const hashOf = ({ bytes }: GivenFile) => createHash('sha256').update(bytes).digest('hex');

/**
 * Loads all files that ship, for demo mode, as the owner; skips the load when the same files were
 * loaded before. Throws LoadError when the database refuses a file.
 */
export async function loadDemoData(ownerUrl: string, onProgress: (sentence: string) => void): Promise<void> {
  const files = await Promise.all(
    (await shippedFiles()).map(async (path) => ({ name: basename(path), bytes: await readFile(shipped(path)) })),
  );
  await withOwnerClient(ownerUrl, async (client) => {
    await checkOwn(client);
    const { rows } = await client.query<{ naam: string; sha256: string }>('select naam, sha256 from geladen_bestand');
    const loaded = new Map(rows.map(({ naam, sha256 }) => [naam, sha256]));
    if (files.every((file) => loaded.get(file.name) === hashOf(file))) return;
    onProgress('De regio, het regionale beleidsplan en de voorbeeldgegevens worden geladen ...');
    await loadFiles(client, files, KINDS, onProgress);
    await remember(client, files);
  });
}

/**
 * Refuses a database that real people sign in to and that demo mode did not fill: it would give
 * everybody on this machine a token for their agendas.
 */
async function checkOwn(client: ClientBase): Promise<void> {
  const { rows } = await client.query(FOREIGN, [DEMO_ISSUER, MARK]);
  if (rows[0].is_foreign)
    throw new Error(
      'deze database heeft personen of systemen die zich elders aanmelden, en is niet van de demomodus. Geef OIDC_ISSUER en OIDC_AUDIENCE op, of een andere database.',
    );
}

async function remember(client: ClientBase, files: readonly GivenFile[]): Promise<void> {
  await client.query(
    `insert into geladen_bestand (naam, sha256) select * from unnest($1::text[], $2::text[])
      on conflict (naam) do update set sha256 = excluded.sha256, geladen_op = now()`,
    [files.map(({ name }) => name), files.map(hashOf)],
  );
}
