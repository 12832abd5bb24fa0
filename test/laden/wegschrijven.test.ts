import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from 'pg';
import { wegschrijven } from '../../src/commands/wegschrijven';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openSession, type Session } from '../support/sql';
import { fileOf, IMAGE, load, VLIETLAND } from './support';

let database: TestDatabase;
let owner: Session;
const made: TestDatabase[] = [];
const opened: Client[] = [];
beforeAll(async () => {
  database = await createTestDatabase();
  made.push(database);
  owner = await openSession(database.ownerUrl, opened);
  expect((await load(database.ownerUrl, ...VLIETLAND)).code).toBe(0);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await Promise.all(made.map((one) => one.drop()));
});

const EVERYTHING: [soort: string, code: string][] = [
  ['regio', 'noord-nederland'],
  ['regio', 'vlietland'],
  ['beleidsplan', 'rbp-noord-nederland-2020-2023'],
  ['beleidsplan', 'rbp-noord-nederland-2024-2027'],
  ['beleidsplan', 'rbp-vlietland-2025-2028'],
  ['landelijke-agenda', 'Landelijke Veiligheidsagenda 2023-2026'],
  ['driehoeken', 'noord-nederland'],
  ['driehoeken', 'vlietland'],
  ['leden', 'noord-nederland'],
  ['leden', 'vlietland'],
  ['raadsdoelen', 'GM9901'],
  ['lokaal-plan', 'ivp-sudwest-fryslan-2024-2028'],
  ['lokaal-plan', 'ivb-midden-groningen-2021-2024'],
];

/** Runs the command; `text` is its output. */
async function write(...args: string[]) {
  const error: string[] = [];
  const shown: string[] = [];
  const code = await wegschrijven(
    args,
    { DATABASE_URL: database.ownerUrl, LOG_LEVEL: 'silent' },
    { info: () => undefined, error: (sentence) => void error.push(sentence), text: (yaml) => void shown.push(yaml) },
  );
  return { code, text: shown.join(''), error };
}

async function writtenFiles(): Promise<string[]> {
  const paths: string[] = [];
  for (const [soort, code] of EVERYTHING) {
    const { text, error } = await write(soort, code);
    expect(error).toEqual([]);
    paths.push(fileOf(text, `${soort}-${code.replaceAll(' ', '-')}.yaml`));
  }
  return paths;
}

// Columns that files do not contain: ids, and values that the database counts or derives.
const OWN = ['id', 'werking', 'bezet', 'geldig'];

/**
 * Returns every row that files write, each id replaced by the row that it refers to, to compare two
 * databases.
 */
async function byNaturalKey(session: Session): Promise<string[]> {
  const rows = (await session.run(IMAGE)).filter(({ tabel }) => tabel !== 'logboek') as {
    tabel: string;
    rij: Record<string, unknown>;
  }[];
  const byId = new Map(rows.filter(({ rij }) => rij.id).map((row) => [row.rij.id, row]));
  const natural = ({ tabel, rij }: (typeof rows)[number]): string =>
    JSON.stringify([
      tabel,
      Object.entries(rij)
        .filter(([column]) => !OWN.includes(column))
        .map(([column, value]) => [column, byId.has(value) ? natural(byId.get(value) as (typeof rows)[number]) : value]),
    ]);
  return rows.map(natural).sort();
}

test('wat is weggeschreven, verandert niets als het in dezelfde database wordt geladen', async () => {
  const before = await owner.run(IMAGE);
  const paths = await writtenFiles();
  const { code, info, error } = await load(database.ownerUrl, ...paths);
  expect({ code, error }).toEqual({ code: 0, error: [] });
  expect(info.filter((sentence) => !sentence.endsWith(': niets gewijzigd.'))).toEqual(['Klaar.']);
  expect(await owner.run(IMAGE)).toEqual(before);
});

test('in een lege database geeft het dezelfde rijen', async () => {
  const other = await createTestDatabase({ empty: true });
  made.push(other);
  expect(await load(other.ownerUrl, ...(await writtenFiles()))).toMatchObject({ code: 0, error: [] });
  const rows = await byNaturalKey(owner);
  expect(rows.length).toBeGreaterThan(200);
  expect(await byNaturalKey(await openSession(other.ownerUrl, opened))).toEqual(rows);
});

test('wat het bestand in een keer zegt, staat er niet bij elke rij', async () => {
  const { text } = await write('leden', 'vlietland');
  expect(text.match(/2024-01-01/g)).toHaveLength(1);
  expect(text.match(/issuer/g)).toHaveLength(1);
  expect((await write('driehoeken', 'noord-nederland')).text.match(/geldigVan|voorbeeld/g)).toHaveLength(2);
});

test('voorbeelden naast eigen driehoeken blijven elk wat ze zijn', async () => {
  await owner.run(`update driehoek set voorbeeld = true where code = 'overvliet'`);
  const { text } = await write('driehoeken', 'vlietland');
  expect(text.match(/voorbeeld/g)).toHaveLength(1);
  const before = await owner.run(IMAGE);
  expect((await load(database.ownerUrl, fileOf(text))).info).toEqual(['bestand.yaml: niets gewijzigd.', 'Klaar.']);
  expect(await owner.run(IMAGE)).toEqual(before);
});

test('naar een bestand; een bestand dat er al is, blijft zoals het is', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'driehoek-laden-')), 'regio.yaml');
  expect(await write('regio', 'vlietland', path)).toEqual({ code: 0, text: '', error: [] });
  const text = readFileSync(path, 'utf8');
  expect(text).toBe((await write('regio', 'vlietland')).text);
  const again = await write('regio', 'noord-nederland', path);
  expect(again.code).toBe(1);
  expect(again.error[0]).toContain('Dit bestand bestaat al en wordt niet overschreven');
  expect(readFileSync(path, 'utf8')).toBe(text);
});

test('wat er niet is of wat een bestand niet kan zeggen, wordt geweigerd en er komt geen bestand', async () => {
  const path = join(mkdtempSync(join(tmpdir(), 'driehoek-laden-')), 'plan.yaml');
  for (const [soort] of EVERYTHING) {
    expect(await write(soort, 'nergens', path)).toEqual({
      code: 1,
      text: '',
      error: [`Er is niets van de soort ${soort} met de code "nergens".`, 'Er is niets weggeschreven.'],
    });
  }
  const twice = `insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron)
    select t.id, d, d, 'los' from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id, unnest(array['2026-01-01', '2027-01-01']::date[]) d
    where p.code = 'rbp-noord-nederland-2024-2027' and t.code = 'ondermijning'`;
  await owner.run(twice);
  const refused = await write('beleidsplan', 'rbp-noord-nederland-2024-2027', path);
  expect(refused.code).toBe(1);
  expect(refused.error[0]).toContain('De database bevat meer dan een bestand van de soort beleidsplan kan zeggen');
  expect(existsSync(path)).toBe(false);
});

test('zonder soort of code volgt het gebruik', async () => {
  for (const args of [[], ['regio'], ['niets', 'vlietland'], ['regio', 'vlietland', 'a', 'b']])
    expect((await write(...args)).error).toEqual([expect.stringMatching(/^Gebruik: npm run -s wegschrijven -- SOORT CODE/)]);
});
