import { WebSocket } from 'ws';
import { startIssuer, type TestIssuer } from './issuer';
import { startOidcService, type TestService } from './service';

const LIMITS = { requests: 1_000_000, cost: 1_000_000_000, failures: 1_000_000 };
const JSON_TYPE = { 'content-type': 'application/json' };

let issuer: TestIssuer;
const services: TestService[] = [];
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(async () => {
  for (const service of services) await service.stop();
  await issuer.stop();
});

async function start(settings: Parameters<typeof startOidcService>[1]): Promise<TestService> {
  const service = await startOidcService(issuer.issuer, settings);
  services.push(service);
  return service;
}
const tokenOf = (sub: string, more = {}) => issuer.sign({ ...issuer.claims(), sub, ...more });
const TOO_MUCH = { status: 429, code: 'TE_ZWAAR', message: expect.stringMatching(/Probeer het over \d+ seconden? opnieuw\.$/) };

test('wie meer vraagt dan in een minuut mag, hoort na hoeveel seconden het weer kan; een ander merkt niets', async () => {
  const service = await start({ limits: { ...LIMITS, requests: 5 } });
  const mine = await tokenOf('teamchef-groningen');
  for (let n = 0; n < 5; n += 1) expect((await service.ask(mine)).status).toBe(200);
  const refused = await service.ask(mine);
  expect(refused).toMatchObject({ ...TOO_MUCH, message: expect.stringContaining('meer dan 5 vragen') });
  const seconds = Number(refused.headers.get('retry-after'));
  expect(seconds).toBeGreaterThanOrEqual(1);
  expect(seconds).toBeLessThanOrEqual(60);
  // The same person with another token counts as the same user.
  expect(await service.ask(await tokenOf('teamchef-groningen', { jti: 'ander' }))).toMatchObject(TOO_MUCH);
  expect((await service.ask(await tokenOf('ovj-groningen'))).status).toBe(200);
});

test('ook kosten tellen per minuut op, en een vraag die nooit zou passen wordt om haar kosten geweigerd', async () => {
  const service = await start({ limits: { ...LIMITS, cost: 1200 } });
  const token = await tokenOf('teamchef-groningen');
  const heavy = '{ driehoeken(first: 500) { nodes { naam } } }';
  for (let n = 0; n < 2; n += 1) expect((await service.ask(token, heavy)).status).toBe(200);
  expect(await service.ask(token, heavy)).toMatchObject({ ...TOO_MUCH, message: expect.stringContaining('1200 punten') });
  const never = '{ driehoeken(first: 500) { nodes { regio { naam } gemeenten { naam } } } }';
  expect(await service.ask(await tokenOf('ovj-groningen'), never)).toMatchObject({
    status: 400,
    code: 'TE_ZWAAR',
    message: expect.stringContaining('de grens is 1200'),
  });
});

test('een adres met te veel slechte tokens wacht; wie daar een goed token heeft, merkt er niets van', async () => {
  const service = await start({ limits: { ...LIMITS, failures: 4 } });
  const known = await tokenOf('teamchef-groningen');
  expect((await service.ask(known)).status).toBe(200);
  for (const bad of ['a.b.c', 'onzin', await tokenOf('x', { aud: 'elders' }), ''])
    expect((await service.ask(bad)).status).toBe(401);
  for (const bad of ['a.b.c', '', await tokenOf('x', { aud: 'elders' })]) {
    const refused = await service.ask(bad);
    expect(refused).toMatchObject({ ...TOO_MUCH, message: expect.stringContaining('zonder geldige aanmelding') });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
  }
  // A colleague behind the same address, who signs in only now.
  for (const good of [known, await tokenOf('ovj-groningen')]) expect((await service.ask(good)).status).toBe(200);
});

const badFrom = async (service: TestService, address: string) =>
  (
    await fetch(service.url, {
      method: 'POST',
      headers: { ...JSON_TYPE, authorization: 'Bearer x', 'x-forwarded-for': address },
      body: '{"query":"{ __typename }"}',
    })
  ).status;

test('wie een ander adres voorwendt, ontkomt niet: X-Forwarded-For telt alleen van een proxy die is ingesteld', async () => {
  const direct = await start({ limits: { ...LIMITS, failures: 2 } });
  expect([await badFrom(direct, '192.0.2.1'), await badFrom(direct, '192.0.2.2'), await badFrom(direct, '192.0.2.3')]).toEqual([
    401, 401, 429,
  ]);

  const behind = await start({ limits: { ...LIMITS, failures: 2 }, proxies: 1 });
  expect([await badFrom(behind, '192.0.2.1'), await badFrom(behind, '192.0.2.1'), await badFrom(behind, '192.0.2.1')]).toEqual([
    401, 401, 429,
  ]);
  expect(await badFrom(behind, '192.0.2.2')).toBe(401);
  // Only the last address was added by our proxy.
  expect(await badFrom(behind, '203.0.113.9, 192.0.2.1')).toBe(429);
});

test('ook over een WebSocket telt het adres dat de eigen proxy noemt', async () => {
  const service = await start({ limits: { ...LIMITS, failures: 2 }, proxies: 1 });
  const refused = (address: string) =>
    new Promise<number | undefined>((resolve) => {
      const headers = { authorization: 'Bearer x', 'x-forwarded-for': address };
      const socket = new WebSocket(service.url.replace('http', 'ws'), 'graphql-transport-ws', { headers });
      socket.on('error', () => undefined).on('unexpected-response', (_request, { statusCode }) => resolve(statusCode));
    });
  const statuses = [];
  for (const address of ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2']) statuses.push(await refused(address));
  expect(statuses).toEqual([401, 401, 503, 401]);
});

test('een IPv6-abonnee heeft een heel netwerk aan adressen, en is toch één', async () => {
  const service = await start({ limits: { ...LIMITS, failures: 2 }, proxies: 1 });
  expect([await badFrom(service, '2001:db8:1:2::1'), await badFrom(service, '2001:db8:1:2:ffff::9')]).toEqual([401, 401]);
  expect(await badFrom(service, '2001:db8:1:2::3')).toBe(429);
  expect(await badFrom(service, '2001:db8:1:3::1')).toBe(401);
  expect(await badFrom(service, '::1')).toBe(401);
  expect(await badFrom(service, '::ffff:192.0.2.7')).toBe(401);
});
