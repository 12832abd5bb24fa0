import { adres } from '../support/bestanden';
import { startIssuer, type TestIssuer } from '../toegang/issuer';
import { startOidcService, type TestService } from '../toegang/service';

const ORIGIN = 'https://agenda.voorbeeld.nl';
const LIMITS = { requests: 1_000_000, cost: 1_000_000_000, failures: 1_000_000 };
let issuer: TestIssuer;
const services: TestService[] = [];
beforeAll(async () => {
  issuer = await startIssuer();
});
afterAll(async () => {
  for (const service of services) await service.stop();
  await issuer.stop();
});

async function start(limits: object): Promise<(path: string, more?: Record<string, string>) => Promise<Response>> {
  const service = await startOidcService(issuer.issuer, { limits: { ...LIMITS, ...limits }, corsOrigins: [ORIGIN] });
  services.push(service);
  const token = await issuer.sign({ ...issuer.claims(), sub: 'teamchef-groningen' });
  return (path, more = {}) => fetch(adres(service, path), { headers: { authorization: `Bearer ${token}`, ...more } });
}

test('bestanden tellen mee bij de vragen van een minuut', async () => {
  const get = await start({ requests: 2 });
  for (let n = 0; n < 2; n += 1) expect((await get('/export/besluiten.csv')).status).toBe(200);
  const refused = await get('/export/besluiten.csv');
  expect([refused.status, Number(refused.headers.get('retry-after')) >= 1]).toEqual([429, true]);
  expect(await refused.json()).toMatchObject({ errors: [{ extensions: { code: 'TE_ZWAAR' } }] });
});

test('en hun kosten bij de kosten van een minuut', async () => {
  const get = await start({ cost: 100 });
  expect((await get('/export/samenhang.csv?regio=noord-nederland')).status).toBe(429);
});

test('te veel slechte tokens vanaf een adres: ook hier wachten', async () => {
  const get = await start({ failures: 2 });
  const statuses = [];
  for (let n = 0; n < 3; n += 1) statuses.push((await get('/export/besluiten.csv', { authorization: 'Bearer a.b.c' })).status);
  expect(statuses).toEqual([401, 401, 429]);
});

test('een adres dat geen tekst is, is de fout van wie het stuurt', async () => {
  const get = await start({});
  for (const path of ['/vergaderingen/%ff/agenda.pdf', '/vergaderingen/%/agenda.pdf']) {
    const refused = await get(path);
    expect([refused.status, await refused.json()]).toEqual([
      400,
      { errors: [expect.objectContaining({ extensions: { code: 'ONGELDIGE_INVOER' } })] },
    ]);
  }
});

test('een pagina van een genoemde herkomst mag bestanden halen, een andere niet', async () => {
  const get = await start({});
  const allowed = async (origin: string) =>
    (await get('/export/besluiten.csv', { origin })).headers.get('access-control-allow-origin');
  expect([await allowed(ORIGIN), await allowed('https://elders.voorbeeld.nl')]).toEqual([ORIGIN, null]);
});
