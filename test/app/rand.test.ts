import { startIssuer, type TestIssuer } from '../toegang/issuer';
import { startOidcService, type TestService } from '../toegang/service';

const ORIGIN = 'https://agenda.voorbeeld.nl';
const JSON_TYPE = { 'content-type': 'application/json' };
const QUERY = JSON.stringify({ query: '{ mij { naam } }' });
let issuer: TestIssuer;
let service: TestService;
let plain: TestService;
let token: string;
beforeAll(async () => {
  issuer = await startIssuer();
  const settings = { corsOrigins: [ORIGIN], securityContact: 'mailto:veiligheid@voorbeeld.nl' };
  [service, plain] = [await startOidcService(issuer.issuer, settings), await startOidcService(issuer.issuer)];
  token = await issuer.sign(issuer.claims());
});
afterAll(async () => {
  await service.stop();
  await plain.stop();
  await issuer.stop();
});

const preflight = (to: TestService, origin: string) =>
  fetch(to.url, {
    method: 'OPTIONS',
    headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'authorization,content-type' },
  });
const allowedBy = (response: Response) => response.headers.get('access-control-allow-origin');

test('een pagina van een genoemde herkomst mag vragen, met een kop voor het token en een voor herhalen', async () => {
  const asked = await preflight(service, ORIGIN);
  expect([asked.status, allowedBy(asked)]).toEqual([204, ORIGIN]);
  for (const header of ['authorization', 'idempotency-key'])
    expect(asked.headers.get('access-control-allow-headers')).toContain(header);
  expect(asked.headers.get('access-control-allow-credentials')).toBeNull();
  const headers = { ...JSON_TYPE, origin: ORIGIN, authorization: `Bearer ${token}` };
  const answer = await fetch(service.url, { method: 'POST', headers, body: QUERY });
  expect([answer.status, allowedBy(answer)]).toEqual([200, ORIGIN]);
  expect(answer.headers.get('vary')).toMatch(/origin/i);
});

test.each(['https://elders.voorbeeld.nl', `${ORIGIN}.kwaad.nl`, 'http://agenda.voorbeeld.nl', 'null'])(
  'een pagina van %s mag niets',
  async (origin) => {
    for (const to of [service, plain]) expect(allowedBy(await preflight(to, origin))).toBeNull();
  },
);

test('zonder lijst mag geen enkele pagina van elders vragen', async () => {
  expect(allowedBy(await preflight(plain, ORIGIN))).toBeNull();
});

test('wat een browser ongevraagd verstuurt, wordt geweigerd (csrf)', async () => {
  const authorization = `Bearer ${token}`;
  for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x']) {
    const answer = await fetch(service.url, { method: 'POST', headers: { 'content-type': type, authorization }, body: QUERY });
    expect([type, answer.status]).toEqual([type, 400]);
    expect(await answer.text()).not.toContain('Teamchef');
  }
  const url = `${service.url}?query=${encodeURIComponent('{ mij { naam } }')}`;
  expect((await fetch(url, { headers: { authorization } })).status).toBe(400);
  expect((await fetch(url, { headers: { authorization, 'apollo-require-preflight': 'ja' } })).status).toBe(200);
});

test('met GET kan niets worden gewijzigd', async () => {
  const query = 'mutation { vergaderingPlannen(input: { driehoekCode: "groningen", aanvang: "2026-04-01T08:00:00Z" }) { id } }';
  const headers = { authorization: `Bearer ${token}`, 'apollo-require-preflight': 'ja' };
  const answer = await fetch(`${service.url}?query=${encodeURIComponent(query)}`, { headers });
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});

test('meer vragen in één keer (een lijst) wordt geweigerd', async () => {
  const headers = { ...JSON_TYPE, authorization: `Bearer ${token}` };
  for (const body of [`[${QUERY},${QUERY}]`, `[${QUERY}]`, '[]']) {
    expect((await fetch(service.url, { method: 'POST', headers, body })).status).toBe(400);
  }
});

test('een vraag van meer dan 100 kB komt niet binnen', async () => {
  const headers = { ...JSON_TYPE, authorization: `Bearer ${token}` };
  const body = JSON.stringify({ query: '{ mij { naam } }', variables: { x: 'x'.repeat(110_000) } });
  expect((await fetch(service.url, { method: 'POST', headers, body })).status).toBe(413);
});

test('security.txt zegt waar een zwakke plek te melden is, tot een dag die nog komt (RFC 9116)', async () => {
  const address = '/.well-known/security.txt';
  const answer = await fetch(service.url.replace('/graphql', address));
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/plain; charset=utf-8']);
  const text = await answer.text();
  expect(text).toMatch(/^Contact: mailto:veiligheid@voorbeeld\.nl$/m);
  const [, expires = ''] = /^Expires: (\S+)$/m.exec(text) ?? [];
  const days = (Date.parse(expires) - Date.now()) / 86_400_000;
  expect(days).toBeGreaterThan(100);
  expect(days).toBeLessThan(365);
  expect((await fetch(plain.url.replace('/graphql', address))).status).toBe(404);
});

test('buiten de demomodus is er geen GraphiQL en geen token voor wie vraagt', async () => {
  for (const path of ['/demo/personas', '/demo/token', '/graphiql/start.js']) {
    expect((await fetch(service.url.replace('/graphql', path))).status).toBe(404);
  }
  const page = await fetch(service.url, { headers: { accept: 'text/html' } });
  expect([page.status, await page.text()]).not.toEqual([200, expect.stringContaining('<html')]);
});
