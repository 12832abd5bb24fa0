import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net';
import type { TestApi } from '../support/api';

export interface Ontvangen {
  headers: IncomingHttpHeaders;
  tekst: string;
  // biome-ignore lint/suspicious/noExplicitAny: the tests say what is in it.
  event: any;
}
export interface Ontvanger {
  adres: string;
  poort: number;
  ontvangen: Ontvangen[];
  /** Sets the handler of later requests. */
  antwoord(listener: RequestListener): void;
  stop(): Promise<void>;
}

export const GOED: RequestListener = (_request, response) => response.writeHead(204).end();
export const status =
  (code: number, headers: Record<string, string> = {}): RequestListener =>
  (_request, response) =>
    response.writeHead(code, headers).end();

/** Starts a receiver of webhooks that keeps the requests. */
export async function startOntvanger(): Promise<Ontvanger> {
  const ontvangen: Ontvangen[] = [];
  let answer = GOED;
  const server = createServer(async (request, response) => {
    let tekst = '';
    for await (const chunk of request.setEncoding('utf8')) tekst += chunk;
    ontvangen.push({ headers: request.headers, tekst, event: JSON.parse(tekst) });
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  return {
    adres: `http://127.0.0.1:${port}/webhook`,
    poort: port,
    ontvangen,
    antwoord: (listener) => {
      answer = listener;
    },
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        server.closeAllConnections();
      }),
  };
}

/** Starts a receiver that answers with these raw bytes, valid HTTP or not. */
export async function startRuw(
  speak: (socket: Socket) => void,
): Promise<{ adres: string; verbindingen: Socket[]; stop(): Promise<void> }> {
  const verbindingen: Socket[] = [];
  const server = createTcpServer((socket) => {
    verbindingen.push(socket);
    socket.on('error', () => undefined);
    socket.once('data', () => speak(socket));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    verbindingen,
    stop: () =>
      new Promise((stopped) => {
        server.close(() => stopped());
        for (const socket of verbindingen) socket.destroy();
      }),
  };
}

/** Settings that allow receivers on this machine, which are refused by default. */
export const HIER = {
  oin: '00000001234567890000',
  address: 'https://driehoek.voorbeeld.nl',
  privateRanges: ['127.0.0.0/8', '::1/128'],
};
export const SNEL = { lookMs: 30, firstPauseMs: 30, attemptMs: 1500 };

const VELDEN =
  'id adres omschrijving soorten driehoek { code } status uitgezetReden uitgezetOp foutSinds leesfoutSinds laatstBezorgdOp geheim versie';
export const TOEVOEGEN = `mutation($input: WebhookToevoegenInput!) { r: webhookToevoegen(input: $input) { ${VELDEN} } }`;
export const WIJZIGEN = `mutation($input: WebhookWijzigenInput!) { r: webhookWijzigen(input: $input) { ${VELDEN} } }`;
const BEZORGING = 'id type objectId status pogingen gemaaktOp laatstePogingOp volgendePogingOp antwoord fout afgerondOp';
export const LIJST = `{ webhooks { totalCount nodes { ${VELDEN} bezorgingen(first: 100) { totalCount nodes { ${BEZORGING} } } } } }`;
/** The mutations that take only an id. */
export const MET_ID = [
  'webhookGeheimVernieuwen',
  'webhookUitzetten',
  'webhookAanzetten',
  'webhookVerwijderen',
  'webhookProberen',
  'bezorgingHerhalen',
];
/** Makes the document of one of these. */
export const op = (naam: string) =>
  `mutation($id: ID!) { r: ${naam}(id: $id) { ${/^(webhookProberen|bezorging)/.test(naam) ? BEZORGING : VELDEN} } }`;

export interface Bezorging {
  id: string;
  type: string;
  objectId: string | null;
  status: string;
  pogingen: number;
  laatstePogingOp: string | null;
  volgendePogingOp: string | null;
  antwoord: number | null;
  fout: string | null;
  afgerondOp: string | null;
}
export interface Hook {
  id: string;
  adres: string;
  omschrijving: string | null;
  soorten: string[] | null;
  driehoek: { code: string } | null;
  status: string;
  uitgezetReden: string | null;
  uitgezetOp: string | null;
  foutSinds: string | null;
  leesfoutSinds: string | null;
  laatstBezorgdOp: string | null;
  geheim: string | null;
  versie: number;
  bezorgingen: { totalCount: number; nodes: Bezorging[] };
}

/** Steps of an owner of webhooks, for tests about one of them. */
export function webhooks(api: TestApi, persona: string) {
  const doe = async (naam: string, id: string) => (await api.ok(persona, op(naam), { id })).r;
  const lijst = async (): Promise<Hook[]> => (await api.ok(persona, LIJST)).webhooks.nodes;
  return {
    doe,
    lijst,
    voegToe: async (adres: string, more: Record<string, unknown> = {}): Promise<Hook> =>
      (await api.ok(persona, TOEVOEGEN, { input: { adres, ...more } })).r,
    lees: async (id: string): Promise<Hook> => (await lijst()).find((hook) => hook.id === id) as Hook,
    bezorging: async (id: string): Promise<Bezorging> =>
      (await lijst()).flatMap((hook) => hook.bezorgingen.nodes).find((each) => each.id === id) as Bezorging,
    geweigerd: (naam: string, id: string) => api.refused(persona, op(naam), { id }),
  };
}

/**
 * Waits until the condition holds; fails when it does not in time. A long transaction of another
 * test on the same server delays the feed (decision 13).
 */
export async function tot(holds: () => boolean | Promise<boolean>, what: string, ms = 60_000): Promise<void> {
  for (const end = Date.now() + ms; Date.now() < end; ) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  throw new Error(`did not happen: ${what}`);
}

/** Ends every delay at once. */
export async function spoed(api: TestApi): Promise<void> {
  await api.owner.query('update webhook_stand set pauze_tot = null where pauze_tot is not null');
  await api.owner.query(
    `update wachtrij.job set start_after = now() - interval '1 second' where state < 'active' and start_after > now()`,
  );
}
