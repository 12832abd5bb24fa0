import { request as httpRequest } from 'node:http';
import { ApolloServer } from '@apollo/server';
import { startTestApi, type TestApi } from '../support/api';

// A repeated query is answered without Express and Apollo Server; everything else goes the normal
// way.

let api: TestApi;
let token: string;
let usual: jest.SpyInstance;
beforeAll(async () => {
  usual = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
  api = await startTestApi();
  token = await api.token('ovj-drenthe');
});
beforeEach(() => usual.mockClear());
afterAll(() => api.stop());

interface Options {
  headers?: Record<string, string>;
  as?: string;
  /** Sends the body in this many pieces, each in a separate packet. */
  pieces?: number;
}

/** Sends an HTTP request over a raw socket. Returns the whole answer without its date. */
function send(body: string, { headers = {}, as = token, pieces = 1 }: Options = {}) {
  const bytes = Buffer.from(body);
  const all = {
    authorization: `Bearer ${as}`,
    'content-type': 'application/json',
    'content-length': String(bytes.length),
    ...headers,
  };
  return new Promise<{ status: number | undefined; headers: Record<string, unknown>; text: string }>((resolve, reject) => {
    const request = httpRequest(api.url, { method: 'POST', headers: all }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => {
        const { date: _, ...rest } = response.headers;
        resolve({ status: response.statusCode, headers: rest, text: text.replace(/[0-9a-f-]{36}/g, 'id') });
      });
    });
    request.on('error', reject);
    const size = Math.ceil(bytes.length / pieces);
    const next = (at: number) => {
      if (at >= bytes.length) return void request.end();
      request.write(bytes.subarray(at, at + size), () => setTimeout(() => next(at + size), pieces > 1 ? 5 : 0));
    };
    next(0);
  });
}

const question = (query: string, more: object = {}) => JSON.stringify({ query, ...more });
const DRIEHOEKEN = 'query ($n: Int) { driehoeken(first: $n) { totalCount nodes { code naam } } }';

test('de tweede keer komt hetzelfde antwoord, met dezelfde koppen, zonder de lagen ertussen', async () => {
  const [first, second] = [
    await send(question(DRIEHOEKEN, { variables: { n: 2 } })),
    await send(question(DRIEHOEKEN, { variables: { n: 2 } })),
  ];
  expect(usual).toHaveBeenCalledTimes(1);
  expect(second).toEqual(first);
  expect(first.status).toBe(200);
  expect(first.headers).toMatchObject({ 'cache-control': 'no-store', vary: 'Origin', 'x-content-type-options': 'nosniff' });
});

test('de eigen pagina gaat dezelfde weg als een programma: haar herkomst is die van de dienst', async () => {
  const asked = () => send(question(DRIEHOEKEN, { variables: { n: 2 } }), { headers: { origin: new URL(api.url).origin } });
  await asked();
  usual.mockClear();
  expect((await asked()).status).toBe(200);
  expect(usual).not.toHaveBeenCalled();
});

test('andere variabelen, andere vragers en een vraag in stukken', async () => {
  await send(question(DRIEHOEKEN, { variables: { n: 2 } }));
  usual.mockClear();
  const one = await send(question(DRIEHOEKEN, { variables: { n: 1 } }));
  expect(JSON.parse(one.text).data.driehoeken.nodes).toHaveLength(1);
  const pieces = await send(question(DRIEHOEKEN, { variables: { n: 1 } }), { pieces: 7 });
  expect(pieces).toEqual(one);
  expect(usual).not.toHaveBeenCalled();
  // A new token is verified first, the normal way; then it is known.
  const other = await api.token('teamchef-groningen');
  const theirs = [await send(question(DRIEHOEKEN), { as: other }), await send(question(DRIEHOEKEN), { as: other })];
  expect(theirs[0]).toEqual(theirs[1]);
  expect(JSON.parse(theirs[1]?.text ?? '').data.driehoeken.nodes).toEqual([{ code: 'groningen', naam: 'Groningen' }]);
  expect(usual).toHaveBeenCalledTimes(1);
});

