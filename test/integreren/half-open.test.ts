import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { startTestApi, type TestApi } from '../support/api';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

const SNEL = { beginMs: 300, pingMs: 300, takeMs: 300 };
const VOLG = 'subscription ($na: Opaak) { wijzigingen(na: $na, first: 200) { nodes { wat } } }';
const VEEL = `subscription ($na: Opaak) { wijzigingen(na: $na, first: 200) { nodes { ${Array.from({ length: 40 }, (_, n) => `een_lange_naam_${n}: objectId`).join(' ')} } } }`;

/** With the default times, one stream per user, and two in all. */
let api: TestApi;
/** With short timeouts. */
let snel: TestApi;
/** A cursor with a change after it, so that an admitted stream gets a page at once. */
const vanaf: Record<string, string> = {};

beforeAll(async () => {
  api = await startTestApi({ stromen: { mostOfOne: 1, most: 2 } });
  snel = await startTestApi({ database: api, stromen: { mostOfOne: 1, ...SNEL } });
  for (const persona of [TEAMCHEF, SECRETARIS, OVJ]) vanaf[persona] = (await api.ok(persona, '{ beginstand }')).beginstand;
  await vergaderen(api).plan('2026-03-02T09:00:00Z');
});
afterAll(async () => {
  await snel.stop();
  await api.stop();
});

interface Client {
  socket: WebSocket;
  /** The received messages, and the close code. */
  berichten: { type: string; payload?: { data?: unknown; errors?: { extensions: { code: string } }[] } }[];
  dicht: Promise<number>;
  stuur(bericht: object): void;
  /** The underlying socket. */
  onder: Socket;
}

async function verbind(on: TestApi, persona: string, protocol: string[] = ['graphql-transport-ws']): Promise<Client> {
  const headers = { authorization: `Bearer ${await on.token(persona)}` };
  const socket = new WebSocket(on.url.replace('http', 'ws'), protocol, { headers });
  socket.on('error', () => undefined);
  const berichten: Client['berichten'] = [];
  socket.on('message', (data) => berichten.push(JSON.parse(String(data))));
  const dicht = new Promise<number>((resolve) => socket.once('close', resolve));
  await once(socket, 'open');
  const { _socket: onder } = socket as unknown as { _socket: Socket };
  return { socket, berichten, dicht, stuur: (bericht) => socket.send(JSON.stringify(bericht)), onder };
}

/** Waits until the condition holds; fails when it does not. */
async function tot(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 2400; tries += 1) {
    if (await holds()) return;
    await wait(25);
  }
  throw new Error(`did not happen: ${what}`);
}

async function begin(on: TestApi, persona: string): Promise<Client> {
  const client = await verbind(on, persona);
  client.stuur({ type: 'connection_init' });
  await tot(() => client.berichten.some(({ type }) => type === 'connection_ack'), 'the answer to the beginning');
  return client;
}

/** Opens a stream and returns it with the first answer: a page, or a refusal. */
async function volg(on: TestApi, persona: string): Promise<Client & { antwoord: string }> {
  const client = await begin(on, persona);
  client.stuur({ type: 'subscribe', id: '1', payload: { query: VOLG, variables: { na: vanaf[persona] } } });
  await tot(() => client.berichten.some(({ type }) => type === 'next') || client.socket.readyState > 1, 'an answer');
  const first = client.berichten.find(({ type }) => type === 'next')?.payload;
  return { ...client, antwoord: first?.errors?.[0]?.extensions.code ?? (first ? 'bladzijde' : 'dicht') };
}
async function probeer(on: TestApi, persona: string): Promise<string> {
  const client = await volg(on, persona);
  client.socket.close();
  await client.dicht;
  return client.antwoord;
}
const VOL = 'TIJDELIJK_NIET_BESCHIKBAAR';
const vrij = (on: TestApi, persona: string) => tot(async () => (await probeer(on, persona)) === 'bladzijde', 'a free place');

/** Opens a stream that takes the user's only place. */
async function bezet(on: TestApi, persona: string): Promise<Client> {
  let client = await volg(on, persona);
  for (let n = 0; n < 100 && client.antwoord === VOL; n += 1) {
    client.socket.close();
    await wait(25);
    client = await volg(on, persona);
  }
  expect(client.antwoord).toBe('bladzijde');
  return client;
}

/** Requests a stream over plain HTTP, on a connection that can be broken. */
async function overHttp(on: TestApi, persona: string, query: string, na = vanaf[persona]): Promise<Socket> {
  const { hostname, port, host } = new URL(on.url);
  const body = JSON.stringify({ query, variables: { na } });
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  const lines = [
    'POST /graphql/stream HTTP/1.1',
    `host: ${host}`,
    `authorization: Bearer ${await on.token(persona)}`,
    'accept: text/event-stream',
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ];
  socket.write(`${lines.join('\r\n')}\r\n\r\n${body}`);
  return socket;
}
async function eersteBladzijde(socket: Socket): Promise<void> {
  let text = '';
  const keep = (chunk: Buffer) => {
    text += chunk;
  };
  socket.on('data', keep);
  await tot(() => text.includes('event: next'), 'a page');
  expect(text).not.toContain(VOL);
  socket.off('data', keep);
}

/** Counts the server-side sockets of a server in this process. */
function verbindingen(on: TestApi): number {
  const port = Number(new URL(on.url).port);
  const handles = (process as unknown as { _getActiveHandles(): unknown[] })._getActiveHandles() as Socket[];
  return handles.filter(({ localPort, remotePort }) => localPort === port && remotePort !== undefined).length;
}

test('wie verbindt en niet begint, wordt gesloten met 4408', async () => {
  expect(await (await verbind(snel, TEAMCHEF)).dicht).toBe(4408);
});

