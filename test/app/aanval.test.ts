import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type GraphQLArgument, getIntrospectionQuery, getNamedType, isInputObjectType, isLeafType, isScalarType } from 'graphql';
import { buildDriehoekSchema } from '../../src/app/compose/schema';
import * as questions from '../../src/commands/demo/questions';
import { type Answer, startTestApi, type TestApi } from '../support/api';
import { OVJ, TEAMCHEF } from '../support/vergaderen';

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const many = (n: number, make: (i: number) => string) => Array.from({ length: n }, (_, i) => make(i)).join(' ');
const nest = (n: number, open: (i: number) => string, inner: string) => `${many(n, open)} ${inner} ${'}'.repeat(n)}`;

/** Expects that the service answers a normal query as always after the attack. */
async function attack(query: string, variables?: Record<string, unknown>): Promise<Answer> {
  const answer = await api.gql(OVJ, query, variables);
  expect(answer.status).toBeLessThan(500);
  expect(JSON.stringify(answer)).not.toMatch(/node_modules|\.js:\d|INTERNE_FOUT/);
  expect(await api.ok(TEAMCHEF, '{ mij { naam } }')).toEqual({ mij: { naam: 'Teamchef Zuidwest-Drenthe' } });
  return answer;
}
const tooHeavy = (sentence: RegExp) => ({
  status: 400,
  errors: [{ message: expect.stringMatching(sentence), extensions: { code: 'TE_ZWAAR' } }],
});
const tooCostly = {
  status: 400,
  errors: [
    {
      message: expect.stringMatching(/^Deze vraag kost \d+(\.\d+e\+\d+)? punten en de grens is 200000; vraag minder tegelijk/),
      extensions: { code: 'TE_ZWAAR', kosten: expect.any(Number), grens: 200_000 },
    },
  ],
};

const DEEP = `{ driehoeken { nodes { ${nest(7, () => 'regio { driehoeken {', 'naam')} ${'}'.repeat(7)} } } }`;

test.each<[string, string, RegExp]>([
  ['diepe', DEEP, /dieper dan 15 velden/],
  [
    'diepe, in fragmenten,',
    `{ driehoeken { nodes { ...f0 } } } ${many(9, (i) => `fragment f${i} on Driehoek { regio { driehoeken { ...f${i + 1} } } }`)} fragment f9 on Driehoek { naam }`,
    /dieper dan 15 velden/,
  ],
  ['vraag met heel veel aliassen', `{ ${many(101, (i) => `a${i}: mij { naam }`)} }`, /meer dan 100 aliassen/],
  ['vraag met heel veel aliassen van __typename', `{ ${many(101, (i) => `a${i}: __typename`)} }`, /meer dan 100 aliassen/],
  [
    'vraag met aliassen in fragmenten',
    `{ ${many(20, () => '...f')} } fragment f on Query { ${many(10, (i) => `a${i}: __typename`)} }`,
    /meer dan 100 aliassen/,
  ],
  ['vraag met directives op veel velden', `{ mij { ${many(51, () => 'naam @include(if: true)')} } }`, /meer dan 50 directives/],
  ['heel lange', `{ ${many(2600, () => '__typename')} }`, /langer dan 2500 woorden/],
  [
    'lange, met een lange lijst van waarden,',
    `{ vergaderingen(filter: { status: [${many(2600, () => 'CONCEPT')}] }) { totalCount } }`,
    /langer dan 2500 woorden/,
  ],
  [
    'fragmentenbom',
    `{ ...f0 } ${many(60, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f60 on Query { mij { naam } }`,
    /meer dan 5000 velden/,
  ],
  [
    'schemavraag die rondloopt',
    '{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }',
    /over het schema gaat te diep/,
  ],
])('een %s wordt geweigerd als TE_ZWAAR', async (_wat, query, sentence) => {
  const answer = await attack(query);
  expect(answer).toMatchObject(tooHeavy(sentence));
});

