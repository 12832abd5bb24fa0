import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { createClient, type Client as WsClient } from 'graphql-ws';
import { Client } from 'pg';
import { WebSocket } from 'ws';
import { startTestApi, type TestApi } from '../support/api';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';
import { startIssuer } from '../toegang/issuer';
import { startOidcService } from '../toegang/service';
import { voorbij } from '../wijzigingen/volgen';

let api: TestApi;
let second: TestApi;
let acts: ReturnType<typeof vergaderen>;
const clients: WsClient[] = [];
beforeAll(async () => {
  api = await startTestApi();
  second = await startTestApi({ database: api });
  acts = vergaderen(api);
});
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose();
});
afterAll(async () => {
  await second.stop();
  await api.stop();
});

const VOLG = `subscription ($na: Opaak) { wijzigingen(na: $na, first: 20, soorten: [VERGADERING]) {
  nodes { wat objectId object { ... on Vergadering { status } } } pageInfo { endCursor } } }`;

interface Seen {
  ids: string[];
  cursors: string[];
  errors: unknown[];
  closed: { code: number; reason: string } | undefined;
  stop(): void;
}

/** Follows the feed over a WebSocket, from a cursor or from now on, and keeps the messages. */
async function volg(on: TestApi, persona: string, from?: string, query = VOLG): Promise<Seen> {
  const na = from ?? (await on.ok(persona, '{ beginstand }')).beginstand;
  const token = await on.token(persona);
  const seen: Seen = { ids: [], cursors: [], errors: [], closed: undefined, stop: () => undefined };
  class Authorized extends WebSocket {
    constructor(address: string | URL, protocols: string | string[]) {
      super(address, protocols, { headers: { authorization: `Bearer ${token}` } });
    }
  }
  const client = createClient({ url: on.url.replace('http', 'ws'), webSocketImpl: Authorized, retryAttempts: 0, lazy: true });
  clients.push(client);
  await new Promise<void>((opened) => {
    client.on('connected', () => opened());
    client.on('closed', (event) => {
      seen.closed = event as Seen['closed'];
      opened();
    });
    seen.stop = client.subscribe<{ wijzigingen: { nodes: { objectId: string }[]; pageInfo: { endCursor: string } } }>(
      { query, variables: { na } },
      {
        next: ({ data, errors }) => {
          if (errors) seen.errors.push(...errors);
          seen.ids.push(...(data?.wijzigingen?.nodes.map(({ objectId }) => objectId) ?? []));
          if (data?.wijzigingen) seen.cursors.push(data.wijzigingen.pageInfo.endCursor);
        },
        error: (error) => seen.errors.push(error),
        complete: () => undefined,
      },
    );
  });
  return seen;
}

/** Waits until the condition holds; fails when it does not in time. */
async function until(holds: () => boolean | Promise<boolean>, what: string): Promise<void> {
  for (let tries = 0; tries < 1200; tries += 1) {
    if (await holds()) return;
    await wait(50);
  }
  throw new Error(`did not happen: ${what}`);
}
let day = 0;
const datum = () => {
  day += 1;
  return new Date(Date.UTC(2026, 0, 5 + day, 9)).toISOString();
};
const plan = async () => (await acts.plan(datum())).id;

/** Requests a stream as server-sent events. */
const stroom = (token: string, body: object, signal: AbortSignal) =>
  fetch(`${api.url}/stream`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify(body),
    signal,
  });

/** Returns the text of a stream received so far. */
function events(response: Response): { text: string } {
  const seen = { text: '' };
  const read = async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) seen.text += new TextDecoder().decode(chunk);
  };
  read().catch(() => undefined);
  return seen;
}

const listening = async () =>
  (
    await api.owner.query(
      `select from pg_stat_activity where application_name = 'driehoek-luisteren' and datname = current_database()`,
    )
  ).rowCount ?? 0;

test('wie volgt, hoort van elke vergadering, ook van een die via een andere instantie werd gepland', async () => {
  const [here, there] = [await volg(api, TEAMCHEF), await volg(second, TEAMCHEF)];
  const ids = [await plan(), await plan()];
  await until(() => ids.every((id) => here.ids.includes(id) && there.ids.includes(id)), 'both see both');
  expect([...new Set(here.ids)]).toHaveLength(here.ids.length);
  expect([here.errors, there.errors]).toEqual([[], []]);
});

