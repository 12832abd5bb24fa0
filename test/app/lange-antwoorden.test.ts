import { connect } from 'node:net';
import { release } from '../../src/platform/postgres/bytes-client';
import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

// The memory of a long answer is released as soon as it has been sent. Until then no byte of it may
// be lost or overwritten.

type Memory = ArrayBuffer & { transfer?(length?: number): ArrayBuffer };
const memory = Object.getPrototypeOf(Buffer.alloc(1).buffer) as Memory;
// Node 20 has no `transfer`; this replacement detaches the buffer at once too.
memory.transfer ??= function (this: ArrayBuffer) {
  return structuredClone(this, { transfer: [this] });
};

const LONGEST = 20_000;
const ITEMS = 40;
const ONCE = 'x: vergadering(id: $id) { agendapunten { titel toelichting } }';

let api: TestApi;
let id: string;
beforeAll(async () => {
  api = await startTestApi();
  const { plan, voegToe } = vergaderen(api);
  ({ id } = await plan('2026-03-02T09:00:00Z'));
  for (let n = 0; n < ITEMS; n += 1) await voegToe(id, `Punt ${n}`, { toelichting: String(n % 10).repeat(LONGEST) });
});
afterAll(() => api.stop());

/**
 * Requests the agenda this many times in one answer: megabytes, more than a connection buffers
 * while nobody reads.
 */
const question = (times: number) =>
  JSON.stringify({
    query: `query ($id: ID!) { ${Array.from({ length: times }, (_, n) => ONCE.replace('x', `x${n}`)).join(' ')} }`,
    variables: { id },
  });

/**
 * Sends several queries over one connection at once, and starts reading when `done` resolves.
 * Returns the received text.
 */
async function askAndReadAfter(bodies: string[], done: Promise<unknown>): Promise<string> {
  const { hostname, port } = new URL(api.url);
  const token = await api.token(TEAMCHEF);
  const socket = connect(Number(port), hostname);
  socket.pause();
  const head = (body: string) =>
    `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\nauthorization: Bearer ${token}\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}`;
  for (const [n, body] of bodies.entries())
    socket.write(`${head(body)}${n === bodies.length - 1 ? '\r\nconnection: close' : ''}\r\n\r\n${body}`);
  await done;
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks).toString();
}
const bodiesIn = (received: string) => received.split(/HTTP\/1\.1 200 OK\r\n[\s\S]*?\r\n\r\n/).slice(1);

test('wie traag leest, krijgt elk antwoord heel, terwijl anderen vragen en hun geheugen teruggeven', async () => {
  const [long, short] = [question(8), question(1)];
  const headers = { authorization: `Bearer ${await api.token(TEAMCHEF)}`, 'content-type': 'application/json' };
  const ask = async (body: string) => (await fetch(api.url, { method: 'POST', headers, body })).text();
  const expected = { long: await ask(long), short: await ask(short) };
  expect(expected.long.length).toBeGreaterThan(8 * ITEMS * LONGEST);
  const others = (async () => {
    for (let time = 0; time < 20; time += 1) expect((await ask(short)) === expected.short).toBe(true);
  })();
  const slow = [
    [long, short, long],
    [short, long, short],
  ].map(async (bodies) => {
    const received = bodiesIn(await askAndReadAfter(bodies, others));
    // Compares here rather than in `expect`: printing the difference of megabytes takes minutes.
    return received.map((body, n) => body === (bodies[n] === long ? expected.long : expected.short));
  });
  expect(await Promise.all(slow)).toEqual(Array(2).fill([true, true, true]));
});

test('na het versturen is het geheugen van een lang antwoord terug', async () => {
  const given: number[] = [];
  const transfer = jest.spyOn(memory, 'transfer').mockImplementation(function (this: ArrayBuffer) {
    given.push(this.byteLength);
    return structuredClone(this, { transfer: [this] });
  });
  try {
    const [received] = bodiesIn(await askAndReadAfter([question(1)], Promise.resolve()));
    expect(JSON.parse(received as string).data.x0.agendapunten.length).toBeGreaterThan(ITEMS);
    expect(given).toEqual([expect.any(Number)]);
    expect(given[0]).toBeGreaterThan(ITEMS * LONGEST);
  } finally {
    transfer.mockRestore();
  }
});

test('wat geheugen met anderen deelt, blijft', () => {
  const [shared, neighbour] = [Buffer.from('van mij'), Buffer.from('van een ander')];
  expect(shared.buffer).toBe(neighbour.buffer);
  release(shared);
  expect([shared, neighbour].map(String)).toEqual(['van mij', 'van een ander']);
  const own = Buffer.alloc(100_000, 'x');
  release(own);
  expect(own.length).toBe(0);
});
