import { createHmac } from 'node:crypto';
import { connect } from 'node:net';
import { exportJWK, exportSPKI, generateKeyPair, type JWTPayload, SignJWT } from 'jose';
import { startIssuer, type TestIssuer } from './issuer';
import { startOidcService, type TestService } from './service';

let issuer: TestIssuer;
let service: TestService;
beforeAll(async () => {
  issuer = await startIssuer();
  service = await startOidcService(issuer.issuer);
});
afterAll(async () => {
  await service.stop();
  await issuer.stop();
});

const now = () => Math.floor(Date.now() / 1000);
const sign = (claims: JWTPayload, header?: Record<string, unknown>) => issuer.sign({ ...issuer.claims(), ...claims }, header);
const without = (...names: string[]) =>
  issuer.sign(Object.fromEntries(Object.entries(issuer.claims()).filter(([name]) => !names.includes(name))));
const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

test.each<[string, () => Promise<string>]>([
  ['goed', () => sign({})],
  ['van het type JWT', () => sign({}, { typ: 'JWT' })],
  ['van het type application/at+jwt', () => sign({}, { typ: 'application/at+jwt' })],
  ['zonder type', () => sign({}, { typ: undefined })],
  ['dat volgens zijn inhoud een toegangstoken is', () => sign({ typ: 'Bearer' })],
  ['met een lijst van rechten', () => sign({ scp: ['agenda:lezen'] })],
  ['voor meer dan één dienst', () => sign({ aud: ['elders', 'driehoek'] })],
  ['net verlopen, binnen de speling', () => sign({ exp: now() - 30 })],
  ['net nog niet geldig, binnen de speling', () => sign({ nbf: now() + 30 })],
])('een token %s wordt aanvaard, de eerste keer en daarna', async (_wat, token) => {
  const text = await token();
  for (const _ of [1, 2]) expect(await service.ask(text)).toMatchObject({ status: 200, naam: 'Teamchef Groningen' });
});

const stranger = generateKeyPair('RS256', { extractable: true });
const byStranger = async (header: Record<string, unknown>) =>
  new SignJWT(issuer.claims()).setProtectedHeader({ alg: 'RS256', kid: 'een', ...header }).sign((await stranger).privateKey);
const withHmac = async (algorithm: string, secret: string) => {
  const input = `${part({ alg: `HS${algorithm}`, kid: 'een', typ: 'JWT' })}.${part(issuer.claims())}`;
  return `${input}.${createHmac(`sha${algorithm}`, secret).update(input).digest('base64url')}`;
};
const tampered = async () => {
  const [header, , signature] = (await sign({})).split('.');
  return `${header}.${part({ ...issuer.claims(), sub: 'ovj-groningen' })}.${signature}`;
};