/**
 * Plans a meeting of the driehoek of Groningen: a subscriber who gets it has got everything before
 * it.
 */
const elders = async () => (await vergaderen(api, 'teamchef-groningen').plan(datum(), 'groningen')).id;

test('wie een andere driehoek heeft, hoort er niets van', async () => {
  const [mine, theirs] = [await volg(api, TEAMCHEF), await volg(api, 'teamchef-groningen')];
  const id = await plan();
  await until(() => mine.ids.includes(id), 'the member sees it');
  const later = await elders();
  await until(() => theirs.ids.includes(later), 'the other sees what is theirs');
  expect([theirs.ids, theirs.errors]).toEqual([[later], []]);
});

test('zonder `na` begint een stroom bij nu', async () => {
  const before = await plan();
  await voorbij(api);
  const token = await api.token(TEAMCHEF);
  const leave = new AbortController();
  const seen = events(await stroom(token, { query: VOLG }, leave.signal));
  const ids: string[] = [];
  // The service chooses the start: some meetings that are planned meanwhile may precede it.
  await until(async () => {
    ids.push(await plan());
    return ids.some((id) => seen.text.includes(id));
  }, 'one of them');
  const last = await plan();
  await until(() => seen.text.includes(last), 'the last');
  leave.abort();
  expect(seen.text).not.toContain(before);
  const first = ids.findIndex((id) => seen.text.includes(id));
  for (const id of ids.slice(first)) expect(seen.text.split(id)).toHaveLength(2);
});

test('een veld dat een vraag `__einde` noemt, maakt niet dat de stroom opnieuw begint', async () => {
  const seen = await volg(api, TEAMCHEF, undefined, VOLG.replace('nodes', '__einde: edges { cursor } nodes'));
  const ids = [await plan(), await plan(), await plan()];
  await until(() => ids.every((id) => seen.ids.includes(id)), 'all three');
  expect([seen.ids, seen.errors]).toEqual([ids, []]);
});

test('na een onderbreking gaat het verder waar het was: niets gemist, niets dubbel', async () => {
  const first = await volg(api, TEAMCHEF);
  const a = await plan();
  await until(() => first.ids.includes(a), 'the first sees the first');
  const na = first.cursors.at(-1);
  first.stop();
  const missed = [await plan(), await plan(), await plan()];
  const second = await volg(api, TEAMCHEF, na);
  const last = await plan();
  await until(() => second.ids.includes(last), 'the last is seen');
  expect(second.ids).toEqual([...missed, last]);
});

test('wordt de verbinding voor berichten verbroken, dan mist niemand iets', async () => {
  const seen = await volg(api, TEAMCHEF);
  const ids = [await plan()];
  await until(() => seen.ids.includes(ids[0] as string), 'before');
  const cut = await api.owner.query(
    `select count(pg_terminate_backend(pid)) as n from pg_stat_activity where application_name = 'driehoek-luisteren' and datname = current_database()`,
  );
  expect(Number(cut.rows[0].n)).toBeGreaterThan(0);
  ids.push(await plan(), await plan());
  await until(() => ids.every((id) => seen.ids.includes(id)), 'after');
  expect(seen.ids).toEqual(ids);
  await until(async () => (await listening()) > 0, 'it listens again');
});

