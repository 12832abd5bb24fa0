import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Helper functions, the asker of a transaction, and the append-only log (promise 7). The role driehoek_api exists already. */
export class Basis1764000000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(helpers);
    await queryRunner.query(asker);
    await queryRunner.query(log);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

const helpers = `
  create extension if not exists btree_gist;
  revoke all on schema public from public;
  grant usage on schema public to driehoek_api;
  -- Nothing that a later migration makes may be called by everyone: each function says who may.
  alter default privileges revoke execute on functions from public;

  create function vandaag() returns date language sql stable
    return (now() at time zone 'Europe/Amsterdam')::date;
  comment on function vandaag() is 'Today in Europe/Amsterdam; every "day" in this database is a day there.';

  create function aantal_migraties() returns bigint language sql stable security definer set search_path = public, pg_temp
    begin atomic select count(*) from migrations; end;
  comment on function aantal_migraties() is 'For the readiness check: the API may not read the table of migrations itself.';

  -- What every instance shares and nobody else knows: cursors are signed with it.
  create table geheim (naam text constraint geheim_pk primary key, waarde bytea not null);
  alter table geheim enable row level security;
  insert into geheim values ('cursor', sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));
  create function cursor_geheim() returns bytea language sql stable security definer set search_path = public, pg_temp
    begin atomic select waarde from geheim where naam = 'cursor'; end;

  create function weiger(code text, zin text) returns void language plpgsql as $$
  begin
    raise exception using errcode = code, message = zin;
  end $$;
  comment on function weiger(text, text) is 'Refuses with an own SQLSTATE (DH...), which the API translates to its error code, and a sentence for the user.';

  -- The checks below look at what other transactions committed meanwhile, which only READ COMMITTED shows. A snapshot
  -- taken before the lock was granted would let two transactions miss each other.
  create function eis_read_committed() returns void language plpgsql as $$
  begin
    if current_setting('transaction_isolation') <> 'read committed' then
      perform weiger('DHTST', 'Schrijf agenda''s en plannen in een transactie met isolatieniveau READ COMMITTED.');
    end if;
  end $$;

  create function weiger_truncate() returns trigger language plpgsql as $$
  begin
    perform weiger('DHTST', format('De tabel %I kan niet in een keer geleegd worden: dat slaat de controles over.', tg_table_name));
    return null;
  end $$;

  -- Raises versie when a column changed that is not in the trigger's arguments, or when the writer asks for it by changing versie.
  create function versie_ophogen() returns trigger language plpgsql as $$
  begin
    if new.versie <> old.versie or (to_jsonb(new) - tg_argv) is distinct from (to_jsonb(old) - tg_argv) then
      new.versie := old.versie + 1;
    end if;
    return new;
  end $$;
`;

const asker = `
  create function aangemeld() returns boolean language sql stable
    return coalesce(current_setting('driehoek.aangemeld', true), '') = 'ja';
  create function huidige_persoon() returns uuid language sql stable
    return nullif(current_setting('driehoek.persoon', true), '')::uuid;
  create function lid_van() returns uuid[] language sql stable
    return coalesce(string_to_array(nullif(current_setting('driehoek.lid_van', true), ''), ','), '{}')::uuid[];
  create function ziet() returns uuid[] language sql stable
    return coalesce(string_to_array(nullif(current_setting('driehoek.ziet', true), ''), ','), '{}')::uuid[];
  comment on function lid_van() is 'The driehoeken of which the asker of this transaction is a member today: everything in them is visible.';
  comment on function ziet() is 'The driehoeken that exist for the asker of this transaction: lid_van() and those that a regional role shows.';
  grant execute on function vandaag(), aantal_migraties(), cursor_geheim(), aangemeld(), huidige_persoon(), lid_van(), ziet(), weiger(text, text), eis_read_committed() to driehoek_api;
`;

// BIO2 8.15.01 asks for actie, object, resultaat, oorsprong, actor and tijdstempel.
const log = `
  create table logboek (
    id bigint generated always as identity constraint logboek_pk primary key,
    tijdstempel timestamptz not null default clock_timestamp(),
    transactie xid8 not null default pg_current_xact_id(),
    actor text not null,
    persoon_id uuid,
    oorsprong text not null,
    actie text not null constraint logboek_actie_bekend check (actie in ('TOEGEVOEGD', 'GEWIJZIGD', 'VERWIJDERD')),
    object text not null,
    object_id uuid,
    driehoek_id uuid,
    resultaat text not null default 'GESLAAGD',
    voor jsonb,
    na jsonb
  );
  create index logboek_op_object on logboek (object_id, id);
  alter table logboek enable row level security;

  create function logboek_schrijven() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    voor jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    na jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    rij jsonb := coalesce(na, voor);
  begin
    -- gewijzigd_op alone is no change: it moves with the agenda items, which are logged themselves.
    if tg_op = 'UPDATE' and voor - 'gewijzigd_op' = na - 'gewijzigd_op' then
      return null;
    end if;
    insert into logboek (actor, persoon_id, oorsprong, actie, object, object_id, driehoek_id, voor, na)
    values (coalesce(nullif(current_setting('driehoek.actor', true), ''), session_user), huidige_persoon(),
      coalesce(nullif(current_setting('application_name', true), ''), 'onbekend'),
      case tg_op when 'INSERT' then 'TOEGEVOEGD' when 'UPDATE' then 'GEWIJZIGD' else 'VERWIJDERD' end,
      tg_table_name, (rij->>'id')::uuid, (rij->>'driehoek_id')::uuid, voor, na);
    return null;
  end $$;

  create function logboek_alleen_toevoegen() returns trigger language plpgsql as $$
  begin
    perform weiger('DHTST', 'Het logboek wordt alleen aangevuld, nooit gewijzigd.');
    return null;
  end $$;
  create trigger logboek_alleen_toevoegen before update or delete or truncate on logboek
    for each statement execute function logboek_alleen_toevoegen();

  -- Puts a table under the rules that hold for every table: row-level security on, every change in the log, no TRUNCATE.
  create procedure bewaak(tabel regclass) language plpgsql as $$
  begin
    execute format('alter table %s enable row level security', tabel);
    execute format('create trigger logboek after insert or update or delete on %s for each row execute function logboek_schrijven()', tabel);
    execute format('create trigger weiger_truncate before truncate on %s for each statement execute function weiger_truncate()', tabel);
  end $$;
`;
