import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApolloServer } from '@apollo/server';
import { createClient } from 'graphql-ws';
import { WebSocket } from 'ws';
import { Limits } from '../../src/toegang/limits';
import { startTestApi, type TestApi } from '../support/api';

// One gate for every transport: the same refusal, and the same count of it.

const STROOM = 'subscription { wijzigingen { pageInfo { endCursor } } }';
const NAAM = '{ mij { naam } }';
const DEEP = `{ driehoeken { nodes { ${'regio { driehoeken { '.repeat(7)} naam ${'} }'.repeat(7)} } } }`;
const DEEP_STROOM = `subscription { wijzigingen { nodes { ${'wat { '.repeat(15)} wat ${'} '.repeat(15)} } } }`;
const LIMITS = { requests: 1_000_000, cost: 1000, failures: 1_000_000 };
const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

type Way = 'apollo' | 'snel' | 'bestand' | 'sse' | 'websocket';
interface Sent {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
}
interface Refused {
  status: number | undefined;
  code: unknown;
  /** Net, over all that the request did. */
  requests: number;
  points: number;
}

let api: TestApi;
let closed: TestApi;
let narrow: TestApi;
let few: TestApi;
let folder: string;
let usual: jest.SpyInstance;
let counted = { requests: 0, points: 0 };

/** Counts on each call what the service counts, and takes back. */
function watchLimits(): void {
  const { countRequest, countCost, giveBack } = Limits.prototype;
  jest.spyOn(Limits.prototype, 'countRequest').mockImplementation(function (this: Limits, asker) {
    counted.requests += 1;
    return countRequest.call(this, asker);
  });
  jest.spyOn(Limits.prototype, 'countCost').mockImplementation(function (this: Limits, asker, points) {
    counted.points += points;
    return countCost.call(this, asker, points);
  });
  jest.spyOn(Limits.prototype, 'giveBack').mockImplementation(function (this: Limits, asker, back) {
    counted.requests -= back.requests;
    counted.points -= back.points;
    return giveBack.call(this, asker, back);
  });
}

beforeAll(async () => {
  usual = jest.spyOn(ApolloServer.prototype, 'executeHTTPGraphQLRequest');
  watchLimits();
  folder = await mkdtemp(join(tmpdir(), 'poort-'));
  const trustedDocuments = join(folder, 'vragen.json');
  await writeFile(trustedDocuments, JSON.stringify({ [hashOf(NAAM)]: NAAM }));
  api = await startTestApi();
  closed = await startTestApi({ trustedDocuments, database: api });
  narrow = await startTestApi({ database: api, ...{ limits: { ...LIMITS, cost: 30 } } });
  few = await startTestApi({ database: api, ...{ limits: { ...LIMITS, requests: 3 } } });
});
afterAll(async () => {
  for (const each of [few, narrow, closed, api]) await each.stop();
  await rm(folder, { recursive: true });
});

const post = (service: TestApi, path: string, token: string, body: string | Buffer, more: Record<string, string> = {}) =>
  fetch(service.url + path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }), ...more },
    body: body as string,
  });

/** Sends over one transport, and says how it was refused. */
const WAYS: Record<Way, (service: TestApi, token: string, sent: Sent) => Promise<{ status: number | undefined; code: unknown }>> =
  {
    // A header that the fast path does not know.
    apollo: async (service, token, sent) =>
      codeIn(await post(service, '', token, JSON.stringify(sent), { accept: 'application/json, */*' })),
    snel: async (service, token, sent) => codeIn(await post(service, '', token, JSON.stringify(sent))),
    bestand: async (service, token) =>
      codeIn(
        await fetch(service.url.replace('/graphql', '/export/acties.csv'), {
          headers: token ? { authorization: `Bearer ${token}` } : {},
        }),
      ),
    sse: async (service, token, sent) =>
      codeIn(await post(service, '/stream', token, JSON.stringify(sent), { accept: 'text/event-stream' })),
    websocket: overSocket,
  };

async function codeIn(response: Response) {
  const text = await response.text();
  const json = /\{"errors".*\}/s.exec(text)?.[0];
  return { status: response.status, code: json && JSON.parse(json).errors[0].extensions.code };
}

function overSocket(service: TestApi, token: string, sent: Sent): Promise<{ status: number | undefined; code: unknown }> {
  class WithToken extends WebSocket {
    constructor(address: string, protocols: string) {
      super(address, protocols, token ? { headers: { authorization: `Bearer ${token}` } } : {});
    }
  }
  return new Promise((resolve) => {
    const url = service.url.replace('http', 'ws');
    const client = createClient({ url, webSocketImpl: WithToken, retryAttempts: 0, lazyCloseTimeout: 0 });
    const done = (status: number | undefined, code: unknown) => {
      resolve({ status, code });
      void client.dispose();
    };
    client.subscribe({ ...sent } as never, {
      next: ({ errors }) => done(undefined, errors?.[0]?.extensions?.code),
      error: (error) =>
        Array.isArray(error)
          ? done(undefined, error[0].extensions.code)
          : done(Number(/(\d{3})/.exec((error as Error).message ?? '')?.[1]) || undefined, undefined),
      complete: () => done(undefined, undefined),
    });
  });
}