test('velen schrijven, sommigen draaien terug, en het luisteren wordt telkens verbroken: volgers van twee instanties zien alles een keer, in dezelfde volgorde', async () => {
  const volgers: Seen[] = [];
  for (const on of [api, second, api, second]) volgers.push(await volg(on, TEAMCHEF));
  const writing = [1, 2, 3, 4].map(async () => {
    const made: string[] = [];
    for (let n = 0; n < 4; n += 1) made.push(await plan());
    return made;
  });
  const undone = new Client({ connectionString: api.ownerUrl });
  await undone.connect();
  for (let n = 0; n < 4; n += 1) {
    await until(async () => (await listening()) > 0, 'there is something to cut');
    await undone.query('begin');
    await undone.query(
      `insert into vergadering (driehoek_id, aanvang) select id, now() + interval '2 years' from driehoek where code = 'zuidwest-drenthe'`,
    );
    await api.owner.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'driehoek-luisteren' and datname = current_database()`,
    );
    await undone.query('rollback');
  }
  await undone.end();
  const ids = (await Promise.all(writing)).flat();
  // The last planned meeting arrives last: by then all have arrived, and duplicates show.
  ids.push(await plan());
  await until(() => volgers.every((each) => each.ids.includes(ids.at(-1) as string)), 'all see the last');
  expect([...(volgers[0]?.ids ?? [])].sort()).toEqual([...ids].sort());
  for (const each of volgers) expect([each.ids, each.errors]).toEqual([volgers[0]?.ids, []]);
});

test('zonder geldig token komt er geen verbinding; een token in een bericht of in het adres telt niet', async () => {
  const refused = (headers: Record<string, string>, address = api.url.replace('http', 'ws')) =>
    new Promise<number>((resolve) => {
      const socket = new WebSocket(address, 'graphql-transport-ws', { headers });
      socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      socket.on('open', () => resolve(101));
      socket.on('error', () => undefined);
    });
  const token = await api.token(TEAMCHEF);
  expect(await refused({})).toBe(401);
  expect(await refused({ authorization: 'Bearer onzin' })).toBe(401);
  expect(await refused({}, `${api.url.replace('http', 'ws')}?access_token=${token}`)).toBe(401);
  expect(await refused({ authorization: `Bearer ${token}` }, api.url.replace('http', 'ws').replace('/graphql', '/anders'))).toBe(
    404,
  );
});

test.each([
  ['//', '404'],
  ['//[', '404'],
  ['http://[', '404'],
  ['/graphql?a=//', '401'],
  ['*', '404'],
])('een verzoek om een WebSocket op adres %s krijgt %s, en de dienst gaat door', async (address, status) => {
  const { port } = new URL(api.url);
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(Number(port), '127.0.0.1', () =>
      socket.write(
        [
          `GET ${address} HTTP/1.1`,
          'Host: localhost',
          'Connection: Upgrade',
          'Upgrade: websocket',
          'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
          'Sec-WebSocket-Version: 13',
          '\r\n',
        ].join('\r\n'),
      ),
    );
    socket.setEncoding('utf8').once('data', resolve);
  });
  expect(answer).toContain(`HTTP/1.1 ${status}`);
  expect((await api.gql(TEAMCHEF, '{ mij { naam } }')).status).toBe(200);
});

test.each([
  ['geen JSON', '{'],
  ['een onbekend bericht', '{"type":"onzin"}'],
  ['een subscribe voor het begin', '{"id":"1","type":"subscribe","payload":{"query":"{ mij { naam } }"}}'],
  ['te groot', JSON.stringify({ type: 'ping', payload: { x: 'x'.repeat(200_000) } })],
])('een kapot bericht sluit de verbinding met de code van het protocol: %s', async (_wat, message) => {
  const token = await api.token(TEAMCHEF);
  const code = await new Promise<number>((resolve) => {
    const socket = new WebSocket(api.url.replace('http', 'ws'), 'graphql-transport-ws', {
      headers: { authorization: `Bearer ${token}` },
    });
    socket.on('open', () => socket.send(message));
    socket.on('close', (found) => resolve(found));
    socket.on('error', () => undefined);
  });
  expect([4400, 4401, 1009]).toContain(code);
  expect((await api.gql(TEAMCHEF, '{ mij { naam } }')).status).toBe(200);
});

test('een gewone vraag, een wijziging, een cursor van een ander en een vraag die niet kan: een fout, en geen stroom', async () => {
  const theirs = (await api.ok('teamchef-groningen', '{ beginstand }')).beginstand;
  const seen = await volg(api, TEAMCHEF, theirs);
  await until(() => seen.errors.length > 0, 'an error');
  expect(JSON.stringify(seen.errors)).toContain('ONGELDIGE_INVOER');
  const body = async (query: string) => {
    const headers = {
      authorization: `Bearer ${await api.token(TEAMCHEF)}`,
      'content-type': 'application/json',
      accept: 'text/event-stream',
    };
    const response = await fetch(`${api.url}/stream`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return [response.status, JSON.stringify(await response.json())] as const;
  };
  for (const query of ['{ mij { naam } }', 'mutation { agendaVaststellen(vergaderingId: "x", versie: 1) { id } }']) {
    const [status, text] = await body(query);
    expect([status, text.includes('ONGELDIGE_INVOER')]).toEqual([400, true]);
  }
  const wrong: [string, string][] = [
    ['subscription {', 'GRAPHQL_PARSE_FAILED'],
    ['subscription { bestaatNiet }', 'GRAPHQL_VALIDATION_FAILED'],
    ['subscription ($n: Int!) { wijzigingen(first: $n) { nodes { wat } } }', 'BAD_USER_INPUT'],
    [`subscription { wijzigingen { nodes ${'{ driehoek { regio '.repeat(20)} { code } ${'} }'.repeat(20)} } }`, 'TE_ZWAAR'],
    [`subscription { wijzigingen { nodes { wat ${'soort '.repeat(3000)} } } }`, 'TE_ZWAAR'],
  ];
  for (const [query, code] of wrong) {
    const [status, text] = await body(query);
    expect([status, code, text]).toEqual([400, code, expect.stringContaining(code)]);
    expect(text).not.toContain('INTERNE_FOUT');
  }
  expect((await api.gql(TEAMCHEF, 'subscription { wijzigingen { nodes { wat } } }')).errors?.[0]?.extensions.code).toBe(
    'ONGELDIGE_INVOER',
  );
});

test('een cursor van een andere lijst, van een ander, uit de toekomst of van niets, en een onbekende soort: een fout, en geen stroom', async () => {
  const lijst = (await api.ok(TEAMCHEF, '{ driehoeken(first: 1) { pageInfo { endCursor } } }')).driehoeken.pageInfo.endCursor;
  const ander = (await api.ok('teamchef-groningen', '{ beginstand }')).beginstand;
  await api.owner.query(`select set_config('driehoek.persoon', (select id::text from persoon where code = $1), false)`, [
    TEAMCHEF,
  ]);
  const { rows } = await api.owner.query(
    `select wijziging_cursor((pg_snapshot_xmax(pg_current_snapshot())::text::bigint + 1000000)::text::xid8, 1, vandaag(), uuidv7()) as na`,
  );
  await api.owner.query(`select set_config('driehoek.persoon', '', false)`);
  for (const na of [lijst, ander, rows[0].na, 'onzin', '']) {
    const seen = await volg(api, TEAMCHEF, na);
    await until(() => seen.errors.length > 0, `an error for ${na}`);
    expect([JSON.stringify(seen.errors).includes('ONGELDIGE_INVOER'), seen.ids, seen.closed?.code ?? 1000]).toEqual([
      true,
      [],
      1000,
    ]);
    seen.stop();
  }
  const headers = {
    authorization: `Bearer ${await api.token(TEAMCHEF)}`,
    'content-type': 'application/json',
    accept: 'text/event-stream',
  };
  const query = 'subscription ($s: [WijzigingSoort!]) { wijzigingen(soorten: $s) { nodes { objectId } } }';
  for (const body of [
    { query, variables: { s: ['ONBEKEND'] } },
    { query: 'subscription { wijzigingen(soorten: [ONBEKEND]) { nodes { objectId } } }' },
  ]) {
    const response = await fetch(`${api.url}/stream`, { method: 'POST', headers, body: JSON.stringify(body) });
    const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] };
    expect([response.status, typeof errors[0]?.extensions.code]).toEqual([400, 'string']);
  }
});

test('wie verder wil met een cursor van voor wat nog wordt bewaard, hoort dat alles opnieuw moet: over WebSocket en over HTTP', async () => {
  await api.owner.query(`select set_config('driehoek.persoon', (select id::text from persoon where code = $1), false)`, [
    TEAMCHEF,
  ]);
  const { rows } = await api.owner.query(
    `select wijziging_cursor(pg_snapshot_xmin(pg_current_snapshot()), -1, wijzigingen_vanaf() - 1, uuidv7()) as na`,
  );
  await api.owner.query(`select set_config('driehoek.persoon', '', false)`);
  const seen = await volg(api, TEAMCHEF, rows[0].na);
  await until(() => seen.errors.length > 0, 'an error');
  const headers = {
    authorization: `Bearer ${await api.token(TEAMCHEF)}`,
    'content-type': 'application/json',
    accept: 'text/event-stream',
  };
  const body = JSON.stringify({ query: VOLG, variables: { na: rows[0].na } });
  const overHttp = await (await fetch(`${api.url}/stream`, { method: 'POST', headers, body })).text();
  for (const told of [JSON.stringify(seen.errors), overHttp]) {
    expect(told).toContain('ONGELDIGE_INVOER');
    expect(told).toContain('haal alles opnieuw op');
  }
  expect(seen.ids).toEqual([]);
});

test('over gewone HTTP komt hetzelfde, als text/event-stream', async () => {
  const na = (await api.ok(TEAMCHEF, '{ beginstand }')).beginstand;
  const leave = new AbortController();
  const response = await stroom(await api.token(TEAMCHEF), { query: VOLG, variables: { na } }, leave.signal);
  expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/event-stream; charset=utf-8']);
  // nginx as it comes would hold back every event.
  expect(response.headers.get('x-accel-buffering')).toBe('no');
  const seen = events(response);
  const id = await plan();
  await until(() => seen.text.includes(id), 'the event');
  expect(seen.text).toMatch(/event: next\ndata: \{/);
  leave.abort();
});

test('een stroom eindigt als de toegang tot een driehoek eindigt niet stil: zij zegt het', async () => {
  await api.owner.query(
    `insert into lidmaatschap (driehoek_id, persoon_id, rol, geldig_van) select d.id, p.id, 'SECRETARIS', '2025-01-01'
     from driehoek d, persoon p where d.code = 'groningen' and p.code = 'secretaris-zuidwest-drenthe'`,
  );
  const seen = await volg(api, 'secretaris-zuidwest-drenthe');
  await api.owner.query(
    `update lidmaatschap set geldig_tot_en_met = vandaag() - 1 where persoon_id = (select id from persoon where code = 'secretaris-zuidwest-drenthe')
     and driehoek_id = (select id from driehoek where code = 'zuidwest-drenthe')`,
  );
  const driehoek = (await api.owner.query(`select id from driehoek where code = 'zuidwest-drenthe'`)).rows[0].id;
  await until(() => seen.ids.includes(driehoek), 'the end of access');
  const later = await plan();
  const other = await elders();
  await until(() => seen.ids.includes(other), 'what is still theirs');
  expect(seen.ids).not.toContain(later);
});

test('een stroom eindigt met het token: over WebSocket met 4401, over HTTP met NIET_AANGEMELD', async () => {
  const issuer = await startIssuer();
  const service = await startOidcService(issuer.issuer);
  // A token is accepted for one more minute, for clock skew.
  const soon = await issuer.sign({ ...issuer.claims(), exp: Math.floor(Date.now() / 1000) - 57 });
  const headers = { authorization: `Bearer ${soon}`, 'content-type': 'application/json', accept: 'text/event-stream' };
  const overWs = new Promise<number>((resolve) => {
    const socket = new WebSocket(service.url.replace('http', 'ws'), 'graphql-transport-ws', {
      headers: { authorization: headers.authorization },
    });
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('close', resolve);
    socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
  });
  const overHttp = fetch(`${service.url}/stream`, { method: 'POST', headers, body: JSON.stringify({ query: VOLG }) }).then(
    (found) => found.text(),
  );
  expect(await overWs).toBe(4401);
  expect(await overHttp).toContain('NIET_AANGEMELD');
  await service.stop();
  await issuer.stop();
});

test('van een vrager zijn er niet meer dan tien tegelijk', async () => {
  const all: Seen[] = [];
  for (let n = 0; n < 11; n += 1) all.push(await volg(api, 'ovj-groningen'));
  const errors = () => all.flatMap((each) => each.errors);
  await until(() => errors().length > 0, 'a refusal');
  expect(JSON.stringify(errors())).toContain('TIJDELIJK_NIET_BESCHIKBAAR');
  expect(errors()).toHaveLength(1);
});
