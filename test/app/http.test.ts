import { createHmac, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF } from '../support/vergaderen';

let api: TestApi;
let base: string;

beforeAll(async () => {
  api = await startTestApi();
  base = api.url.replace('/graphql', '');
});
afterAll(() => api.stop());

const QUERY = JSON.stringify({ query: '{ mij { naam } }' });
const JSON_TYPE = { 'content-type': 'application/json' };
const bearer = async () => ({ ...JSON_TYPE, authorization: `Bearer ${await api.token(TEAMCHEF)}` });
const post = async (body: string, headers: Record<string, string>) => {
  const response = await fetch(api.url, { method: 'POST', headers, body });
  return { status: response.status, headers: response.headers, text: await response.text() };
};

test('zonder token is er niets te vragen, ook niet hoe de API eruitziet', async () => {
  for (const query of ['{ mij { naam } }', '{ __schema { types { name } } }', '{ __typename }']) {
    const answer = await post(JSON.stringify({ query }), JSON_TYPE);
    expect([answer.status, JSON.parse(answer.text).errors[0].extensions.code, answer.headers.get('www-authenticate')]).toEqual([
      401,
      'NIET_AANGEMELD',
      'Bearer',
    ]);
  }
  expect((await post('{ this is no json', JSON_TYPE)).status).toBe(400);
});

const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
const CLAIMS = { iss: 'urn:driehoek:demo', aud: 'driehoek', sub: TEAMCHEF, exp: Math.floor(Date.now() / 1000) + 3600 };
const other = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const signed = (claims: object, key = other.privateKey) =>
  new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256', kid: 'demo' }).sign(key);
const withHmac = () => {
  const input = `${part({ alg: 'HS256', kid: 'demo' })}.${part(CLAIMS)}`;
  return `${input}.${createHmac('sha256', other.publicKey.export({ type: 'spki', format: 'pem' }))
    .update(input)
    .digest('base64url')}`;
};
const altered = async () => {
  const [header, , signature] = (await api.token(TEAMCHEF)).split('.');
  return `${header}.${part({ ...CLAIMS, sub: 'ovj-groningen' })}.${signature}`;
};

test.each<[string, () => Promise<string> | string]>([
  ['alg none', () => `${part({ alg: 'none' })}.${part(CLAIMS)}.`],
  ['HS256 met een openbare sleutel', withHmac],
  ['een andere sleutel', () => signed(CLAIMS)],
  ['een gewijzigde inhoud', altered],
  ['onzin', () => 'aap.noot.mies'],
  ['een leeg token', () => ''],
  ['een heel groot token', () => `${'a'.repeat(12_000)}.b.c`],
])('een token met %s wordt geweigerd', async (_wat, token) => {
  const answer = await post(QUERY, { ...JSON_TYPE, authorization: `Bearer ${await token()}` });
  expect([answer.status, JSON.parse(answer.text).errors[0].extensions.code]).toEqual([401, 'NIET_AANGEMELD']);
});

test('een token in de url of in de body telt niet', async () => {
  const token = await api.token(TEAMCHEF);
  const inUrl = await fetch(`${api.url}?access_token=${token}`, { method: 'POST', headers: JSON_TYPE, body: QUERY });
  expect(inUrl.status).toBe(401);
  expect((await post(JSON.stringify({ query: '{ mij { naam } }', access_token: token }), JSON_TYPE)).status).toBe(401);
});

test('wat geen verzoek is, is een 4xx; een vraag die niet kan is als application/json een 200 met fouten, anders een 400; nooit een 500', async () => {
  const headers = await bearer();
  const cases: [string, Record<string, string>, number][] = [
    ['{ niet af', headers, 400],
    ['[]', headers, 400],
    [`[${QUERY},${QUERY}]`, headers, 400],
    ['{}', headers, 400],
    [JSON.stringify({ query: 42 }), headers, 400],
    [JSON.stringify({ query: '{ mij {' }), headers, 200],
    [JSON.stringify({ query: '{ bestaatNiet }' }), headers, 200],
    [JSON.stringify({ query: '{ mij {' }), { ...headers, accept: 'application/graphql-response+json' }, 400],
    [JSON.stringify({ query: '{ bestaatNiet }' }), { ...headers, accept: 'application/graphql-response+json' }, 400],
    [JSON.stringify({ query: '{ mij { naam } }', variables: 'x' }), headers, 400],
    [JSON.stringify({ query: `{ mij { naam } } # ${'x'.repeat(110_000)}` }), headers, 413],
  ];
  for (const [body, given, status] of cases) {
    const answer = await post(body, given);
    expect([body.slice(0, 40), answer.status]).toEqual([body.slice(0, 40), status]);
    expect(answer.text).not.toMatch(/\bat .*\.js|node_modules|<html/);
  }
  const text = await post(QUERY, { ...headers, 'content-type': 'text/plain' });
  expect(text.status).toBeGreaterThanOrEqual(400);
  expect(text.status).toBeLessThan(500);
});

