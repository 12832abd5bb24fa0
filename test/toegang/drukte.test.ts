import { Agent, request as httpRequest } from 'node:http';
import { startTestApi, type TestApi } from '../support/api';

// Sends more than the service can answer concurrently. A lock blocks reads of one table, so that
// nothing depends on the speed of the machine.

const MOST = 128;
const MOST_OF_ONE = 64;
let api: TestApi;
const agent = new Agent({ maxSockets: 1000 });
const tokens: Record<string, string> = {};
beforeAll(async () => {
  api = await startTestApi();
  for (const persona of ['ovj-drenthe', 'ovj-groningen', 'ovj-fryslan', 'teamchef-groningen'])
    tokens[persona] = await api.token(persona);
});
afterAll(async () => {
  agent.destroy();
  await api.stop();
});

interface Answer {
  status: number | undefined;
  retryAfter: string | undefined;
  body: string;
}

function ask(persona: string, query: string): Promise<Answer> {
  const body = JSON.stringify({ query });
  const headers = {
    authorization: `Bearer ${tokens[persona]}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  };
  return new Promise((resolve, reject) => {
    const request = httpRequest(api.url, { method: 'POST', agent, headers }, (response) => {
      let text = '';
      response.on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () => resolve({ status: response.statusCode, retryAfter: response.headers['retry-after'], body: text }));
    });
    request.on('error', reject);
    request.end(body);
  });
}

const HELD_UP = '{ driehoeken { totalCount } }';
const FREE = '{ mij { naam } }';

/** Blocks reads of driehoeken until `release`. */
async function holdUp(): Promise<() => Promise<void>> {
  await api.owner.query('begin');
  await api.owner.query('lock table driehoek in access exclusive mode');
  return async () => void (await api.owner.query('commit'));
}
async function until(holds: () => boolean, what: string): Promise<void> {
  for (let tries = 0; tries < 1000; tries += 1) {
    if (holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`did not happen: ${what}`);
}
/**
 * Sends `count` requests at once, of which `refused` do not fit; `early` collects the answers that
 * arrive while the rest is blocked.
 */
async function crowd(personas: string[], count: number, refused: number) {
  const release = await holdUp();
  const early: Answer[] = [];
  let held = true;
  const all = Array.from({ length: count }, (_, n) =>
    ask(personas[n % personas.length] as string, HELD_UP).then((answer) => {
      if (held) early.push(answer);
      return answer;
    }),
  );
  // A refusal means that all places are taken, so after the last one every request has arrived.
  await until(() => early.length >= refused, 'the refusals');
  return {
    early,
    finish: async () => {
      held = false;
      await release();
      return Promise.all(all);
    },
  };
}

test('van een vrager wordt niet meer tegelijk aangenomen dan past; de rest hoort het meteen, en een ander merkt er niets van', async () => {
  await ask('ovj-drenthe', HELD_UP);
  const { early, finish } = await crowd(['ovj-drenthe'], MOST_OF_ONE + 100, 100);
  const other = await ask('teamchef-groningen', FREE);
  expect(JSON.parse(other.body).data.mij.naam).toBe('Teamchef Groningen');
  expect(early.map(({ status, retryAfter }) => [status, retryAfter])).toEqual(Array(100).fill([503, '1']));
  expect(JSON.parse(early[0]?.body ?? '').errors[0].extensions.code).toBe('TIJDELIJK_NIET_BESCHIKBAAR');
  const answers = await finish();
  expect(answers.filter(({ status }) => status === 200)).toHaveLength(MOST_OF_ONE);
});

test('van allen samen ook; wie kijkt of de dienst leeft, komt er altijd door; en daarna is alles weer gewoon', async () => {
  const { early, finish } = await crowd(['ovj-drenthe', 'ovj-groningen', 'ovj-fryslan'], MOST + 30, 30);
  expect(early.map(({ status, retryAfter }) => [status, retryAfter])).toEqual(Array(30).fill([503, '1']));
  expect((await fetch(api.url.replace('/graphql', '/healthz'))).status).toBe(200);
  expect((await ask('teamchef-groningen', FREE)).status).toBe(503);
  expect((await finish()).filter(({ status }) => status === 200)).toHaveLength(MOST);
  const again = await crowd(['ovj-drenthe', 'ovj-groningen', 'ovj-fryslan'], MOST + 1, 1);
  expect(again.early.map(({ status }) => status)).toEqual([503]);
  expect((await again.finish()).filter(({ status }) => status === 200)).toHaveLength(MOST);
});

test('wie wegloopt terwijl hij wacht, houdt geen plaats bezet', async () => {
  const release = await holdUp();
  let refused = 0;
  const leaving = Array.from({ length: MOST_OF_ONE + 1 }, () => {
    const body = JSON.stringify({ query: HELD_UP });
    const headers = {
      authorization: `Bearer ${tokens['ovj-drenthe']}`,
      'content-type': 'application/json',
      'content-length': body.length,
    };
    const request = httpRequest(api.url, { method: 'POST', agent, headers }, () => {
      refused += 1;
    });
    request.on('error', () => undefined);
    request.end(body);
    return request;
  });
  await until(() => refused === 1, 'all places are taken');
  for (const request of leaving) request.destroy();
  // The service notices their disconnection before it handles later requests.
  for (let n = 0; n < 3; n += 1) await fetch(api.url.replace('/graphql', '/healthz'));
  await release();
  const answers = await Promise.all(Array.from({ length: MOST_OF_ONE }, () => ask('ovj-drenthe', FREE)));
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
});
