import { withoutAddress } from '../../src/platform/process/log';
import { DEMO } from '../support/api';
import { startIssuer, type TestIssuer } from '../toegang/issuer';
import { startOidcService, type TestService } from '../toegang/service';

let issuer: TestIssuer;
let service: TestService;
beforeAll(async () => {
  issuer = await startIssuer();
  service = await startOidcService(issuer.issuer, { limits: { ...DEMO.limits, failures: 5 } });
});
afterAll(async () => {
  await service.stop();
  await issuer.stop();
});

test('wie vanaf een netwerkadres te veel agenda-adressen raadt, moet wachten, ook met een goed adres', async () => {
  const guess = (n: number) => fetch(new URL(`/agenda/${String(n).padStart(43, 'A')}.ics`, service.url));
  for (let n = 0; n < 5; n += 1) expect((await guess(n)).status).toBe(404);
  const refused = await guess(6);
  expect([refused.status, Number(refused.headers.get('retry-after')) > 0]).toEqual([429, true]);
});

test('een regel van het log noemt het adres van een agenda niet', () => {
  const line = JSON.stringify({ msg: 'GET /agenda/geheim-123_x.ics?a=b "/agenda/geheim.ics"', url: 'http://x/agenda/geheim' });
  expect(withoutAddress(line)).toBe(
    JSON.stringify({ msg: 'GET /agenda/[weggelaten]?a=b "/agenda/[weggelaten]"', url: 'http://x/agenda/[weggelaten]' }),
  );
});