const COSTLY: [string, string, Record<string, unknown>?][] = [
  ['lijsten in lijsten', '{ driehoeken(first: 500) { nodes { vergaderingen(first: 500) { nodes { id } } } } }'],
  [
    'lijsten in lijsten, met variabelen',
    'query($n: Int!) { driehoeken(first: $n) { nodes { vergaderingen(first: $n) { nodes { id } } } } }',
    { n: 500 },
  ],
  [
    'lijsten in lijsten, met een standaardwaarde',
    'query($n: Int = 500) { driehoeken(first: $n) { nodes { vergaderingen(first: $n) { nodes { id } } } } }',
  ],
  [
    'lijsten in lijsten, onder edges',
    '{ driehoeken(first: 500) { edges { node { vergaderingen(first: 500) { edges { cursor node { id } } } } } } }',
  ],
  [
    'lijsten zonder first, ver genoeg genest',
    '{ driehoeken { nodes { vergaderingen { nodes { driehoek { vergaderingen { nodes { driehoek { vergaderingen { nodes { id } } } } } } } } } } }',
  ],
  [
    'lijsten in fragmenten',
    '{ driehoeken(first: 500) { ...d } } fragment d on DriehoekConnection { nodes { ... on Driehoek { vergaderingen(first: 500) { ...v } } } } fragment v on VergaderingConnection { nodes { id } }',
  ],
  [
    'veel grote lijsten onder aliassen',
    `{ ${many(100, (i) => `a${i}: vergaderingen(first: 500) { nodes { agendapunten { titel } } }`)} }`,
  ],
  [
    'veel overzichten onder aliassen',
    `{ ${many(100, (i) => `a${i}: samenhang(regioCode: "noord-nederland") { rijen { cellen { thema { naam } } } }`)} }`,
  ],
  [
    'een lijst achter een @include',
    'query($ja: Boolean!) { driehoeken(first: 500) { nodes { vergaderingen(first: 500) @include(if: $ja) { nodes { id } } } } }',
    { ja: true },
  ],
];
test.each(COSTLY.map(([wat, query, variables = {}]) => ({ wat, query, variables })))(
  '$wat kosten te veel, en dat is bekend voordat er iets loopt',
  async ({ query, variables }) => {
    expect(await attack(query, variables)).toMatchObject(tooCostly);
  },
);

test('wat niet wordt gevraagd, kost niets: een lijst achter een @include die niet geldt', async () => {
  const query =
    'query($ja: Boolean!) { driehoeken(first: 500) { nodes { naam vergaderingen(first: 500) @include(if: $ja) { nodes { id } } } } }';
  for (const ja of [false, true, false]) {
    expect((await attack(query, { ja })).errors?.[0]?.extensions.code).toBe(ja ? 'TE_ZWAAR' : undefined);
  }
});

test('onthouden kosten gelden per waarde: dezelfde vraag met een grotere first wordt alsnog geweigerd', async () => {
  const query = 'query($n: Int!) { driehoeken(first: $n) { nodes { vergaderingen(first: $n) { nodes { id } } } } }';
  for (const [n, code] of [
    [5, undefined],
    [500, 'TE_ZWAAR'],
    [6, undefined],
  ] as const) {
    expect((await attack(query, { n })).errors?.[0]?.extensions.code).toBe(code);
  }
});

test.each([-1, 501, 2 ** 31 - 1])('first: %i wordt geweigerd zoals altijd, met zijn eigen zin', async (n) => {
  const { errors } = await attack('query($n: Int!) { vergaderingen(first: $n) { nodes { id } } }', { n });
  expect(errors?.[0]).toMatchObject({ extensions: { code: n < 0 ? 'ONGELDIGE_INVOER' : 'TE_ZWAAR' } });
  expect(errors?.[0]?.message).toContain('`first`');
});

