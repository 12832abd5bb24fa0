import type { Client } from 'pg';

/**
 * Triggers and policies of all tables, and all rights of the API's role: the files have each of
 * them.
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
 * Functions and views with one of these names, latest first. Those on which a column, constraint or
 * index rests stay, to be replaced.
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

/**
 * Drops what it can, in rounds: of two that depend on each other's likes, the one above goes first.
 */
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
 * Takes away all that the files of `migrations/nu` make, so that what a file no longer has is gone.
 * Functions and views go by name: those that others made stay. Throws a Dutch sentence when
 * something of others depends on one of ours.
 */
export async function clearDefinitions(client: Client, names: string[]): Promise<void> {
  const attached = await client.query(ATTACHED);
  await client.query(attached.rows.map(({ statement }) => statement).join(';\n'));
  const { rows } = await client.query(NAMED, [names]);
  if (rows.length > 0) await client.query(DROP(rows.map(({ statement }) => statement)));
}
