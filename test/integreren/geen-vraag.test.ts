import { startTestApi, type TestApi } from '../support/api';

// Requests that are malformed or cannot be run: a Dutch message, a code that clients know, and the
// status that GraphQL over HTTP requires.

let api: TestApi;
let authorization: string;
beforeAll(async () => {
  api = await startTestApi();
  authorization = `Bearer ${await api.token('ovj-drenthe')}`;
});
afterAll(() => api.stop());

const NAAM = '{ mij { naam } }';
const JSON_TYPE = { 'content-type': 'application/json' };

async function ask(address: string, init: RequestInit): Promise<[number, string | undefined, string]> {
  const headers = { authorization, ...JSON_TYPE, ...(init.headers as Record<string, string>) };
  const response = await fetch(address, { ...init, headers });
  const [error] = ((await response.json()) as { errors?: { message: string; extensions?: { code: string } }[] }).errors ?? [];
  return [response.status, error?.extensions?.code, error?.message ?? ''];
}
const post = (body: unknown, headers: Record<string, string> = {}, path = '') =>
  ask(api.url + path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body), headers });

const DATUM = 'query ($d: Datum) { samenhang(regioCode: "noord-nederland", opDatum: $d) { opDatum } }';
const TIJDSTIP = 'query ($d: Tijdstip) { vergaderingen(filter: { gewijzigdSinds: $d }) { totalCount } }';
const GETAL = 'query ($d: Int) { vergaderingen(first: $d) { totalCount } }';
const KAN_NIET: [string, unknown][] = [
  ['een tekst die geen GraphQL is', { query: '{ mij {' }],
  ['een veld dat er niet is', { query: '{ bestaatNiet }' }],
  ['een variabele die geen getal is', { query: GETAL, variables: { d: 'x' } }],
  ['een variabele die geen datum is', { query: DATUM, variables: { d: 'x' } }],
  ['een variabele die geen tijdstip is', { query: TIJDSTIP, variables: { d: 'x' } }],
  ['een datum in de tekst die er geen is', { query: DATUM.replace('query ($d: Datum)', '').replace('$d', '"x"') }],
  ['een naam die er niet in staat', { query: `query A ${NAAM}`, operationName: 'B' }],
  ['twee handelingen zonder te zeggen welke', { query: `query A ${NAAM} query B ${NAAM}` }],
  ['een subscription', { query: 'subscription { wijzigingen { pageInfo { endCursor } } }' }],
];
test.each(KAN_NIET)('%s: 200 in application/json, 400 in application/graphql-response+json', async (_wat, body) => {
  const answers = await Promise.all(
    ['application/json', '*/*', 'application/graphql-response+json'].map((accept) => post(body, { accept })),
  );
  expect(answers.map(([status]) => status)).toEqual([200, 200, 400]);
  for (const [, code] of answers) expect(code).toMatch(/^(ONGELDIGE_INVOER|BAD_USER_INPUT|GRAPHQL_(PARSE|VALIDATION)_FAILED)$/);
});

test('een vraag die een grens raakt, krijgt 400, behalve een te grote `first`: die hoort bij zijn veld', async () => {
  const kosten = '{ driehoeken(first: 500) { nodes { vergaderingen(first: 500) { nodes { id } } } } }';
  expect((await post({ query: kosten })).slice(0, 2)).toEqual([400, 'TE_ZWAAR']);
  const first = '{ driehoeken(first: 501) { totalCount } }';
  for (const accept of ['application/json', 'application/graphql-response+json'])
    expect((await post({ query: first }, { accept })).slice(0, 2)).toEqual([200, 'TE_ZWAAR']);
});

