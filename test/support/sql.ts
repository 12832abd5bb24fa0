import { Client } from 'pg';
import { API_ROLE } from '../../src/platform/postgres/api-role';
import { TEAMCHEF } from './vergaderen';

export interface Session {
  client: Client;
  /** Runs one statement; resolves to its rows. */
  run(text: string, values?: unknown[]): Promise<Record<string, unknown>[]>;
  /**
   * Returns the SQLSTATE and message of a statement or commit that must fail. Throws when it does
   * not.
   */
  fails(text: string, values?: unknown[]): Promise<{ code: string; message: string }>;
  /** Begins a transaction; the API's role also needs a persona. */
  begin(persona?: string): Promise<void>;
  /** Returns the SQLSTATE of a statement that must fail, in a separate transaction. */
  refuses(text: string, values?: unknown[]): Promise<string>;
}

/** Makes this persona of demo mode the user of the open transaction. */
export const askAs = (session: Pick<Session, 'run'>, persona: string) =>
  session.run('select toegang_openen($1, $2)', ['urn:driehoek:demo', persona]);

/**
 * Opens a session for plain SQL, as the owner or as the API's role. `opened` collects its client
 * for the test to close.
 */
export async function openSession(connectionString: string, opened: Client[]): Promise<Session> {
  const client = new Client({ connectionString });
  client.on('error', () => undefined);
  await client.connect();
  opened.push(client);
  const run: Session['run'] = async (text, values) => (await client.query(text, values)).rows;
  const fails: Session['fails'] = async (text, values) => {
    try {
      await client.query(text, values);
    } catch (error) {
      const { code, message } = error as { code: string; message: string };
      return { code, message };
    }
    throw new Error(`was not refused: ${text}`);
  };
  const begin: Session['begin'] = async (persona = TEAMCHEF) => {
    await run('begin');
    if (client.user === API_ROLE) await askAs({ run }, persona);
  };
  const refuses: Session['refuses'] = async (text, values) => {
    await begin();
    const { code } = await fails(text, values);
    await run('rollback');
    return code;
  };
  return { client, run, fails, begin, refuses };
}

const LOCKED = `select exists (select from pg_stat_activity
  where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0) as locked`;

/**
 * Waits until a statement in this database waits for a lock, or until the work that should wait is
 * done. Use it on a session outside a transaction.
 */
export async function untilLocked(owner: Pick<Client, 'query'>, work: Promise<unknown>): Promise<void> {
  let over = false;
  const end = () => {
    over = true;
  };
  work.then(end, end);
  while (!over && !(await owner.query(LOCKED)).rows[0].locked) await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Sets today in the test's database. */
export const stelVandaag = (owner: Pick<Session, 'run'>, dag: string) =>
  owner.run(`create or replace function vandaag() returns date language sql stable return date '${dag}'`);

/**
 * Finds meetings that break promise 1 or 3, or whose standing item lags behind its theme. It
 * follows the rule in the design, independently of the functions that enforce it.
 */
export const BROKEN_MEETINGS = `
  with wanted as (
    select v.id as vergadering_id, t.id as thema_id from vergadering v join driehoek d on d.id = v.driehoek_id
    join regionaal_beleidsplan p on p.regio_id = d.regio_id and (p.status in ('VASTGESTELD', 'AANGEBODEN')
        or p.status = 'INGETROKKEN' and (v.aanvang at time zone 'Europe/Amsterdam')::date < p.ingetrokken_per)
      and (v.aanvang at time zone 'Europe/Amsterdam')::date between p.geldig_van and p.geldig_tot_en_met
    join thema t on t.beleidsplan_id = p.id
    join vast_bespreekpunt b on b.thema_id = t.id and (v.aanvang at time zone 'Europe/Amsterdam')::date between b.geldig_van and b.geldig_tot_en_met),
  present as (select vergadering_id, vast_thema_id as thema_id, count(*) as aantal from agendapunt where vast_thema_id is not null group by 1, 2)
  select coalesce(w.vergadering_id, p.vergadering_id) as id, 'vast' as wat from wanted w full join present p using (vergadering_id, thema_id)
    where w.thema_id is null or p.thema_id is null or p.aantal <> 1
  union all
  select vergadering_id, 'nummering' from agendapunt group by vergadering_id having min(volgnummer) <> 1 or max(volgnummer) <> count(*) or count(distinct volgnummer) <> count(*)
  union all
  select v.id, 'versie' from vergadering v join agendapunt a on a.vergadering_id = v.id join thema t on t.id = a.vast_thema_id
    where v.status in ('CONCEPT', 'AGENDA_VASTGESTELD') and a.titel <> coalesce((select x.naam from thema_versie x where x.thema_id = t.id
      and x.geldig_van <= (v.aanvang at time zone 'Europe/Amsterdam')::date order by x.geldig_van desc limit 1), t.naam)
  union all
  select v.id, 'uitkomst' from vergadering v join agendapunt a on a.vergadering_id = v.id where v.status = 'AFGESLOTEN' and a.uitkomst is null`;
