import { once } from 'node:events';
import { request as rawRequest } from 'node:http';
import { Seal } from '../../src/aanmelden/seal';
import { cookieWith, sessionIdIn } from '../../src/aanmelden/session-cookie';
import { startTestApi, type TestApi } from '../support/api';

const PERSONA = 'teamchef-zuidwest-drenthe';
const OWN = { 'x-driehoek-web': '1', 'sec-fetch-site': 'same-origin' };
const JSON_TYPE = { 'content-type': 'application/json' };

let api: TestApi;
let base: string;

beforeAll(async () => {
  api = await startTestApi();
  base = api.url.replace('/graphql', '');
});
afterAll(() => api.stop());

type Headers = Record<string, string>;
// Uses node:http, since Node's fetch overrides Sec-Fetch headers.
async function send(method: string, path: string, headers: Headers = {}, body?: unknown) {
  const asked = rawRequest(`${base}${path}`, { method, headers: { ...(body ? JSON_TYPE : {}), ...headers } });
  asked.end(body ? JSON.stringify(body) : undefined);
  const [response] = await once(asked, 'response');
  let text = '';
  for await (const chunk of response) text += chunk;
  return {
    status: response.statusCode as number,
    headers: response.headers as Record<string, string> & { 'set-cookie'?: string[] },
    text,
  };
}
const signIn = (headers: Headers = OWN, persona = PERSONA) => send('POST', '/sessie/demo', headers, { persona });
const cookieOf = ({ headers }: Awaited<ReturnType<typeof signIn>>) => headers['set-cookie']?.at(-1)?.split(';')[0] ?? '';
const signedIn = async () => cookieOf(await signIn());
const ask = (cookie: string, headers: Headers = OWN, path = '/graphql') =>
  send('POST', path, { cookie, ...headers }, { query: '{ mij { naam } }' });

test('wie zich aanmeldt, krijgt een cookie dat geen script leest en geen andere site meestuurt', async () => {
  const answer = await signIn();
  expect(answer.headers['set-cookie']).toEqual([
    expect.stringMatching(/^__Host-driehoek=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict; Secure$/),
  ]);
  expect(answer.headers['cache-control']).toBe('no-store');
  expect(JSON.parse((await ask(cookieOf(answer))).text)).toEqual({ data: { mij: { naam: 'Teamchef Zuidwest-Drenthe' } } });
});

test('Safari krijgt op http een cookie zonder Secure, want een ander neemt hij niet aan', () => {
  const agent = 'Mozilla/5.0 (Macintosh) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Safari/605.1.15';
  expect(cookieWith('x', { overHttps: false, agent })).toBe('driehoek=x; Path=/; HttpOnly; SameSite=Strict');
  expect(cookieWith('x', { overHttps: true, agent })).toMatch(/^__Host-driehoek=x; .*Secure$/);
});

test.each([
  ['een bestaande', `a=b; __Host-driehoek=${'x'.repeat(43)}`, 'x'.repeat(43)],
  ['twee', `__Host-driehoek=${'x'.repeat(43)}; __Host-driehoek=${'y'.repeat(43)}`, undefined],
  ['een niet-beveiligd', `driehoek=${'x'.repeat(43)}`, undefined],
  ['een te korte', '__Host-driehoek=abc', undefined],
  ['geen', '', undefined],
])('van %s sessiecookie telt wat eenduidig is', (_what, cookie, id) => {
  expect(sessionIdIn({ cookie, host: 'driehoek.voorbeeld.nl' })).toBe(id);
});

test('de sessie zegt wie er is aangemeld en tot wanneer', async () => {
  const cookie = await signedIn();
  const { text, headers } = await send('GET', '/sessie', { cookie, ...OWN });
  const { verlooptOp, ...rest } = JSON.parse(text);
  expect(rest).toEqual({ aangemeld: true, naam: 'Teamchef Zuidwest-Drenthe', modus: 'demo' });
  expect(Date.parse(verlooptOp)).toBeGreaterThan(Date.now());
  expect(headers['cache-control']).toBe('no-store');
  const none = await send('GET', '/sessie');
  expect(JSON.parse(none.text)).toEqual({ aangemeld: false, naam: null, modus: 'demo', verlooptOp: null });
});

test('afmelden beëindigt de sessie, ook voor wie het cookie bewaarde', async () => {
  const cookie = await signedIn();
  const answer = await send('POST', '/sessie/afmelden', { cookie, ...OWN });
  expect(answer.headers['set-cookie']).toEqual([expect.stringMatching(/^__Host-driehoek=; .*Max-Age=0$/)]);
  expect(answer.headers['clear-site-data']).toBe('"cache", "storage"');
  expect((await ask(cookie)).status).toBe(401);
});

test('een nieuwe aanmelding heeft een nieuw cookie, en het oude is dan verlopen', async () => {
  const first = await signedIn();
  const second = cookieOf(await signIn({ ...OWN, cookie: first }, 'secretaris-zuidwest-drenthe'));
  expect(second).not.toBe(first);
  expect((await ask(first)).status).toBe(401);
  expect((await ask(second)).text).toContain('Secretaris Zuidwest-Drenthe');
});