test.each<[string, string]>([
  ['fragmenten die in een kring lopen', '{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }'],
  ['een fragment in zichzelf', '{ mij { ...a } } fragment a on Toegang { naam ...a }'],
  [
    'een kring van fragmenten met lijsten',
    '{ driehoeken { nodes { ...a } } } fragment a on Driehoek { regio { driehoeken { ...a } } }',
  ],
  ['een open accolade en nog duizend', '{'.repeat(1000)],
  ['heel veel haken', `{ vergaderingen(filter: ${'['.repeat(800)}${']'.repeat(800)}) { totalCount } }`],
  ['een onbekende directive', '{ mij { naam @defer } }'],
  ['dezelfde directive vijftig keer', `{ mij { naam ${many(51, () => '@include(if: true)')} } }`],
])('%s: geweigerd als ongeldige vraag', async (_wat, query) => {
  const answer = await attack(query);
  expect([answer.status, answer.data]).toEqual([200, undefined]);
  expect(answer.errors?.[0]?.extensions.code).toMatch(/^GRAPHQL_(PARSE|VALIDATION)_FAILED$/);
});

test('een subscription gaat niet over een gewone vraag', async () => {
  const { status, errors } = await attack('subscription { wijzigingen { nodes { wat } } }');
  expect([status, errors?.[0]?.extensions.code]).toEqual([200, 'ONGELDIGE_INVOER']);
});

test('een argument dat niet leeg mag zijn, met een lege variabele: een fout van de vraag, geen 500', async () => {
  const answer = await attack('query($c: String = "noord-nederland") { regio(code: $c) { naam } }', { c: null });
  expect([answer.status, answer.errors?.[0]?.extensions.code]).toEqual([200, 'BAD_USER_INPUT']);
});

test('een naam van een operatie die er niet is: een fout van de vraag, geen 500', async () => {
  for (const [query, operationName] of [
    ['{ mij { naam } }', 'Bestaat'],
    ['query A { mij { naam } } query B { mij { naam } }', undefined],
  ] as const) {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await api.token(OVJ)}` };
    const answer = await fetch(api.url, { method: 'POST', headers, body: JSON.stringify({ query, operationName }) });
    expect([answer.status, ((await answer.json()) as Answer).errors?.[0]?.extensions.code]).toEqual([200, 'ONGELDIGE_INVOER']);
  }
});

test('wat de handleiding, de demonstratie en GraphiQL vragen, mag', async () => {
  const folder = join(__dirname, '../../src/app/http/routes/graphiql/voorbeelden');
  const examples = readdirSync(folder).map((file) => readFileSync(join(folder, file), 'utf8'));
  const readme = [...readFileSync(join(__dirname, '../../README.md'), 'utf8').matchAll(/^ask \S+ '([^']+)'$/gm)].map(
    ([, text]) => text as string,
  );
  expect(readme.length).toBeGreaterThanOrEqual(3);
  for (const query of [...examples, ...readme, getIntrospectionQuery(), questions.THEMES]) {
    expect([query, await api.gql(OVJ, query)]).toEqual([query, expect.not.objectContaining({ errors: expect.anything() })]);
  }
});

test('500 tegelijk, met de gewone velden, mag', async () => {
  await api.ok(
    OVJ,
    `{ vergaderingen(first: 500) { totalCount pageInfo { hasNextPage endCursor }
      nodes { id aanvang einde locatie status versie gewijzigdOp driehoek { naam } agendapunten { titel uitkomst besluiten { tekst } } } } }`,
  );
});

const INJECTIONS = [
  `'; drop table vergadering; --`,
  `' or '1'='1`,
  `1) or (1=1`,
  `'::text); select pg_sleep(10); --`,
  '$$ || pg_sleep(10) || $$',
  '%',
  '\\',
  `\\'`,
  '"',
  '{"$ne": null}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '#{7*7}',
  '\u0000',
  '\ud800',
  'a'.repeat(20_000),
  '',
];

/** Fills an argument with the attack wherever it takes a text; nullable arguments get null. */
function filled(arg: Pick<GraphQLArgument, 'type'>, text: string): unknown {
  const type = getNamedType(arg.type);
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields())
        .filter(({ type: inner }) => takesText(inner))
        .map((field) => [field.name, filled(field, text)]),
    );
  }
  return String(arg.type).includes('[') ? [text] : text;
}
const takesText = (type: GraphQLArgument['type']): boolean => {
  const named = getNamedType(type);
  return isInputObjectType(named) || (isScalarType(named) && !['Int', 'Boolean', 'Float'].includes(named.name));
};

