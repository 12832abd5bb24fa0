import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import type { Answer, TestApi } from '../support/api';
import { DRIEHOEK } from '../support/vergaderen';

export const PLAN = `mutation Plan($input: VergaderingPlannenInput!) { r: vergaderingPlannen(input: $input) { id locatie versie } }`;
export const nieuw = () => randomUUID();
/** Returns a unique place, by which meetings are counted. */
export const bijeenkomst = (aanvang = '2026-09-01T07:00:00Z') => ({
  input: { driehoekCode: DRIEHOEK, aanvang, locatie: `Zaal ${randomUUID()}` },
});
export type Bijeenkomst = ReturnType<typeof bijeenkomst>;

/** Sends a body as a persona, with these values of Idempotency-Key. */
export async function verstuur(api: TestApi, persona: string, sleutel: string | undefined, body: object): Promise<Answer> {
  const headers: Record<string, string> = {
    'content-type': 'application/json',
    authorization: `Bearer ${await api.token(persona)}`,
    ...(sleutel !== undefined && { 'idempotency-key': sleutel }),
  };
  const response = await fetch(api.url, { method: 'POST', headers, body: JSON.stringify(body) });
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}

export const plan = (api: TestApi, persona: string, sleutel: string | undefined, variables: Bijeenkomst) =>
  verstuur(api, persona, sleutel, { query: PLAN, variables });
export const codeVan = ({ errors }: Answer) => errors?.[0]?.extensions.code;

/** Counts the meetings at a place. */
export const aantal = async (api: TestApi, { input }: Bijeenkomst): Promise<number> =>
  Number((await api.owner.query('select count(*) as n from vergadering where locatie = $1', [input.locatie])).rows[0].n);
/** Counts the stored keys of all users. */
export const sleutels = async (api: TestApi): Promise<number> =>
  Number((await api.owner.query('select count(*) as n from herhaalsleutel')).rows[0].n);
/** Reads the log and the feed. */
export const sporen = async (api: TestApi) =>
  (await api.owner.query('select (select count(*) from logboek) as logboek, (select count(*) from wijziging) as wijziging'))
    .rows[0];

/** Returns the backends of the API that wait for a lock, once there are `count`. */
export async function wachtenden(api: TestApi, hoeveel: number): Promise<number[]> {
  for (;;) {
    const { rows } = await api.owner.query(
      `select pid from pg_stat_activity where datname = current_database() and application_name = 'driehoek-api' and wait_event_type = 'Lock'`,
    );
    if (rows.length >= hoeveel) return rows.map(({ pid }) => pid);
    await wait(10);
  }
}

/** Runs work while a lock blocks writes of meetings, so that a mutation waits halfway. */
export async function opgehouden<T>(api: TestApi, work: () => Promise<T>): Promise<T> {
  await api.owner.query('begin; lock table vergadering in share mode');
  try {
    return await work();
  } finally {
    await api.owner.query('commit');
  }
}

/** Sends a mutation and hangs up before its answer, once it waits in the database. */
export async function stuurEnHangOp(api: TestApi, persona: string, sleutel: string, variables: Bijeenkomst): Promise<void> {
  const body = JSON.stringify({ query: PLAN, variables });
  const headers = {
    'content-type': 'application/json',
    'content-length': String(Buffer.byteLength(body)),
    authorization: `Bearer ${await api.token(persona)}`,
    'idempotency-key': sleutel,
  };
  await opgehouden(api, async () => {
    const asked = request(api.url, { method: 'POST', headers }).on('error', () => undefined);
    asked.end(body);
    await wachtenden(api, 1);
    asked.destroy();
  });
}