test.each<[string, Headers]>([
  ['zonder eigen kop', { 'sec-fetch-site': 'same-origin' }],
  ['van een andere site', { ...OWN, 'sec-fetch-site': 'cross-site' }],
  ['van een ander subdomein', { ...OWN, 'sec-fetch-site': 'same-site' }],
])('een wijziging met een cookie, maar %s, wordt geweigerd', async (_what, headers) => {
  const cookie = await signedIn();
  expect((await ask(cookie, headers)).status).toBe(403);
  expect((await ask(cookie, headers, '/graphql/stream')).status).toBe(403);
  expect((await send('POST', '/sessie/afmelden', { cookie, ...headers })).status).toBe(403);
  expect((await signIn(headers)).status).toBe(403);
  expect((await ask(cookie)).status).toBe(200);
});

test('een cookie naast een token is een fout; een token alleen werkt als altijd', async () => {
  const authorization = `Bearer ${await api.token(PERSONA)}`;
  expect((await ask(await signedIn(), { ...OWN, authorization })).status).toBe(400);
  expect((await send('POST', '/graphql', { authorization }, { query: '{ mij { naam } }' })).status).toBe(200);
});

test('een bestand is voor wie is aangemeld, en geen andere site bedt het in', async () => {
  const cookie = await signedIn();
  const path = '/export/acties.csv?driehoek=zuidwest-drenthe';
  expect((await send('GET', path, { cookie })).status).toBe(200);
  const embedded = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' };
  expect((await send('GET', path, { cookie, ...embedded })).status).toBe(403);
});

test('een link in een mail opent het bestand alsnog: de browser vraagt eerst nog eens, en meldt dan aan', async () => {
  const path = '/export/acties.csv?driehoek=zuidwest-drenthe';
  const navigates = { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'document' };
  const first = await send('GET', path, { ...navigates, 'sec-fetch-site': 'cross-site' });
  expect([first.status, first.text.includes('http-equiv="refresh"')]).toEqual([200, true]);
  const again = await send('GET', path, { ...navigates, 'sec-fetch-site': 'same-origin' });
  expect([again.status, again.headers.location]).toEqual([302, `/aanmelden?naar=${encodeURIComponent(path)}`]);
  expect((await send('GET', path)).status).toBe(401);
});

test('een WebSocket met een cookie wordt geweigerd: die neemt alleen tokens', async () => {
  const headers = { cookie: await signedIn(), connection: 'upgrade', upgrade: 'websocket' };
  const key = {
    'sec-websocket-version': '13',
    'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==',
    'sec-websocket-protocol': 'graphql-transport-ws',
  };
  expect((await send('GET', '/graphql', { ...headers, ...key })).status).toBe(401);
});

test('een sessie die te lang stil is of te lang duurt, is verlopen, en wordt opgeruimd', async () => {
  const [idle, old] = [await signedIn(), await signedIn()];
  const { rows } = await api.owner.query('select sleutel from sessie order by begonnen_op desc limit 2');
  await api.owner.query(`update sessie set gebruikt_op = now() - interval '61 minutes' where sleutel = $1`, [rows[1].sleutel]);
  await api.owner.query(
    `update sessie set begonnen_op = now() - interval '13 hours', eindigt_op = now() - interval '1 hour' where sleutel = $1`,
    [rows[0].sleutel],
  );
  expect([(await ask(idle)).status, (await ask(old)).status]).toEqual([401, 401]);
  const { rows: cleared } = await api.owner.query('select sessies_opruimen() as aantal');
  expect(cleared[0].aantal).toBe(1);
});

test('de database kent geen id en geen token, en de rol van de API leest de tabel niet', async () => {
  const id = (await signedIn()).split('=')[1] as string;
  const { rows } = await api.owner.query('select * from sessie');
  const stored = JSON.stringify(
    rows.map((row) => Object.values(row).map((value) => (Buffer.isBuffer(value) ? value.toString('latin1') : value))),
  );
  expect(stored).not.toContain(id);
  expect(stored).not.toContain(await api.token(PERSONA));
  const { rows: rights } = await api.owner.query(
    `select has_table_privilege('driehoek_api', 'sessie', 'select, insert, update, delete') as mag`,
  );
  expect(rights[0].mag).toBe(false);
});

test('wat is verzegeld, gaat met een andere sleutel of van een andere sessie niet open', () => {
  const seal = new Seal(Buffer.alloc(32, 1));
  const closed = seal.close('geheim', Buffer.from('a'));
  expect(seal.open(closed, Buffer.from('a'))).toBe('geheim');
  expect(seal.open(closed, Buffer.from('b'))).toBeUndefined();
  expect(new Seal(Buffer.alloc(32, 2)).open(closed, Buffer.from('a'))).toBeUndefined();
  expect(seal.open(Buffer.from('te kort'), Buffer.from('a'))).toBeUndefined();
});