const GEEN_VRAAG: [string, unknown, Record<string, string>, number, RegExp][] = [
  ['wat een pagina van elders kan sturen', { query: NAAM }, { 'content-type': 'text/plain' }, 400, /webpagina van elders/],
  ['een lijst van vragen', [{ query: NAAM }], {}, 400, /één vraag per bericht/],
  ['niets', '', {}, 400, /als JSON-object/],
  ['een leeg object', {}, {}, 400, /als JSON-object/],
  ['geen tekst', { variables: {} }, {}, 400, /ontbreekt/],
  ['een getal als tekst', { query: 7 }, {}, 400, /is een tekst/],
  ['een tekst als variabelen', { query: NAAM, variables: '{}' }, {}, 400, /`variables` is een JSON-object/],
  ['een lijst als variabelen', { query: NAAM, variables: [] }, {}, 400, /`variables` is een JSON-object/],
  ['een tekst als extensions', { query: NAAM, extensions: 'x' }, {}, 400, /`extensions` is een JSON-object/],
  ['een getal als naam', { query: NAAM, operationName: 7 }, {}, 400, /`operationName` is een tekst/],
  ['een naam die er niet in staat', { query: `query A ${NAAM}`, operationName: 'B' }, {}, 200, /niets met de naam/],
  ['twee zonder naam', { query: `query A ${NAAM} query B ${NAAM}` }, {}, 200, /noem met `operationName` welke/],
  [
    'een oude bewaarde vraag',
    { extensions: { persistedQuery: { version: 2, sha256Hash: 'x' } } },
    {},
    400,
    /kent de dienst versie 1/,
  ],
  [
    'een hash van iets anders',
    { query: NAAM, extensions: { persistedQuery: { version: 1, sha256Hash: 'x' } } },
    {},
    400,
    /De hash hoort niet/,
  ],
  ['een antwoord in HTML', { query: NAAM }, { accept: 'text/html' }, 406, /neem een daarvan op in Accept/],
  ['geen JSON', '{', {}, 400, /geen geldige JSON/],
  ['een andere tekenset', { query: NAAM }, { 'content-type': 'application/json; charset=latin1' }, 415, /UTF-8/],
  ['een onbekende verpakking', { query: NAAM }, { 'content-encoding': 'zstd' }, 415, /gzip/],
];
test.each(GEEN_VRAAG)('%s: een Nederlandse zin met ONGELDIGE_INVOER', async (_wat, body, headers, status, sentence) => {
  expect(await post(body, headers)).toEqual([status, 'ONGELDIGE_INVOER', expect.stringMatching(sentence)]);
});

test('met GET: lezen kan, en wat niet kan staat er in het Nederlands', async () => {
  const get = (search: string, headers: Record<string, string> = {}) =>
    ask(`${api.url}?${search}`, { headers: { ...headers, 'apollo-require-preflight': '1' } });
  const query = `query=${encodeURIComponent(NAAM)}`;
  const mutation = `query=${encodeURIComponent('mutation { agendaAdresIntrekken(id: "x") { id } }')}`;
  const answers: [string, number, RegExp][] = [
    [mutation, 405, /alleen lezen/],
    ['', 400, /ontbreekt/],
    [`${query}&variables=%7B`, 400, /`variables`/],
    [`${query}&extensions=7`, 400, /`extensions`/],
    [`${query}&${query}`, 400, /één keer/],
  ];
  for (const [search, status, sentence] of answers)
    expect(await get(search)).toEqual([status, 'ONGELDIGE_INVOER', expect.stringMatching(sentence)]);
  expect((await get(query))[0]).toBe(200);
  expect(await ask(api.url, { method: 'PUT', body: '{}' })).toEqual([405, 'ONGELDIGE_INVOER', expect.stringMatching(/POST/)]);
});

test('een stroom: wat geen vraag is, krijgt dezelfde zinnen', async () => {
  const accept = 'text/event-stream';
  const stroom = (body: unknown, headers: Record<string, string> = {}) => post(body, { accept, ...headers }, '/stream');
  const query = 'subscription { wijzigingen { pageInfo { endCursor } } }';
  const answers: [unknown, RegExp][] = [
    [{}, /ontbreekt/],
    [[{ query }], /één vraag per bericht/],
    ['', /ontbreekt/],
    [{ query: 7 }, /is een tekst/],
    [{ query, variables: 'x' }, /`variables`/],
    [{ query, extensions: [] }, /`extensions`/],
    [{ query, operationName: 7 }, /`operationName`/],
    [{ query: NAAM }, /alleen subscriptions/],
  ];
  for (const [body, sentence] of answers)
    expect([body, await stroom(body)]).toEqual([body, [400, 'ONGELDIGE_INVOER', expect.stringMatching(sentence)]]);
  const plain = await stroom({ query }, { 'content-type': 'text/plain' });
  expect(plain.slice(0, 2)).toEqual([415, 'ONGELDIGE_INVOER']);
  expect((await stroom({ query }, { accept: 'application/json' })).slice(0, 2)).toEqual([406, 'ONGELDIGE_INVOER']);
});

test.each([
  'text/event-stream',
  'text/event-stream, */*',
  'text/event-stream; charset=utf-8',
  'Text/Event-Stream;q=0.9, application/json;q=0.1',
])('een stroom komt ook met Accept: %s', async (accept) => {
  const ends = new AbortController();
  const response = await fetch(`${api.url}/stream`, {
    method: 'POST',
    headers: { authorization, ...JSON_TYPE, accept },
    body: JSON.stringify({ query: 'subscription { wijzigingen { pageInfo { endCursor } } }' }),
    signal: ends.signal,
  });
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  ends.abort();
});