test.each<[string, () => Promise<string> | string]>([
  ['alg none', () => `${part({ alg: 'none', typ: 'JWT' })}.${part(issuer.claims())}.`],
  ['alg None en een handtekening', async () => `${part({ alg: 'None' })}.${part(issuer.claims())}.${'a'.repeat(342)}`],
  ['HS256 met de openbare sleutel als geheim', async () => withHmac('256', await exportSPKI(issuer.publicKey))],
  [
    'HS512 met de gepubliceerde sleutel als geheim',
    async () => withHmac('512', JSON.stringify(await exportJWK(issuer.publicKey))),
  ],
  ['een andere sleutel onder dezelfde naam', () => byStranger({})],
  ['een andere sleutel onder een onbekende naam', () => byStranger({ kid: 'twee' })],
  ['een sleutel die het token zelf meebrengt', async () => byStranger({ jwk: await exportJWK((await stranger).publicKey) })],
  [
    'een sleutel op een adres dat het token noemt',
    () => byStranger({ jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/' }),
  ],
  [
    'een kop die kritiek heet en onbekend is',
    () => byStranger({ crit: ['exp'], exp: 1 }).catch(() => `${part({ alg: 'RS256', crit: ['x'] })}.e30.e30`),
  ],
  ['een gewijzigde inhoud', tampered],
  ['een andere uitgever', () => sign({ iss: 'https://elders.voorbeeld.nl' })],
  ['een andere dienst', () => sign({ aud: 'elders' })],
  ['geen dienst', () => without('aud')],
  ['een verlopen geldigheid', () => sign({ exp: now() - 61 })],
  ['geen einde', () => without('exp')],
  ['een geldigheid die nog moet beginnen', () => sign({ nbf: now() + 120 })],
  ['geen houder', () => without('sub')],
  ['een lege houder', () => sign({ sub: '' })],
  ['een houder die geen tekst is', () => sign({ sub: 7 as unknown as string })],
  ['een einde dat geen getal is', () => sign({ exp: 'nooit' as unknown as number })],
  ['een ander type', () => sign({}, { typ: 'logout+jwt' })],
  ['het kenmerk van een ID-token', () => sign({ at_hash: 'abc' })],
  ['de nonce van een ID-token', () => sign({ nonce: 'abc' }, { typ: 'JWT' })],
  ['een inhoud die zegt een ID-token te zijn', () => sign({ typ: 'ID' }, { typ: 'JWT' })],
  ['een inhoud die zegt een vernieuwingstoken te zijn', () => sign({ typ: 'Refresh' }, { typ: 'JWT' })],
  ['een inhoud met een type dat geen tekst is', () => sign({ typ: 7 }, { typ: 'JWT' })],
  ['de gebeurtenissen van een afmeldtoken', () => sign({ events: {}, sid: 'x' }, { typ: 'JWT' })],
  ['een sleutel waaraan het gebonden is', () => sign({ cnf: { jkt: 'abc' } })],
  ['rechten die geen tekst zijn', () => sign({ scope: { agenda: true } })],
  ['een getal als rechten, naast een goede lijst', () => sign({ scope: 7, scp: 'agenda:lezen' })],
  ['lege rechten die geen tekst zijn', () => sign({ scope: null })],
  ['een lijst van rechten met een getal erin', () => sign({ scp: ['agenda:lezen', 7] })],
  ['onzin', () => 'aap.noot.mies'],
  ['te weinig delen', () => 'aap'],
  ['te veel delen', () => 'a.b.c.d.e'],
  ['een inhoud die geen JSON is', () => `${part({ alg: 'RS256', kid: 'een' })}.${Buffer.from('geen').toString('base64url')}.e30`],
  ['niets', () => ''],
  ['een heel groot token', () => sign({ x: 'x'.repeat(10_000) })],
])('een token met %s wordt geweigerd', async (_wat, token) => {
  const answer = await service.ask(await token());
  expect(answer).toMatchObject({ status: 401, code: 'NIET_AANGEMELD' });
  expect(answer.headers.get('www-authenticate')).toBe('Bearer');
});

test('wie alleen toegangstokens van RFC 9068 wil, weigert elk ander type', async () => {
  const strict = await startOidcService(issuer.issuer, {
    oidc: { issuer: issuer.issuer, audience: 'driehoek', onlyAtJwt: true },
  });
  try {
    expect((await strict.ask(await sign({}))).status).toBe(200);
    for (const typ of ['JWT', undefined]) expect((await strict.ask(await sign({}, { typ }))).status).toBe(401);
  } finally {
    await strict.stop();
  }
});

test('een token dat groter is dan een kop mag zijn, komt niet eens binnen, en stoort niemand', async () => {
  const authorization = `Bearer ${'a'.repeat(40_000)}`;
  const answer = await fetch(service.url, { method: 'POST', headers: { authorization, 'content-type': 'application/json' } });
  expect(answer.status).toBe(431);
  expect((await service.ask(await sign({}))).status).toBe(200);
});

const ALL_BUT_DATE = [
  'hrtime',
  'nextTick',
  'performance',
  'queueMicrotask',
  'setImmediate',
  'clearImmediate',
  'setInterval',
  'clearInterval',
  'setTimeout',
  'clearTimeout',
] as const;

test('verloopt een token, dan telt het niet meer, ook al was het net nog goed', async () => {
  const token = await sign({ exp: now() + 30 });
  const started = Date.now();
  jest.useFakeTimers({ now: started, doNotFake: [...ALL_BUT_DATE] });
  try {
    expect((await service.ask(token)).status).toBe(200);
    jest.setSystemTime(started + 95_000);
    expect(await service.ask(token)).toMatchObject({ status: 401, message: 'Uw aanmelding is verlopen; meld u opnieuw aan.' });
  } finally {
    jest.useRealTimers();
  }
});

/**
 * Sends the given header lines unchanged over a socket, which fetch cannot: duplicates included.
 */
const raw = (lines: string[], target = '/graphql') =>
  new Promise<string>((resolve, reject) => {
    const body = JSON.stringify({ query: '{ mij { naam } }' });
    const { port } = new URL(service.url);
    const socket = connect(Number(port), '127.0.0.1', () => {
      const head = [`POST ${target} HTTP/1.1`, 'Host: x', 'Connection: close', 'Content-Type: application/json', ...lines];
      socket.write(`${[...head, `Content-Length: ${body.length}`].join('\r\n')}\r\n\r\n${body}`);
    });
    let text = '';
    socket
      .on('data', (chunk) => (text += chunk))
      .on('end', () => resolve(text))
      .on('error', reject);
  });

test('twee Authorization-koppen zijn er een te veel, in welke volgorde ook', async () => {
  const good = `Authorization: Bearer ${await sign({})}`;
  expect(await raw([good])).toMatch(/^HTTP\/1.1 200 [\s\S]*Teamchef Groningen/);
  for (const other of ['Authorization: Bearer a.b.c', 'authorization: Basic YTpi', good]) {
    for (const lines of [
      [good, other],
      [other, good],
    ]) {
      expect(await raw(lines)).toMatch(/^HTTP\/1.1 401 [\s\S]*NIET_AANGEMELD/);
    }
  }
});

test('een token in de url, in een cookie of als Basic telt niet', async () => {
  const token = await sign({});
  for (const [lines, target] of [
    [[], `/graphql?access_token=${token}&token=${token}&authorization=Bearer%20${token}`],
    [[`Cookie: token=${token}; access_token=${token}`], '/graphql'],
    [[`Authorization: Basic ${token}`], '/graphql'],
    [[`Authorization: ${token}`], '/graphql'],
    [[`X-Authorization: Bearer ${token}`], '/graphql'],
  ] as [string[], string][]) {
    expect(await raw(lines, target)).toMatch(/^HTTP\/1.1 401 [\s\S]*NIET_AANGEMELD/);
  }
});

test('een stroom tokens met onbekende sleutels vraagt de uitgever niet steeds om zijn sleutels', async () => {
  const before = issuer.fetched();
  for (let n = 0; n < 50; n += 1) expect((await service.ask(await byStranger({ kid: `onbekend-${n}` }))).status).toBe(401);
  expect(issuer.fetched() - before).toBeLessThanOrEqual(2);
});

test.each<[string, Record<string, unknown>, string]>([
  ['een andere uitgever', { issuer: 'https://elders.voorbeeld.nl' }, 'noemt als uitgever'],
  ['geen sleutels', { jwks_uri: undefined }, 'geen sleutels'],
])('noemt het adres van OIDC_ISSUER %s, dan start de dienst niet en zegt zij waarom', async (_wat, says, sentence) => {
  Object.assign(issuer.says, says);
  await expect(startOidcService(issuer.issuer)).rejects.toThrow(sentence);
  for (const name of Object.keys(says)) delete issuer.says[name];
});
