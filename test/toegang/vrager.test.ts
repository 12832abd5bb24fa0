import { Authentication } from '../../src/toegang/authentication';
import { IssuerKeys } from '../../src/toegang/issuer-keys';
import { Limits } from '../../src/toegang/limits';
import { VerifiedTokens } from '../../src/toegang/verified-tokens';
import { startIssuer, type TestIssuer } from './issuer';
import { AUDIENCE, TEAMCHEF } from './service';

let issuer: TestIssuer;
let authentication: Authentication;
beforeAll(async () => {
  issuer = await startIssuer();
  const limits = new Limits({ requests: 1000, cost: 1000, failures: 1000 });
  authentication = new Authentication(await IssuerKeys.of({ issuer: issuer.issuer, audience: AUDIENCE }), limits);
});
afterAll(() => issuer.stop());

test.each<[string, Record<string, unknown>, string[] | undefined]>([
  ['zonder scope', {}, undefined],
  ['met een lege scope', { scope: '' }, []],
  ['met één scope', { scope: 'agenda:lezen' }, ['agenda:lezen']],
  ['met meer scopes', { scope: 'agenda:lezen  agenda:schrijven' }, ['agenda:lezen', 'agenda:schrijven']],
  ['met een lijst', { scope: ['agenda:lezen', 'agenda:schrijven'] }, ['agenda:lezen', 'agenda:schrijven']],
  ['met scp', { scp: 'agenda:lezen koppelingen:lezen' }, ['agenda:lezen', 'koppelingen:lezen']],
  ['met scp als lijst', { scp: ['agenda:lezen'] }, ['agenda:lezen']],
  ['met een leeg scp', { scp: '' }, []],
  [
    'met scope en scp',
    { scope: 'agenda:lezen koppelingen:lezen', scp: ['prioriteiten:lezen', 'agenda:lezen'] },
    ['agenda:lezen'],
  ],
  ['met een lege scope en scp', { scope: '', scp: 'agenda:lezen' }, []],
])('de vrager van een token %s heeft precies die scopes, ook als het token al bekend is', async (_wat, claims, scopes) => {
  const token = await issuer.sign({ ...issuer.claims(), ...claims });
  for (const _ of [1, 2]) {
    expect(await authentication.askerOf([`Bearer ${token}`], '192.0.2.1')).toEqual({
      issuer: issuer.issuer,
      subject: TEAMCHEF,
      scopes,
      expires: expect.any(Number),
    });
  }
});

test('er worden nooit meer dan 5000 tokens onthouden; die het langst niet zijn gebruikt, gaan eerst', () => {
  const verified = new VerifiedTokens();
  const asker = (n: number) => ({ issuer: 'i', subject: String(n) });
  const later = Date.now() + 60_000;
  for (let n = 0; n < 5000; n += 1) verified.keep(`token-${n}`, asker(n), later);
  expect(verified.get('token-0')).toEqual(asker(0));
  verified.keep('token-nieuw', asker(-1), later);
  expect([verified.get('token-0'), verified.get('token-1'), verified.get('token-nieuw')]).toEqual([
    asker(0),
    undefined,
    asker(-1),
  ]);
});