const PLAN = 'mutation ($input: VergaderingPlannenInput!) { vergaderingPlannen(input: $input) { id } }';
const INPUT = { driehoekCode: 'groningen', aanvang: '2027-02-10T09:00:00Z' };
const KAN_NIET_IN_WOORDEN: [string, Record<string, unknown> | undefined, string, string][] = [
  ['{ mij { naam', undefined, 'GRAPHQL_PARSE_FAILED', 'Dit is geen GraphQL: hier wordt een naam verwacht, en de vraag houdt op.'],
  ['{ mij( }', undefined, 'GRAPHQL_PARSE_FAILED', 'Dit is geen GraphQL: hier wordt een naam verwacht, en er staat "}".'],
  [
    '{ mij { naamm } }',
    undefined,
    'GRAPHQL_VALIDATION_FAILED',
    'Toegang heeft geen veld "naamm"; welke er zijn, zegt het schema. Bedoelt u "naam"?',
  ],
  [
    '{ vergaderingen(eerste: 5) { totalCount } }',
    undefined,
    'GRAPHQL_VALIDATION_FAILED',
    'Query.vergaderingen heeft geen argument "eerste"; welke er zijn, zegt het schema. Bedoelt u "first"?',
  ],
  ['{ vergadering { id } }', undefined, 'GRAPHQL_VALIDATION_FAILED', 'Bij "vergadering" ontbreekt het argument "id" (ID!).'],
  [
    '{ driehoeken }',
    undefined,
    'GRAPHQL_VALIDATION_FAILED',
    'Zeg van "driehoeken" (DriehoekConnection!) welke velden u wilt, tussen { en }. Bedoelt u "driehoeken { ... }"?',
  ],
  [
    '{ acties(filter: { status: OPENN }) { totalCount } }',
    undefined,
    'GRAPHQL_VALIDATION_FAILED',
    '"OPENN" is geen waarde van ActieStatus; welke er zijn, zegt het schema. Bedoelt u "OPEN"?',
  ],
  [
    '{ acties(filter: { status: "OPEN" }) { totalCount } }',
    undefined,
    'GRAPHQL_VALIDATION_FAILED',
    'Een waarde van ActieStatus schrijft u in de vraag zonder aanhalingstekens; er staat "OPEN". Bedoelt u "OPEN"?',
  ],
  [
    '{ vergaderingen(first: $f) { totalCount } }',
    undefined,
    'GRAPHQL_VALIDATION_FAILED',
    'De variabele $f is niet aangekondigd; zet haar met haar type tussen haakjes achter query of mutation.',
  ],
  [
    'mutation { vergaderingPlannen(input: { driehoekCode: "x" }) { id } }',
    undefined,
    'GRAPHQL_VALIDATION_FAILED',
    'Hier ontbreekt "aanvang" (Tijdstip!).',
  ],
  [GETAL, { d: 'tien' }, 'BAD_USER_INPUT', 'Hier hoort een geheel getal; er staat "tien". Het gaat om $d.'],
  [PLAN, {}, 'BAD_USER_INPUT', 'De variabele $input (VergaderingPlannenInput!) ontbreekt.'],
  [PLAN, { input: { driehoekCode: 'x' } }, 'BAD_USER_INPUT', 'Hier ontbreekt "aanvang" (Tijdstip!). Het gaat om $input.'],
  [
    PLAN,
    { input: { ...INPUT, loc: 'x; at "y"; ' } },
    'BAD_USER_INPUT',
    'VergaderingPlannenInput heeft geen veld "loc"; welke er zijn, zegt het schema. Het gaat om $input.',
  ],
  [
    PLAN,
    { input: { ...INPUT, locatie: 12 } },
    'BAD_USER_INPUT',
    'Hier hoort een tekst; er staat 12. Het gaat om $input.locatie.',
  ],
  [
    PLAN,
    { input: { ...INPUT, einde: '2027-02-10' } },
    'ONGELDIGE_INVOER',
    'Een tijdstip schrijft u met tijdzone, bijvoorbeeld "2024-01-01T09:00:00Z" of "2024-01-01T10:00:00+01:00". Het gaat om $input.einde.',
  ],
];
test.each(KAN_NIET_IN_WOORDEN)('wat er niet kan aan %s %j, staat er in het Nederlands', async (query, variables, code, zin) => {
  expect((await post({ query, variables })).slice(1)).toEqual([code, zin]);
});

test('wat GraphQL er zelf van zegt, blijft erbij staan', async () => {
  const errors = async (query: string) => {
    const body = JSON.stringify({ query });
    const response = await fetch(api.url, { method: 'POST', headers: { authorization, ...JSON_TYPE }, body });
    return ((await response.json()) as { errors: { message: string; extensions: object }[] }).errors;
  };
  expect(await errors('{ bestaatNiet }')).toEqual([
    {
      message: 'Query heeft geen veld "bestaatNiet"; welke er zijn, zegt het schema.',
      locations: [{ line: 1, column: 3 }],
      extensions: { code: 'GRAPHQL_VALIDATION_FAILED', oorspronkelijk: 'Cannot query field "bestaatNiet" on type "Query".' },
    },
  ]);
});
