import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openSession, type Session } from '../support/sql';

const SOURCES = join(__dirname, '../../src');
const source = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => readFileSync(join(SOURCES, file), 'utf8'))
  .join('\n');

let database: TestDatabase;
let owner: Session;
const opened: Client[] = [];

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openSession(database.ownerUrl, opened);
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await database.drop();
});

/** Our functions, with their definitions. */
const FUNCTIONS = `select p.proname as naam, pg_get_functiondef(p.oid) as tekst from pg_proc p where p.pronamespace = 'public'::regnamespace
  and p.prokind in ('f', 'p') and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e') order by 1`;
/** Other objects of the database that may call one. */
const CALLERS = `select pg_get_triggerdef(oid) as tekst from pg_trigger where not tgisinternal
  union all select concat(qual, ' ', with_check) from pg_policies union all select definition from pg_views where schemaname = 'public'
  union all select pg_get_expr(adbin, adrelid) from pg_attrdef union all select pg_get_constraintdef(oid) from pg_constraint
  union all select indexdef from pg_indexes where schemaname = 'public'`;

test('elke functie van de database wordt ergens aangeroepen', async () => {
  const functions = await owner.run(FUNCTIONS);
  const callers = (await owner.run(CALLERS)).map(({ tekst }) => tekst).join('\n');
  const unused = functions.filter(({ naam }) => {
    const others = functions.filter((each) => each.naam !== naam).map(({ tekst }) => tekst);
    return ![source, callers, ...others].some((text) => new RegExp(`\\b${naam}\\b`).test(String(text)));
  });
  expect(unused.map(({ naam }) => naam)).toEqual([]);
});

test('geen index herhaalt de kolommen van een andere', async () => {
  const rows = await owner.run(`
    select i.indexrelid::regclass as naam from pg_index i join pg_class c on c.oid = i.indrelid and c.relnamespace = 'public'::regnamespace
    where not i.indisunique and i.indpred is null and i.indexprs is null and exists (select from pg_index o where o.indrelid = i.indrelid
      and o.indexrelid <> i.indexrelid and o.indpred is null and o.indexprs is null and o.indkey::text = i.indkey::text
      and o.indclass::text = i.indclass::text and o.indoption::text = i.indoption::text)`);
  expect(rows).toEqual([]);
});