test.each([
  ['een variabele die niet kan', question(DRIEHOEKEN, { variables: { n: 'veel' } }), {}],
  ['te veel gevraagd', question(DRIEHOEKEN, { variables: { n: 501 } }), {}],
  ['een bewerking die er niet is', question(DRIEHOEKEN, { operationName: 'Anders' }), {}],
  ['meer dan een bewerking zonder naam', question('query A { mij { naam } } query B { mij { naam } }'), {}],
  ['een weigering', question('{ samenhang(regioCode: "nergens") { opDatum } }'), {}],
  [
    'een wijziging',
    question('mutation { agendaVaststellen(vergaderingId: "00000000-0000-7000-8000-000000000000", versie: 1) { id } }'),
    {},
  ],
  ['variabelen als lijst', question(DRIEHOEKEN, { variables: [1] }), {}],
  ['variabelen als tekst', question(DRIEHOEKEN, { variables: '{"n":2}' }), {}],
  ['een naam van de bewerking die geen tekst is', question(DRIEHOEKEN, { operationName: 1 }), {}],
  ['geen JSON', '{"query": ', {}],
  ['JSON die geen vraag is', '"mij"', {}],
  ['een lege vraag', '{}', {}],
  ['een bundel vragen', `[${question(DRIEHOEKEN)}]`, {}],
  ['een vraag naar het schema', question('{ __typename mij { naam } }'), {}],
  ['een pagina van elders', question(DRIEHOEKEN), { headers: { origin: 'https://elders.nl' } }],
  ['een ander soort inhoud', question(DRIEHOEKEN), { headers: { 'content-type': 'text/plain' } }],
  ['een token dat niet deugt', question(DRIEHOEKEN), { as: 'onzin' }],
])('%s: hetzelfde antwoord de eerste en de tweede keer', async (_wat, body, options: Options) => {
  await send(question(DRIEHOEKEN, { variables: { n: 2 } }));
  await send(question(DRIEHOEKEN));
  const [first, second] = [await send(body, options), await send(body, options)];
  expect(second).toEqual(first);
});

test('een vraag en haar antwoord houden hun eigen velden, ook als twee vragen bijna gelijk zijn', async () => {
  const bodies = ['{ mij { naam } }', '{ mij { naam  } }', '{ ik: mij { naam } }'].map((query) => question(query));
  const texts: string[] = [];
  for (const body of [...bodies, ...bodies]) texts.push((await send(body)).text);
  expect(texts.slice(3)).toEqual(texts.slice(0, 3));
  expect(texts[2]).toContain('"ik"');
});

test('wat een vrager niet mag, wordt een keer geweigerd en een keer vastgelegd, ook als een ander het wel mocht', async () => {
  const body = question('{ logboek(first: 1) { totalCount } }');
  await send(body, { as: await api.token('regio-beheer') });
  const lezer = await api.token('regio-lezer');
  await send(question('{ mij { naam } }'), { as: lezer });
  usual.mockClear();
  const refused = await send(body, { as: lezer });
  expect(refused.text).toContain('NIET_TOEGESTAAN');
  const { rows } = await api.owner.query(
    `select count(*)::int as n from logboek where actor = 'regio-lezer' and resultaat = 'GEWEIGERD'`,
  );
  expect([usual.mock.calls.length, rows[0].n]).toEqual([1, 1]);
});

test('een vrager die halverwege weggaat, laat niets hangen', async () => {
  await send(question(DRIEHOEKEN));
  await new Promise<void>((resolve) => {
    const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json', 'content-length': '500' };
    const request = httpRequest(api.url, { method: 'POST', headers });
    request.on('error', () => resolve());
    request.write('{"query":', () => request.destroy());
    request.on('close', () => resolve());
  });
  expect((await send(question(DRIEHOEKEN))).status).toBe(200);
});
