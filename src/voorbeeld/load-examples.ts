import type { ClientBase } from 'pg';
import { withOwnerClient } from '../platform/postgres/owner-client';
import { agendasOf, type FixedItem } from './agendas';
import { driehoekenOf } from './context';
import { prioriteitenOf } from './prioriteiten';
import { Rows } from './row-buffer';
import { meetingsOf } from './vergaderingen';

/** The name under which the database remembers that the examples are loaded. */
const NAME = 'voorbeeldvergaderingen';
const SEARCHED = ['agendapunt', 'besluit', 'actie', 'lokale_prioriteit'];
const SEEN = `select exists (select from vergadering) or exists (select from geladen_bestand where naam = $1) as seen`;
const FIXED = `select a.vergadering_id, json_agg(json_build_object('id', a.id, 'code', t.code) order by a.volgnummer) as punten
  from agendapunt a join thema t on t.id = a.vast_thema_id group by a.vergadering_id`;

/**
 * Adds two years of example meetings, priorities, links, decisions and actions to every driehoek,
 * for demo mode. It writes as the owner and passes every rule of the database. It does so once, and
 * only in a database without meetings. The same day (YYYY-MM-DD, Europe/Amsterdam; default: today)
 * gives the same examples. Every text begins with "[Voorbeeld]".
 */
export async function loadExamples(ownerUrl: string, onProgress: (sentence: string) => void, day?: string): Promise<void> {
  await withOwnerClient(ownerUrl, async (client) => {
    await client.query('begin');
    // Lets one of several services that start at the same time load the examples.
    await client.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [NAME]);
    const { rows } = await client.query(SEEN, [NAME]);
    if (!rows[0].seen) {
      onProgress('Twee jaar aan voorbeeldvergaderingen wordt gemaakt ...');
      await withoutSearch(client, async () =>
        make(client, day ?? (await client.query('select vandaag()::text as day')).rows[0].day),
      );
    }
    await client.query('commit');
  });
}

/**
 * Builds the search index once at the end: updating it row by row takes longer than all the rest.
 */
async function withoutSearch(client: ClientBase, work: () => Promise<void>): Promise<void> {
  const switched = async (how: 'disable' | 'enable') => {
    for (const table of SEARCHED) await client.query(`alter table ${table} ${how} trigger zoeken, ${how} trigger zoeken_bij`);
  };
  await switched('disable');
  await work();
  // PostgreSQL alters no table with pending deferred checks.
  await client.query('set constraints all immediate');
  await switched('enable');
  await client.query('call zoeken_opbouwen()');
}

async function make(client: ClientBase, today: string): Promise<void> {
  const rows = new Rows();
  const driehoeken = await driehoekenOf(client, today);
  const planned = driehoeken.map((driehoek, nth) => ({ driehoek, meetings: meetingsOf(rows, driehoek, nth, today), today }));
  await rows.insert(client, 'vergadering');
  const { rows: found } = await client.query<{ vergadering_id: string; punten: FixedItem[] }>(FIXED);
  const fixed = new Map(found.map(({ vergadering_id, punten }) => [vergadering_id, punten]));
  for (const each of planned) {
    const first = each.meetings[0]?.dag ?? today;
    agendasOf(rows, { ...each, prioriteiten: prioriteitenOf(rows, each.driehoek, first) }, fixed);
  }
  await write(client, rows);
  await client.query(`insert into geladen_bestand (naam, sha256) values ($1, '')`, [NAME]);
}

/** Writes in the order of events, since the database enforces it. */
async function write(client: ClientBase, rows: Rows): Promise<void> {
  await rows.insert(client, 'lokale_prioriteit', 'instemming');
  await rows.update(client, 'agendapunt', 'vast');
  await rows.insert(client, 'agendapunt', 'agendapunt_thema', 'agendapunt_prioriteit');
  await rows.update(client, 'vergadering', 'annuleren');
  await rows.update(client, 'vergadering', 'vaststellen');
  await rows.update(client, 'vergadering', 'houden');
  await rows.insert(client, 'aanwezigheid');
  await rows.update(client, 'agendapunt', 'uitkomst');
  await rows.insert(
    client,
    'besluit',
    'besluit_beslisser',
    'besluit_prioriteit',
    'besluit_uitvoering',
    'besluit_antwoord',
    'actie',
  );
  await rows.update(client, 'lokale_prioriteit', 'vastgesteld');
  await rows.insert(client, 'koppeling', 'prioriteit_zelfstandig');
  await rows.update(client, 'koppeling', 'koppeling_einde');
  await rows.update(client, 'lokale_prioriteit', 'beeindigd');
  await rows.update(client, 'vergadering', 'afsluiten');
}