/** How a transport refuses, and what was counted, net. */
async function refuse(way: Way, service: TestApi, token: string, sent: Sent): Promise<Refused> {
  counted = { requests: 0, points: 0 };
  const { status, code } = await WAYS[way](service, token, sent);
  return { status, code, ...counted };
}

const nested = (depth: number) => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const N = 'query ($n: Int) { driehoeken(first: $n) { nodes { code } } }';
const STROOM_N = 'subscription ($n: Int!) { wijzigingen(first: $n) { nodes { wat } } }';
const ONE = { requests: 1, points: 0 };
const NONE = { requests: 0, points: 0 };
type Case = [
  string,
  Partial<Record<Way, [number | undefined, string | undefined]>>,
  Sent,
  Sent,
  { requests: number; points: number },
];

const QUESTIONS: Case[] = [
  [
    'een onbekend veld',
    {
      apollo: [200, 'GRAPHQL_VALIDATION_FAILED'],
      snel: [200, 'GRAPHQL_VALIDATION_FAILED'],
      sse: [400, 'GRAPHQL_VALIDATION_FAILED'],
      websocket: [undefined, 'GRAPHQL_VALIDATION_FAILED'],
    },
    { query: '{ bestaatNiet }' },
    { query: 'subscription { bestaatNiet }' },
    ONE,
  ],
  [
    'geen GraphQL',
    {
      apollo: [200, 'GRAPHQL_PARSE_FAILED'],
      snel: [200, 'GRAPHQL_PARSE_FAILED'],
      sse: [400, 'GRAPHQL_PARSE_FAILED'],
    },
    { query: '{ mij {' },
    { query: 'subscription {' },
    ONE,
  ],
  [
    'te diep',
    { apollo: [400, 'TE_ZWAAR'], snel: [400, 'TE_ZWAAR'], sse: [400, 'TE_ZWAAR'], websocket: [undefined, 'TE_ZWAAR'] },
    { query: DEEP },
    { query: DEEP_STROOM },
    ONE,
  ],
  [
    'een variabele die niet kan',
    {
      apollo: [200, 'BAD_USER_INPUT'],
      snel: [200, 'BAD_USER_INPUT'],
      sse: [400, 'BAD_USER_INPUT'],
      websocket: [undefined, 'BAD_USER_INPUT'],
    },
    { query: N, variables: { n: 'veel' } },
    { query: STROOM_N, variables: { n: 'veel' } },
    ONE,
  ],
  [
    'variabelen van duizenden lagen',
    { apollo: [400, 'TE_ZWAAR'], snel: [400, 'TE_ZWAAR'], sse: [400, 'TE_ZWAAR'], websocket: [undefined, 'TE_ZWAAR'] },
    { query: N, variables: { n: 1, anders: nested(3000) } },
    { query: STROOM_N, variables: { n: 1, anders: nested(3000) } },
    ONE,
  ],
  [
    'een andere soort dan hier gaat',
    {
      apollo: [200, 'ONGELDIGE_INVOER'],
      snel: [200, 'ONGELDIGE_INVOER'],
      sse: [400, 'ONGELDIGE_INVOER'],
      websocket: [undefined, 'ONGELDIGE_INVOER'],
    },
    { query: STROOM },
    { query: 'mutation { agendaAdresIntrekken(id: "x") { id } }' },
    ONE,
  ],
];

const cases = QUESTIONS.flatMap(([wat, ways, question, stream, counts]) =>
  Object.entries(ways).map(([way, answer]) => ({
    wat,
    way: way as Way,
    answer,
    sent: way === 'sse' || way === 'websocket' ? stream : question,
    counts,
  })),
);

test.each(cases)('$wat over $way: dezelfde weigering, en één keer geteld', async ({ way, answer, sent, counts }) => {
  const token = await api.token('ovj-drenthe');
  // Warm, for the variables: the text was answered before.
  for (let time = 0; way === 'snel' && time < 2; time += 1) await WAYS.snel(api, token, { query: N, variables: { n: 1 } });
  expect(await refuse(way, api, token, sent)).toEqual({ status: answer?.[0], code: answer?.[1], ...counts });
});

const ALL: Way[] = ['apollo', 'snel', 'bestand', 'sse', 'websocket'];
const asked = (way: Way): Sent => ({ query: way === 'sse' || way === 'websocket' ? STROOM : NAAM });

test.each(ALL)('niet aangemeld over %s: 401, en niets geteld', async (way) => {
  const code = way === 'websocket' ? undefined : 'NIET_AANGEMELD';
  for (const token of ['', 'onzin']) expect(await refuse(way, api, token, asked(way))).toEqual({ status: 401, code, ...NONE });
});

test.each(['apollo', 'snel', 'sse', 'websocket'] as const)(
  'een vraag die niet is vastgelegd over %s: geweigerd en één keer geteld',
  async (way) => {
    const token = await closed.token('ovj-drenthe');
    const sent = way === 'sse' || way === 'websocket' ? { query: STROOM } : { query: N };
    const status = way === 'websocket' ? undefined : 400;
    expect(await refuse(way, closed, token, sent)).toEqual({ status, code: 'NIET_TOEGESTAAN', ...ONE });
  },
);