test('ontleed- en validatiefouten houden de codes van Apollo', async () => {
  const codeOf = async (query: string) =>
    JSON.parse((await post(JSON.stringify({ query }), await bearer())).text).errors[0].extensions.code;
  expect(await codeOf('{ mij {')).toBe('GRAPHQL_PARSE_FAILED');
  expect(await codeOf('{ bestaatNiet }')).toBe('GRAPHQL_VALIDATION_FAILED');
});

test('met GET kan men lezen, en niets wijzigen', async () => {
  const headers = await bearer();
  const get = (query: string) => fetch(`${api.url}?query=${encodeURIComponent(query)}`, { headers });
  expect(await (await get('{ mij { naam } }')).json()).toEqual({ data: { mij: { naam: 'Teamchef Zuidwest-Drenthe' } } });
  expect(
    (
      await get(
        'mutation { vergaderingPlannen(input: { driehoekCode: "zuidwest-drenthe", aanvang: "2026-04-01T08:00:00Z" }) { id } }',
      )
    ).status,
  ).toBe(405);
});

test('een onbekend adres is een 404 in JSON', async () => {
  for (const path of ['/bestaat-niet', '/demo', '/graphiql/../../package.json', '/graphiql/%2e%2e/%2e%2e/package.json']) {
    const response = await fetch(`${base}${path}`);
    expect([path, response.status, response.headers.get('content-type')]).toEqual([path, 404, 'application/json; charset=utf-8']);
  }
});

test('gezondheid: levend, en gereed zolang de database antwoordt', async () => {
  for (const path of ['/healthz', '/readyz']) expect((await fetch(base + path)).status).toBe(200);
});

test('persona’s zijn er om uit te kiezen, en hun tokens werken', async () => {
  const personas = (await (await fetch(`${base}/demo/personas`)).json()) as { code: string }[];
  const codes = personas.map(({ code }) => code);
  const wanted = [
    'teamchef-groningen',
    'secretaris-westerkwartier',
    'burgemeester-GM1690',
    'ovj-groningen',
    'ovj-fryslan',
    'ovj-drenthe',
  ];
  expect(codes).toEqual(
    expect.arrayContaining([...wanted, 'regio-beheer', 'regio-lezer', 'integratie-agenda', 'integratie-zuidwest-drenthe']),
  );
  const ask = (body: string) => fetch(`${base}/demo/token`, { method: 'POST', headers: JSON_TYPE, body });
  for (const persona of codes) {
    const token = (await (await ask(JSON.stringify({ persona }))).json()) as {
      access_token: string;
      token_type: string;
      expires_in: number;
    };
    expect(token).toMatchObject({ token_type: 'Bearer', expires_in: expect.any(Number) });
    const answer = await post(QUERY, { ...JSON_TYPE, authorization: `Bearer ${token.access_token}` });
    expect(JSON.parse(answer.text).data.mij.naam).toBeTruthy();
  }
  expect((await ask('{"persona":"bestaat-niet"}')).status).toBe(404);
  expect((await ask('{"persona":7}')).status).toBe(400);
  expect((await ask('{')).status).toBe(400);
});

test('GraphiQL komt geheel van de dienst zelf', async () => {
  const page = await fetch(api.url, { headers: { accept: 'text/html,*/*;q=0.8' } });
  const html = await page.text();
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  expect(page.headers.get('content-security-policy')).toContain("script-src 'self'");
  expect(page.headers.get('content-security-policy')).not.toContain('https:');
  expect(html).not.toMatch(/https?:\/\//);
  const assets = [...html.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path as string);
  expect(assets.length).toBeGreaterThanOrEqual(5);
  for (const path of assets) expect([path, (await fetch(base + path)).status]).toEqual([path, 200]);
  const voorbeelden = (await (await fetch(`${base}/graphiql/voorbeelden.json`)).json()) as { titel: string; query: string }[];
  for (const { titel, query } of voorbeelden)
    expect([titel, (await api.gql('ovj-drenthe', query)).errors]).toEqual([titel, undefined]);
});
