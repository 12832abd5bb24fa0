import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import * as ts from 'typescript';

/** The suffixes of file names in `src` (docs/ontwerp.md), with the contents of such a file. */
const SUFFIXES: Readonly<Record<string, string>> = {
  '': 'named after what it exports',
  content: 'how a kind of file is written out again',
  entity: 'tables that a service writes',
  enum: 'the codes of a subject',
  find: 'finding and locking rows, for services',
  input: 'inputs from clients, with their validation',
  kind: 'a kind of file: its checks',
  lists: 'connections: lists with order, filters and cursors',
  lookup: 'an import: the rows of the database that a file refers to',
  match: 'an import: comparing a row with what the database has',
  messages: 'an import: sentences for the user',
  parse: 'an import: checked values from the rows of a file',
  resolver: 'permission, input, output, one call',
  rules: 'pure conditions',
  service: 'the operations, each in one transaction',
  sql: 'SQL fragments that types or resolvers share',
  tables: 'the tables that a kind of file writes',
  type: 'types that clients see, with their SQL mapping',
  write: 'an import: writing its rows to the database',
};

/** Names that several files export, each with the reason. */
const SHARED: Readonly<Record<string, string>> = {};

const ROOT = join(__dirname, '../../src');
const files = readdirSync(ROOT, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('web/'))
  .sort();

const isExported = (statement: ts.Statement): boolean =>
  ts.canHaveModifiers(statement) && (ts.getModifiers(statement) ?? []).some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);

/** The names that one statement declares, or passes on from another file. */
function declared(statement: ts.Statement): string[] {
  if (ts.isExportDeclaration(statement)) {
    const clause = statement.exportClause;
    return clause && ts.isNamedExports(clause) ? clause.elements.map(({ name }) => name.text) : [];
  }
  if (!isExported(statement)) return [];
  if (ts.isVariableStatement(statement)) return statement.declarationList.declarations.map(({ name }) => name.getText());
  const { name } = statement as ts.DeclarationStatement;
  return name ? [name.getText()] : [];
}

/** The names that a file exports; overloads, and a type beside a value, count once. */
function exportedBy(file: string): Set<string> {
  const text = readFileSync(join(ROOT, file), 'utf8');
  const { statements } = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  return new Set(statements.flatMap(declared));
}

test('elk bestand van de dienst heeft een achtervoegsel dat in de lijst staat', () => {
  const suffixOf = (file: string) => basename(file, '.ts').split('.').slice(1).join('.');
  expect(files.length).toBeGreaterThan(200);
  expect(files.filter((file) => !Object.hasOwn(SUFFIXES, suffixOf(file)))).toEqual([]);
  const used = new Set(files.map(suffixOf));
  expect(Object.keys(SUFFIXES).filter((suffix) => !used.has(suffix))).toEqual([]);
});

test('een naam wordt door één bestand geëxporteerd, of staat met de reden in de lijst', () => {
  const exporters = new Map<string, string[]>();
  for (const file of files) for (const name of exportedBy(file)) exporters.set(name, [...(exporters.get(name) ?? []), file]);
  expect(exporters.size).toBeGreaterThan(500);
  const shared = [...exporters].filter(([, by]) => by.length > 1);
  expect(shared.filter(([name]) => !Object.hasOwn(SHARED, name))).toEqual([]);
  expect(Object.keys(SHARED).filter((name) => !shared.some(([each]) => each === name))).toEqual([]);
});
