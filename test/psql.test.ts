import { access, chmod, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { psql } from '../src/commands/psql';
import { createTestDatabase, type TestDatabase } from './support/database';

// `npm run psql`: the machine's psql if it has one, else a small prompt.

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driehoek-psql-'));
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

/** Runs the command on a machine that has only the programs of this folder. */
async function run(
  args: string[],
  lines: string[] = [],
  path = folder,
  env: NodeJS.ProcessEnv = { DATABASE_URL: database.ownerUrl },
) {
  const said = { text: '', info: [] as string[], errors: [] as string[] };
  const output = {
    info: (sentence: string) => void said.info.push(sentence),
    error: (sentence: string) => void said.errors.push(sentence),
    text: (text: string) => {
      said.text += text;
    },
  };
  const input = Readable.from(lines.map((line) => `${line}\n`));
  const code = await psql(args, { ...env, PATH: path }, output, input);
  return { code, ...said };
}

test('zonder psql leest de kleine prompt opdrachten, ook over meer regels', async () => {
  const { code, text, info, errors } = await run([], ['select 1 as een,', '', "  'a;' as twee;", '\\q', 'select 2;']);
  expect([code, errors]).toEqual([0, []]);
  expect(text).toBe('een | twee\n----+-----\n1   | a;\n(1 rij)\n\n');
  expect(info).toEqual([expect.stringContaining('geen psql')]);
});

test('een geweigerde opdracht geeft de zin van de database, en de prompt gaat door', async () => {
  const { code, text, errors } = await run(
    [],
    ['select * from bestaat_niet;', 'begin;', 'select count(*) from regio where false;'],
  );
  expect(errors).toEqual(['FOUT: relation "bestaat_niet" does not exist']);
  expect(text).toBe('BEGIN\ncount\n-----\n0\n(1 rij)\n\n');
  expect(code).toBe(0);
});

test('\\d toont de tabellen, en van een tabel de kolommen, regels, triggers en policies', async () => {
  expect((await run(['-c', '\\d'])).text).toMatch(/^vergadering +\| tabel/m);
  const { text } = await run(['-c', '\\d agendapunt']);
  expect(text).toMatch(/^volgnummer +\| integer/m);
  for (const part of [/^agendapunt_volgnummer_uniek +\| UNIQUE/m, /CREATE TRIGGER/, /^lezen .*\| SELECT/m])
    expect(text).toMatch(part);
});

test('\\sf toont een functie zoals zij nu is', async () => {
  expect((await run(['-c', '\\sf vergadering_klopt'])).text).toMatch(/^CREATE OR REPLACE FUNCTION public\.vergadering_klopt\(/);
  expect(await run(['-c', '\\sf onbekend'])).toMatchObject({ code: 1, errors: ['FOUT: er is geen functie onbekend'] });
});

test('psql van de computer krijgt het adres en de argumenten, en het wachtwoord nooit als argument', async () => {
  const path = join(folder, 'programmas');
  const kept = join(folder, 'gekregen');
  await mkdir(path);
  await writeFile(join(path, 'psql'), `#!/bin/sh\necho "$*" > ${kept}\necho "$PGPASSWORD" >> ${kept}\nexit 3\n`);
  await chmod(join(path, 'psql'), 0o755);
  expect((await run(['-c', 'select 1'], [], path)).code).toBe(1);
  const { username, password, host, pathname } = new URL(database.ownerUrl);
  expect(await readFile(kept, 'utf8')).toBe(`-d postgres://${username}@${host}${pathname} -c select 1\n${password}\n`);
});

const WHERE = ['-c', "select current_database() as naam, to_regclass('vergadering') is not null as ingericht"];

test('zonder DATABASE_URL is het de ingebouwde database die al loopt', async () => {
  // The server of this test run, which must keep running.
  const DATA_DIR = dirname(process.env.TMPDIR ?? '');
  expect(await run(WHERE, [], folder, { DATA_DIR })).toMatchObject({ code: 0, text: expect.stringMatching(/^driehoek \|/m) });
  expect((await run(['-c', 'select 1'])).code).toBe(0);
});

test('loopt er geen, dan wordt zij gestart, ingericht en na afloop gestopt', async () => {
  const DATA_DIR = join(folder, 'gegevens');
  expect(await run(WHERE, [], folder, { DATA_DIR })).toMatchObject({ code: 0, text: expect.stringMatching(/^driehoek \| t/m) });
  await expect(access(join(DATA_DIR, 'postgres', 'postmaster.pid'))).rejects.toThrow('ENOENT');
});

test('een instelling die niet klopt, is een zin', async () => {
  const output = { info: () => undefined, text: () => undefined, error: jest.fn() };
  expect(await psql([], { PORT: 'x' }, output)).toBe(1);
  expect(output.error).toHaveBeenCalledWith(expect.stringContaining('PORT'));
});
