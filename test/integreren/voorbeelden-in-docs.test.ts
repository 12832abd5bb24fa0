import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { startTestApi, type TestApi } from '../support/api';

let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const all = (file: string, found: RegExp): string[][] =>
  [...readFileSync(file, 'utf8').matchAll(found)].map((match) => match.slice(1));
const BLOCKS = ['docs/gebruik.md', 'docs/integreren.md'].flatMap((file) =>
  all(file, /```graphql\n([\s\S]*?)```/g).map(([text]) => [file, text] as [string, string]),
);
const ASKED = all('README.md', /^ask (\S+) '([\s\S]*?)'$/gm) as [string, string][];

test('er staan voorbeelden in de documenten, en de README vraagt er als drie gebruikers', () => {
  expect(BLOCKS.length).toBeGreaterThan(4);
  expect(ASKED.map(([persona]) => persona)).toEqual(['teamchef-zuidwest-drenthe', 'ovj-drenthe', 'integratie-agenda']);
});

test.each(BLOCKS)('een voorbeeld in %s past bij het schema', (_file, text) => {
  expect(validate(buildSchema(readFileSync('schema/schema.graphql', 'utf8')), parse(text))).toEqual([]);
});

test.each(ASKED)('wat de README vraagt als %s, krijgt een antwoord', async (persona, text) => {
  expect(Object.keys(await api.ok(persona, text)).length).toBeGreaterThan(0);
});
