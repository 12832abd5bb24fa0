import { freePort, newKey, personTokens, programToken, startProvider } from './provider';
import { startOidcService, TEAMCHEF, type TestService } from './service';

const MINUTES = 60_000;
const realNow = Date.now;
let passed = 0;
/**
 * Advances the clock of the service only: the provider is another process, and judges tokens by the
 * real time.
 */
const later = (ms: number) => {
  passed += ms;
};

let port: number;
let issuer: string;
let provider: { stop(): Promise<void> };
let service: TestService;
const [first, second] = [newKey('eerste'), newKey('tweede')];

beforeAll(async () => {
  jest.spyOn(Date, 'now').mockImplementation(() => realNow() + passed);
  port = await freePort();
  issuer = `http://127.0.0.1:${port}`;
  provider = await startProvider(port, [first]);
  service = await startOidcService(issuer);
});
afterAll(async () => {
  await service.stop();
  await provider.stop();
  jest.restoreAllMocks();
});

/** Restarts the provider, the only way to give it other keys. */
async function restart(...keys: Parameters<typeof startProvider>[1]): Promise<void> {
  await provider.stop();
  provider = await startProvider(port, keys);
}

test('wie zich in de browser aanmeldt (autorisatiecode met PKCE), is in de dienst wie hij daar is', async () => {
  const { access_token } = await personTokens(issuer, TEAMCHEF);
  expect(await service.ask(access_token)).toMatchObject({ status: 200, naam: 'Teamchef Groningen' });
});

test('een programma meldt zich aan met zijn eigen sleutel (client credentials)', async () => {
  expect((await service.ask(await programToken(issuer))).naam).toBeTruthy();
});

test('wie zich goed aanmeldt maar hier niet bekend is, hoort dat', async () => {
  const { access_token } = await personTokens(issuer, 'onbekend');
  expect(await service.ask(access_token)).toMatchObject({
    code: 'NIET_AANGEMELD',
    message: expect.stringContaining('niet bekend'),
  });
});

test('een ID-token is geen toegangstoken', async () => {
  const { id_token } = await personTokens(issuer, TEAMCHEF);
  expect(await service.ask(id_token)).toMatchObject({ status: 401, code: 'NIET_AANGEMELD' });
});

test('een nieuwe sleutel wordt opgehaald zodra een token hem noemt; de oude geldt zolang de uitgever hem noemt', async () => {
  const old = await programToken(issuer);
  await restart(second, first);
  const fresh = await programToken(issuer);
  later(MINUTES);
  expect((await service.ask(fresh)).status).toBe(200);
  expect((await service.ask(old)).status).toBe(200);
});

test('een sleutel die de uitgever intrekt, geldt vijf minuten later niet meer, ook niet voor een token dat net nog goed was', async () => {
  await restart(first, second);
  const token = await programToken(issuer);
  later(5 * MINUTES);
  expect((await service.ask(token)).status).toBe(200);
  await restart(second);
  expect((await service.ask(token)).status).toBe(200);
  later(5 * MINUTES);
  expect(await service.ask(token)).toMatchObject({ status: 401, code: 'NIET_AANGEMELD' });
});

test('is de uitgever weg, dan blijft de dienst tokens beoordelen met de sleutels die zij heeft', async () => {
  const seen = await programToken(issuer);
  const unseen = (await personTokens(issuer, TEAMCHEF)).access_token;
  expect((await service.ask(seen)).status).toBe(200);
  await provider.stop();
  for (const minutes of [0, 6, 60]) {
    later(minutes * MINUTES);
    expect((await service.ask(seen)).status).toBe(200);
    expect((await service.ask(`${seen.slice(0, -8)}AAAAAAAA`)).status).toBe(401);
  }
  expect((await service.ask(unseen)).status).toBe(200);
  provider = await startProvider(port, [second]);
  later(MINUTES);
  expect((await service.ask(await programToken(issuer))).status).toBe(200);
});

test('is de uitgever bij de start weg, dan start de dienst, zegt dat zij even niet kan, en herstelt zich vanzelf', async () => {
  const token = await programToken(issuer);
  await provider.stop();
  const started = await startOidcService(issuer);
  try {
    const base = started.url.replace('/graphql', '');
    const refused = await started.ask(token);
    expect(refused).toMatchObject({ status: 503, code: 'TIJDELIJK_NIET_BESCHIKBAAR' });
    expect(refused.headers.get('retry-after')).toBe('60');
    expect((await fetch(`${base}/readyz`)).status).toBe(200);
    expect((await fetch(`${base}/healthz`)).status).toBe(200);
    provider = await startProvider(port, [second]);
    later(MINUTES);
    expect(await started.ask(token)).toMatchObject({ status: 200, naam: expect.any(String) });
  } finally {
    await started.stop();
  }
});
