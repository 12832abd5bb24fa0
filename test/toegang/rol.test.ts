import type { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { askAs, openSession, type Session } from '../support/sql';

/**
 * The security-definer functions that the API's role may call, each with what it exposes. A
 * reviewer must see a new one.
 */
const STEPS_OVER: Record<string, string> = {
  aantal_migraties: 'how many migrations there are, for the readiness check',
  agenda_adres_van: 'whose calendar it is, for who has the secret of its address',
  bezorging_ondertekend: 'an own message that waits, with its signatures; never a secret',
  besluit_vasthouden: 'locks a decision of a driehoek of the asker, and shows nothing',
  bezorgingen_zonder_opdracht: 'which deliveries the queue lost; ids only',
  cursor_geheim: 'the key that signs cursors; whoever has this role is the service',
  demo_personas: 'who may sign in in demo mode: none in production, where nobody has the demo issuer',
  herhaling_openen: 'what the asker did before with an own key: an id, and of no other asker anything',
  herhaling_sluiten: 'keeps an id with an own key of the asker',
  herhalingen_opruimen: 'removes keys that no longer hold, and says how many',
  is_vervangen: 'whether another decision replaced this one; not by which',
  kader_vasthouden: 'locks a region, and shows nothing',
  persoon_aanmelden: 'finds or makes a person by a login, for regio-beheer only',
  persoon_alleen_hier: 'whether a person is of the asker’s own regions alone, and nothing of where else',
  mijn_driehoek: 'the driehoek that the asker sees or once saw, by its code',
  mijn_toegang: 'the own periods of access of the asker',
  mijn_wisselingen:
    'the ids of the driehoeken to which an own access began or ended as long as changes are kept, and the last own row that tells of each',
  mijn_wissels: 'the own rows of the feed that tell of access',
  wijziging_cursor: 'enciphers a place in the feed, for the asker',
  wijziging_cursor_open: 'opens a cursor of the asker, and refuses every other',
  wijziging_versie: 'the versie that a visible change gave its object, from the log',
  wijzigingen_opruimen: 'removes changes that are no longer kept, which the owner set, and says how many',
  wijzigingen_vanaf: 'the day from which changes are kept',
  lezen_vastleggen: 'adds to the log what this transaction read',
  plan_vasthouden: 'locks a region, for regio-beheer only',
  toegang_hervatten: 'the same, or sets again what it set before: no more than the role could set itself',
  sessie_beeindigen: 'ends the session of who has the secret of its cookie',
  sessie_beginnen: 'keeps a session that the service began, and shows nothing',
  sessie_gebruiken: 'the encrypted tokens of a session, for who has the secret of its cookie',
  sessies_opruimen: 'removes sessions that ended, and says how many',
  toegang_blijft: 'refuses when an access of the asker ended meanwhile, and shows nothing',
  toegang_lezen: 'finds who asks',
  toegang_openen: 'the same, and says who that is',
  webhook_eigenaar: 'as whom to deliver for a webhook: a login, as agenda_adres_van gives one',
  webhook_geheim_vernieuwen: 'a new secret for an own webhook, for the answer of this transaction',
  webhooks_met_nieuws: 'which webhooks to read the feed for, and as whom; no address',
  webhooks_opruimen: 'throws away deliveries of a month ago, and shows nothing',
  weigering_vastleggen: 'adds a refused attempt to the log, sixty a minute of one actor',
  zoek_passages: 'the passages of a given text that a question finds; reads no table',
  zoek_treffers: 'what the asker sees and finds, by the same sets as the policies; ids and places, no text',
  zichtbaar_gewijzigd_op: 'when what the asker sees of a meeting changed',
};
/** The views that run as the owner: they count, and contain no text. */
const COUNTS = [
  'telling_actie',
  'telling_agendapunt',
  'telling_agendapunt_prioriteit',
  'telling_agendapunt_thema',
  'telling_besluit',
];
const TEXTS = /titel|toelichting|tekst|omschrijving|reden|locatie|naam/;

let database: TestDatabase;
let owner: Session;
let role: Session;
const opened: Client[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openSession(database.ownerUrl, opened);
  role = await openSession(database.apiUrl, opened);
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await database.drop();
});

const names = (rows: Record<string, unknown>[]) => rows.map(({ naam }) => naam);

test('op elke tabel staat row-level security aan', async () => {
  const rows =
    await owner.run(`select c.relname as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
    and not c.relrowsecurity and c.relname <> 'migrations'`);
  expect(names(rows)).toEqual([]);
  expect((await role.fails('select * from migrations')).code).toBe('42501');
});