test('wie niets meer leest en geen ping beantwoordt, wordt verbroken en houdt geen plaats bezet', async () => {
  const half = await bezet(snel, TEAMCHEF);
  half.socket.pause();
  await vrij(snel, TEAMCHEF);
  half.socket.resume();
  expect(await half.dicht).toBe(1006);
});

test('wie niet begint en ook het sluiten niet beantwoordt, wordt verbroken', async () => {
  const half = await verbind(snel, TEAMCHEF);
  half.socket.pause();
  await tot(() => verbindingen(snel) === 0, 'no connection is left');
  half.socket.terminate();
});

test.each(['WebSocket', 'HTTP'])('wie wegvalt zonder afscheid (RST), geeft zijn plaats vrij: over %s', async (wat) => {
  if (wat === 'WebSocket') {
    const client = await bezet(api, TEAMCHEF);
    expect(await probeer(api, TEAMCHEF)).toBe(VOL);
    client.onder.resetAndDestroy();
  } else {
    await vrij(api, TEAMCHEF);
    const socket = await overHttp(api, TEAMCHEF, VOLG);
    await eersteBladzijde(socket);
    expect(await probeer(api, TEAMCHEF)).toBe(VOL);
    socket.resetAndDestroy();
  }
  await vrij(api, TEAMCHEF);
});

test('wie al weg is voor zijn stroom begint, houdt geen plaats bezet', async () => {
  for (let n = 0; n < 8; n += 1) {
    const socket = await overHttp(api, TEAMCHEF, VOLG);
    await once(socket, 'connect').catch(() => undefined);
    await wait(n);
    socket.resetAndDestroy();
    const client = await begin(api, TEAMCHEF);
    client.stuur({ type: 'subscribe', id: '1', payload: { query: VOLG, variables: { na: vanaf[TEAMCHEF] } } });
    await wait(n);
    client.onder.resetAndDestroy();
  }
  await vrij(api, TEAMCHEF);
});

test('wie over HTTP niets meer leest terwijl er veel is, wordt verbroken en houdt geen plaats bezet', async () => {
  const na = (await api.ok(TEAMCHEF, '{ beginstand }')).beginstand;
  await api.owner.query(
    `insert into wijziging (soort, object_id, driehoek_id, niveau_voor, niveau_na, op)
     select 'LOKALE_PRIORITEIT', uuidv7(), d.id, 'INTERN', 'INTERN', now() from driehoek d, generate_series(1, 8000) where d.code = $1`,
    [DRIEHOEK],
  );
  const socket = await overHttp(snel, TEAMCHEF, VEEL, na);
  await eersteBladzijde(socket);
  socket.pause();
  await vrij(snel, TEAMCHEF);
  const dicht = once(socket, 'close');
  socket.resume();
  await dicht;
});

test('wie een stroom afsluit en verbonden blijft, houdt geen plaats bezet, ook als er verder niets gebeurt', async () => {
  const client = await bezet(api, TEAMCHEF);
  client.stuur({ type: 'complete', id: '1' });
  await vrij(api, TEAMCHEF);
  expect(client.socket.readyState).toBe(WebSocket.OPEN);
  client.socket.close();
});

const KAPOT: [string, number, (client: Client) => void][] = [
  ['geen JSON', 4400, ({ socket }) => socket.send('{')],
  ['JSON die geen bericht is', 4400, ({ socket }) => socket.send('[]')],
  ['bytes', 4400, ({ socket }) => socket.send(Buffer.from([0, 255, 1]))],
  ['een onbekend soort bericht', 4400, ({ stuur }) => stuur({ type: 'onzin' })],
  ['een subscribe zonder id', 4400, ({ stuur }) => stuur({ type: 'subscribe', payload: { query: VOLG } })],
  ['een subscribe zonder vraag', 4400, ({ stuur }) => stuur({ type: 'subscribe', id: '2', payload: {} })],
  ['nog eens het begin', 4429, ({ stuur }) => stuur({ type: 'connection_init' })],
  ['een id dat al een stroom heeft', 4409, ({ stuur }) => stuur({ type: 'subscribe', id: '1', payload: { query: VOLG } })],
  ['te groot', 1009, ({ stuur }) => stuur({ type: 'ping', payload: { x: 'x'.repeat(200_000) } })],
  ['tekst die geen UTF-8 is', 1007, ({ socket }) => socket.send(Buffer.from([0xc3, 0x28]), { binary: false })],
  ['een frame dat niet bestaat', 1002, ({ onder }) => onder.write(Buffer.from([0xff, 0x80, 0, 0, 0, 0]))],
];

test.each(KAPOT)('%s sluit een verbinding met een stroom met %i, en geeft de plaats vrij', async (_wat, code, doe) => {
  const client = await bezet(api, TEAMCHEF);
  doe(client);
  expect(await client.dicht).toBe(code);
  await vrij(api, TEAMCHEF);
});

test('een ander protocol sluit met 4406, een vraag voor het begin met 4401', async () => {
  expect(await (await verbind(api, TEAMCHEF, [])).dicht).toBe(4406);
  const client = await verbind(api, TEAMCHEF);
  client.stuur({ type: 'subscribe', id: '1', payload: { query: VOLG } });
  expect(await client.dicht).toBe(4401);
});

test('van allen samen zijn er niet meer dan past; wie wegvalt, maakt plaats voor een ander', async () => {
  const [een, twee] = [await bezet(api, TEAMCHEF), await bezet(api, SECRETARIS)];
  expect(await probeer(api, OVJ)).toBe(VOL);
  een.onder.resetAndDestroy();
  await vrij(api, OVJ);
  expect(twee.socket.readyState).toBe(WebSocket.OPEN);
  twee.socket.close();
  await vrij(api, SECRETARIS);
});
