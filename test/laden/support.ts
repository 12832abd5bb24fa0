import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { laden } from '../../src/commands/laden';

export interface Loaded {
  code: number;
  info: string[];
  error: string[];
}

/** Writes a file for this test; returns its path. */
export function fileOf(text: string | Buffer, name = 'bestand.yaml'): string {
  const path = join(mkdtempSync(join(tmpdir(), 'driehoek-laden-')), name);
  writeFileSync(path, text);
  return path;
}

/** Returns the path of a file in test/laden/bestanden. */
export const example = (name: string): string => join(__dirname, 'bestanden', name);
export const VLIETLAND = [
  'regio-vlietland.yaml',
  'plan-vlietland.yaml',
  'driehoeken-vlietland.yaml',
  'leden-vlietland.yaml',
  'raadsdoelen-vlietdam.yaml',
].map(example);

/**
 * Runs the command on a database. The problems in `error` are without the file's folder:
 * "bestand.yaml:3:4: ...".
 */
export async function load(ownerUrl: string, ...paths: string[]): Promise<Loaded> {
  const info: string[] = [];
  const error: string[] = [];
  const short = (into: string[]) => (sentence: string) =>
    void into.push(...sentence.split('\n').map((line) => line.replace(/^\S*\//, '')));
  const code = await laden(paths, { DATABASE_URL: ownerUrl, LOG_LEVEL: 'silent' }, { info: short(info), error: short(error) });
  return { code, info, error };
}

const TABLES = [
  'regio',
  'gemeente',
  'regionaal_beleidsplan',
  'plan_tekst',
  'thema',
  'vast_bespreekpunt',
  'doel',
  'thema_selectiecriterium',
  'raadsdoel',
  'lokaal_plan',
  'lokaal_plan_gemeente',
  'lokaal_plan_hoofdlijn',
  'landelijk_thema',
  'thema_landelijk_thema',
  'thema_opvolger',
  'basisteam',
  'driehoek',
  'driehoek_basisteam',
  'driehoek_gemeente',
  'persoon',
  'lidmaatschap',
  'regiorol',
  'integratie',
  'integratie_driehoek',
  'vergadering',
  'agendapunt',
  'logboek',
];

/**
 * Returns every row that files can write, with the transaction that wrote it last: two equal images
 * prove that nothing was written between them.
 */
export const IMAGE =
  TABLES.map((table) => `select '${table}' as tabel, xmin::text, to_jsonb(t) as rij from ${table} t`).join(' union all ') +
  ' order by 1, 3';