test('wat de rol van de API met een tabel mag, laat een policy rij voor rij toe', async () => {
  const rows = await owner.run(`
    select c.relname || ': ' || p.recht as naam from pg_class c
      cross join (values ('SELECT', 'r'), ('INSERT', 'a'), ('UPDATE', 'w'), ('DELETE', 'd')) p(recht, cmd)
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p')
      and (has_table_privilege('driehoek_api', c.oid, p.recht) or p.recht in ('SELECT', 'INSERT', 'UPDATE') and has_any_column_privilege('driehoek_api', c.oid, p.recht))
      and not exists (select from pg_policy y where y.polrelid = c.oid and y.polcmd::text in (p.cmd, '*') and 'driehoek_api'::regrole::oid = any (y.polroles))`);
  expect(names(rows)).toEqual([]);
});

test('de rol van de API leegt geen tabel, hangt nergens een trigger aan, bezit niets en is van geen andere rol lid', async () => {
  const rows = await owner.run(`
    select c.relname as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v', 'p')
      and (has_table_privilege('driehoek_api', c.oid, 'TRUNCATE') or has_table_privilege('driehoek_api', c.oid, 'TRIGGER') or has_table_privilege('driehoek_api', c.oid, 'REFERENCES'))
    union all select c.relname from pg_class c where c.relowner = 'driehoek_api'::regrole
    union all select p.proname from pg_proc p where p.proowner = 'driehoek_api'::regrole
    union all select r.rolname from pg_auth_members m join pg_roles r on r.oid = m.roleid where m.member = 'driehoek_api'::regrole
    union all select rolname from pg_roles where rolname = 'driehoek_api' and (rolsuper or rolbypassrls or rolcreatedb or rolcreaterole or rolreplication)`);
  expect(names(rows)).toEqual([]);
  for (const poging of [
    'create table x ()',
    'create temporary table x ()',
    'create schema x',
    'create function x() returns int language sql return 1',
  ]) {
    expect({ poging, code: (await role.fails(poging)).code }).toEqual({ poging, code: '42501' });
  }
});

test('van de functies die als eigenaar lopen, mag de rol van de API alleen aanroepen wat hier met reden staat', async () => {
  const rows =
    await owner.run(`select distinct p.proname as naam from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
    and p.prorettype <> 'trigger'::regtype and has_function_privilege('driehoek_api', p.oid, 'EXECUTE') order by 1`);
  expect(names(rows)).toEqual(Object.keys(STEPS_OVER).sort());
});

test('elke functie die als eigenaar loopt, zoekt haar tabellen alleen in de eigen schema’s', async () => {
  const rows =
    await owner.run(`select p.proname as naam from pg_proc p where p.pronamespace = 'public'::regnamespace and p.prosecdef
    and not coalesce(p.proconfig, '{}') @> array['search_path=public, pg_temp']`);
  expect(names(rows)).toEqual([]);
});

test('wat langs de policies telt, houdt geen tekst in', async () => {
  const rows =
    await owner.run(`select table_name as naam, string_agg(column_name, ' ') as kolommen from information_schema.columns
    where table_schema = 'public' and table_name in (select v.relname from pg_class v where v.relnamespace = 'public'::regnamespace and v.relkind = 'v'
      and not coalesce('security_invoker=true' = any (v.reloptions), false)) group by 1 order by 1`);
  expect(names(rows)).toEqual(COUNTS);
  for (const { kolommen } of rows) expect(kolommen).not.toMatch(TEXTS);
});

test('zonder te zeggen wie vraagt, geeft geen enkele tabel of telling een rij', async () => {
  const rows =
    await owner.run(`select c.relname as naam from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
    and has_table_privilege('driehoek_api', c.oid, 'SELECT') order by 1`);
  expect(rows.length).toBeGreaterThan(20);
  for (const { naam } of rows)
    expect({ naam, rows: await role.run(`select 1 from ${naam} limit 1`) }).toEqual({ naam, rows: [] });
});

test('in het logboek schrijft de rol van de API niet, en zij wijzigt of wist er niets', async () => {
  await role.run('begin');
  await askAs(role, 'regio-beheer');
  for (const poging of [
    `insert into logboek (actor, oorsprong, actie, object) values ('ik', 'ik', 'TOEGEVOEGD', 'x')`,
    `update logboek set actor = 'ander'`,
    'delete from logboek',
    'truncate logboek',
  ]) {
    await role.run('savepoint p');
    expect({ poging, code: (await role.fails(poging)).code }).toEqual({ poging, code: '42501' });
    await role.run('rollback to p');
  }
  await role.run('rollback');
});