test('een tekst met SQL, in welk tekstargument van welke vraag ook, is niets dan een tekst', async () => {
  const counts = async () =>
    (await api.owner.query('select (select count(*) from vergadering) v, (select count(*) from persoon) p')).rows;
  const before = await counts();
  const fields = Object.values((await buildDriehoekSchema()).getQueryType()?.getFields() ?? {});
  let tried = 0;
  for (const field of fields) {
    const texts = field.args.filter(({ type }) => takesText(type));
    const selection = isLeafType(getNamedType(field.type)) ? '' : '{ __typename }';
    for (const text of texts.length ? INJECTIONS : []) {
      const query = `query(${texts.map((arg) => `$${arg.name}: ${arg.type}`)}) { ${field.name}(${texts.map(({ name }) => `${name}: $${name}`)}) ${selection} }`;
      const variables = Object.fromEntries(texts.map((arg) => [arg.name, filled(arg, text)]));
      const answer = await api.gql(OVJ, query, variables);
      const codes = answer.errors?.map(({ extensions }) => extensions.code) ?? [];
      expect([field.name, text.slice(0, 30), answer.status < 500, codes]).toEqual([
        field.name,
        text.slice(0, 30),
        true,
        expect.not.arrayContaining(['INTERNE_FOUT', 'TIJDELIJK_NIET_BESCHIKBAAR']),
      ]);
      tried += 1;
    }
  }
  expect(tried).toBeGreaterThan(100);
  expect(await counts()).toEqual(before);
  await attack('{ mij { naam } }');
});

test('elk tekstargument apart, dieper in de vraag: filters en cursors van elke lijst van een driehoek', async () => {
  for (const text of INJECTIONS) {
    for (const [list, argument] of [
      ['vergaderingen', 'after: $t'],
      ['prioriteiten', 'after: $t'],
      ['prioriteiten', 'filter: { themaCode: $s }'],
      ['acties', 'after: $t'],
      ['vergaderingen', 'filter: { driehoekCode: $s }'],
    ]) {
      const [name, type] = argument?.includes('$t') ? ['t', 'Opaak'] : ['s', 'String'];
      const query = `query($${name}: ${type}) { driehoek(code: "zuidwest-drenthe") { ${list}(${argument}) { totalCount nodes { id } } } }`;
      const { status, errors } = await api.gql(TEAMCHEF, query, { [name as string]: text });
      expect([text.slice(0, 30), list, status, errors?.[0]?.extensions.code]).toEqual(
        [text.slice(0, 30), list, 200, expect.not.stringContaining('INTERNE')].map((v, i) =>
          i === 3 && !errors ? undefined : v,
        ),
      );
    }
  }
});

test('een cursor die is veranderd, van een ander, of van een andere lijst, wordt geweigerd', async () => {
  const { driehoeken } = await api.ok(OVJ, '{ driehoeken(first: 1) { pageInfo { endCursor } } }');
  const cursor: string = driehoeken.pageInfo.endCursor;
  const flipped = Buffer.from(cursor, 'base64url');
  flipped[flipped.length - 3] = (flipped[flipped.length - 3] ?? 0) ^ 1;
  const tampered = [
    flipped.toString('base64url'),
    cursor.slice(0, -4),
    `${cursor}AAAA`,
    cursor.toUpperCase(),
    'AAAA',
    '',
    '🙂',
    cursor.repeat(50),
  ];
  for (const after of tampered) {
    const answer = await attack('query($a: Opaak) { driehoeken(after: $a) { nodes { code } } }', { a: after });
    expect([after.slice(0, 20), answer.errors?.[0]?.extensions.code]).toEqual([after.slice(0, 20), 'ONGELDIGE_INVOER']);
  }
  expect(await api.refused(OVJ, 'query($a: Opaak) { vergaderingen(after: $a) { nodes { id } } }', { a: cursor })).toBe(
    'ONGELDIGE_INVOER',
  );
});
