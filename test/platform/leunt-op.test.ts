import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PDFDocument from 'pdfkit';
import { Client, Query } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver';
import { WebSocketServer } from 'ws';
import { createTestDatabase, type TestDatabase } from '../support/database';

// docs/leunt-op.md lists every private part of a library that the code relies on.

const ROOT = join(__dirname, '../..');
const read = (...path: string[]) => readFileSync(join(ROOT, ...path), 'utf8');
const installed = (name: string): string => JSON.parse(read('node_modules', name, 'package.json')).version;
const pinned: Record<string, string> = (({ dependencies, devDependencies }) => ({ ...dependencies, ...devDependencies }))(
  JSON.parse(read('package.json')),
);

interface Row {
  name: string;
  version: string;
  part: string;
  files: string[];
}

const rows: Row[] = read('docs/leunt-op.md')
  .split('\n')
  .filter((line) => line.startsWith('|'))
  .slice(2)
  .map((line) => {
    const [, name = '', version = '', part = '', files = ''] = line.split('|').map((cell) => cell.trim());
    return {
      name,
      version,
      part: part.replaceAll('`', ''),
      files: [...files.matchAll(/`([^`]+)`/g)].map(([, file]) => file ?? ''),
    };
  });

const isFunction = (value: unknown) => typeof value === 'function';
const has = (path: string, ...names: string[]) => names.every((name) => isFunction(require(path)[name]));
const connectionOf = (client: Client) => (client as unknown as { connection: Record<string, unknown> }).connection;

/** Checks whether a part still exists, by `package part` as in the list. */
const IS_THERE: Record<string, () => boolean | Promise<boolean>> = {
  'graphql execution/collectFields: collectFields, collectSubfields': () =>
    has('graphql/execution/collectFields', 'collectFields', 'collectSubfields'),
  'graphql execution/execute: buildExecutionContext, buildResolveInfo': () =>
    has('graphql/execution/execute', 'buildExecutionContext', 'buildResolveInfo'),
  'pg Client.connection': () => isFunction(connectionOf(new Client()).sync),
  'pg Connection.attachListeners': () => isFunction(connectionOf(new Client()).attachListeners),
  'pg Connection.submittedNamedStatements': () => typeof connectionOf(new Client()).submittedNamedStatements === 'object',
  'pg Query.prepare': () => isFunction((Query.prototype as unknown as { prepare: unknown }).prepare),
  'pg ClientConfig.pipeline': () =>
    (new Client({ pipeline: true } as object) as unknown as { pipeline: unknown }).pipeline === true,
  'pg-protocol dist/parser: Parser': () => isFunction(require('pg-protocol/dist/parser').Parser.prototype.parse),
  'pg-protocol dist/messages: DataRowMessage': () => {
    const { DataRowMessage } = require('pg-protocol/dist/messages');
    const { length, fields } = new DataRowMessage(9, ['a', null]);
    return length === 9 && fields.length === 2;
  },
  'typeorm PostgresDriver.master': async () => {
    const source = await new DataSource({ type: 'postgres', url: database.ownerUrl, installExtensions: false }).initialize();
    const { master } = source.driver as PostgresDriver;
    await source.destroy();
    return isFunction(master.on) && isFunction(master.connect);
  },
  'pdfkit PDFDocument._font': () =>
    isFunction(
      (new PDFDocument({ font: require.resolve('dejavu-fonts-ttf/ttf/DejaVuSans.ttf') }) as unknown as Fonted)._font.font
        .hasGlyphForCodePoint,
    ),
  'pg-boss tables job, archive, queue, version': async () => {
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    const { rows: found } = await owner.query(`select to_regclass('wachtrij.' || name) as there
      from unnest(array['job', 'archive', 'queue', 'version']) name`);
    await owner.end();
    return found.every(({ there }) => there !== null);
  },
  'ws ServerOptions.closeTimeout': () =>
    (new WebSocketServer({ noServer: true, ...{ closeTimeout: 7 } }).options as { closeTimeout?: number }).closeTimeout === 7,
  'jest-environment-node vm.createContext in its constructor': () =>
    read('node_modules/jest-environment-node/build/index.js').includes('this.context = (0, _nodeVm().createContext)('),
  'jest-runtime vm.compileFunction for each module': () =>
    read('node_modules/jest-runtime/build/index.js').includes('(0, _nodeVm().compileFunction)('),
};
interface Fonted {
  _font: { font: { hasGlyphForCodePoint: unknown } };
}

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const named = rows.map((row): [string, Row] => [`${row.name} ${row.part}`, row]);

test('voor elk onderdeel op de lijst is er een blik of het er nog is, en omgekeerd', () => {
  expect(named.map(([name]) => name).sort()).toEqual(Object.keys(IS_THERE).sort());
});

test.each(named)('%s is er nog', async (name) => {
  expect(await IS_THERE[name]?.()).toBe(true);
});

test.each(named)('%s: de lijst noemt de versie die is vastgezet', (_name, { name, version }) => {
  expect(installed(name)).toBe(version);
  expect([version, undefined]).toContain(pinned[name]);
});

const files = ['src', 'test'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.includes('node_modules'))
    .map((file) => join(folder, file)),
);

test.each(named)('%s: de bestanden die de lijst noemt, bestaan', (_name, row) => {
  for (const file of row.files) expect(files.filter((path) => path.endsWith(`/${file}`))).not.toEqual([]);
});

/** Paths into a package that its documentation mentions. */
const ENTRY_POINTS = [
  '@apollo/server/errors',
  '@apollo/server/plugin/disabled',
  'ajv/dist/2020',
  'csv-parse/sync',
  'csv-stringify/sync',
  'graphql-sse/lib/use/express',
  'graphql-ws/use/ws',
];

test('elk pad binnen een pakket dat src gebruikt, is een ingang of staat op de lijst', () => {
  const imports = files
    .filter((file) => file.startsWith('src'))
    .flatMap((file) => [...read(file).matchAll(/(?:from|import\(|require\() ?'((?:@[^/']+\/)?[^@.'/][^'/]*)\/([^']+)'/g)])
    .filter(([, name]) => !name?.startsWith('node:'));
  const listed = rows.flatMap(({ name, part }) => (part.includes('/') ? [`${name}/${part.replace(/:.*/, '')}`] : []));
  const found = new Set(imports.map(([, name, path]) => `${name}/${path}`));
  expect([...found].filter((path) => !ENTRY_POINTS.includes(path)).sort()).toEqual([...new Set(listed)].sort());
});
