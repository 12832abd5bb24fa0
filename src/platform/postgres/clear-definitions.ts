import type { Client } from 'pg';

/**
 * Drops triggers and policies of all tables and revokes all rights of the API role: the files
 * define each of them.
 */
const ATTACHED = `
  select format('drop policy %I on %s', polname, polrelid::regclass) as statement from pg_policy y join pg_class c on c.oid = y.polrelid
  where c.relnamespace = 'public'::regnamespace
  union all
  select format('drop trigger %I on %s', tgname, tgrelid::regclass) from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'public'::regnamespace and not tgisinternal
  union all
  values ('revoke all on all tables in schema public from driehoek_api'), ('revoke all on all routines in schema public from driehoek_api')`;

/**
 * Drops functions and views with one of these names, newest first. Functions that a column,
 * constraint or index depends on stay, to be replaced.
 */
const NAMED = `
  select 'drop view ' || c.oid::regclass as statement, c.oid from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind = 'v' and c.relname = any ($1)
  union all
  select case p.prokind when 'a' then 'drop aggregate ' else 'drop routine ' end || p.oid::regprocedure, p.oid from pg_proc p
  where p.pronamespace = 'public'::regnamespace and p.proname = any ($1) and not exists (
    select from pg_depend d where d.refclassid = 'pg_proc'::regclass and d.refobjid = p.oid
      and d.classid in ('pg_attrdef'::regclass, 'pg_constraint'::regclass, 'pg_class'::regclass))
  order by oid desc`;

/** Drops in rounds: a statement that fails on a dependency is retried after the others. */
const DROP = (statements: string[]) => `do $drop$
  declare
    remaining text[] := array[${statements.map((each) => `'${each.replaceAll("'", "''")}'`).join(', ')}]::text[];
    kept text[];
    each text;
    reason text;
  begin
    while remaining <> '{}' loop
      kept := '{}';
      foreach each in array remaining loop
        begin
          execute each;
        exception when dependent_objects_still_exist then
          get stacked diagnostics reason = pg_exception_detail;
          kept := kept || each;
        end;
      end loop;
      if kept = remaining then
        raise exception 'Iets dat niet van Driehoek is, hangt af van een functie of view van Driehoek; verwijder het eerst: %', reason;
      end if;
      remaining := kept;
    end loop;
  end $drop$`;

/**
 * Drops everything that the files of `migrations/nu` create, so that a definition removed from a
 * file disappears. Functions and views are matched by name: those of others stay. Throws a Dutch
 * sentence when an object of others depends on one of ours.
 */
export async function clearDefinitions(client: Client, names: string[]): Promise<void> {
  const attached = await client.query(ATTACHED);
  await client.query(attached.rows.map(({ statement }) => statement).join(';\n'));
  const { rows } = await client.query(NAMED, [names]);
  if (rows.length > 0) await client.query(DROP(rows.map(({ statement }) => statement)));
}