const OF_STREAM = { sse: [400, 'TE_ZWAAR'], websocket: [undefined, 'TE_ZWAAR'] } as const;
// Each transport has another asker, whose minute is still empty.
const PERSONAS: Record<Way, string> = {
  apollo: 'teamchef-groningen',
  snel: 'ovj-drenthe',
  bestand: 'ovj-groningen',
  sse: 'ovj-fryslan',
  websocket: 'regio-lezer',
};

test.each(ALL)('te veel vragen over %s: geweigerd en één keer geteld', async (way) => {
  const token = await few.token(PERSONAS[way]);
  for (let n = 0; n < 3; n += 1) expect((await WAYS.snel(few, token, { query: NAAM })).status).toBe(200);
  const [status, code] = OF_STREAM[way as 'sse'] ?? [429, 'TE_ZWAAR'];
  expect(await refuse(way, few, token, asked(way))).toEqual({ status, code, ...ONE });
});

test.each([
  ['apollo', 12],
  ['snel', 12],
  ['bestand', 512],
] as const)('de punten van een minuut zijn op, over %s: één keer geteld', async (way, points) => {
  const token = await narrow.token(PERSONAS[way]);
  for (let n = 0; n < 2; n += 1) expect((await WAYS.snel(narrow, token, { query: NAAM })).status).toBe(200);
  expect(await refuse(way, narrow, token, { query: NAAM })).toEqual({ status: 429, code: 'TE_ZWAAR', requests: 1, points });
});

test.each([
  ['apollo', 400],
  ['snel', 400],
  // The first page is refused, when the stream is open.
  ['sse', 200],
  ['websocket', undefined],
] as const)('een vraag die nooit zou passen over %s: geweigerd, zonder punten', async (way, status) => {
  const token = await narrow.token(way === 'snel' ? 'teamchef-drachten' : 'regio-beheer');
  const sent =
    way === 'sse' || way === 'websocket'
      ? { query: STROOM.replace('wijzigingen', 'wijzigingen(first: 500)').replace('{ pageInfo', '{ nodes { wat } pageInfo') }
      : { query: N, variables: { n: 500 } };
  if (way === 'snel') await WAYS.snel(narrow, token, { query: N, variables: { n: 1 } });
  expect(await refuse(way, narrow, token, sent)).toEqual({ status, code: 'TE_ZWAAR', ...ONE });
});

test('een vraag die de snelle weg aan Apollo overlaat, telt één keer', async () => {
  const token = await api.token('ovj-drenthe');
  const query = 'query ($code: String!) { samenhang(regioCode: $code) { opDatum } }';
  await WAYS.snel(api, token, { query, variables: { code: 'noord-nederland' } });
  usual.mockClear();
  const slow = await refuse('apollo', api, token, { query, variables: { code: 'nergens' } });
  const fast = await refuse('snel', api, token, { query, variables: { code: 'nergens' } });
  expect(fast).toEqual(slow);
  expect([fast.code, fast.requests, usual.mock.calls.length]).toEqual(['NIET_GEVONDEN', 1, 2]);
});

describe.each([
  ['apollo', '', { accept: 'application/json, */*' }],
  ['snel', '', {}],
  ['sse', '/stream', { accept: 'text/event-stream' }],
])('de inhoud over %s', (_way, path, headers) => {
  const text = JSON.stringify({
    query: path ? STROOM.replace('wijzigingen', 'wijzigingen(na: "Fryslân")') : `${NAAM} # Fryslân`,
  });
  const send = async (body: string | Buffer, charset = '') => {
    const token = await api.token('ovj-drenthe');
    const response = await post(api, path, token, body, { 'content-type': `application/json${charset}`, ...headers });
    return [response.status, await response.text()];
  };

  test.each(['', '; charset=utf-8'])('geen UTF-8%s: 400 met een zin, ook als de vraag eerder is gesteld', async (charset) => {
    await send(text, charset);
    // Latin-1 as some systems send it, and the same text with one broken byte.
    const broken = Buffer.concat([Buffer.from(text.slice(0, -2)), Buffer.from([0xe2]), Buffer.from(text.slice(-2))]);
    for (const body of [Buffer.from(text, 'latin1'), broken])
      expect(await send(body, charset)).toEqual([400, expect.stringMatching(/ONGELDIGE_INVOER/)]);
    expect((await send(broken, charset))[1]).toContain('geen leesbare UTF-8');
  });

  test('alleen UTF-8 als tekenset, ook zonder streepje geschreven', async () => {
    for (const charset of ['utf-7', 'utf-16', 'latin1', '"utf-7"', 'utf-7; x=y', 'utf-8; charset=utf-7'])
      expect([charset, ...(await send(text, `; charset=${charset}`))]).toEqual([charset, 415, expect.stringContaining('UTF-8')]);
    const usually = await send(text);
    for (const charset of ['utf8', 'UTF-8', '"utf-8"']) expect(await send(text, `; charset=${charset}`)).toEqual(usually);
  });
});
