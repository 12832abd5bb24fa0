import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The log as evidence: a hash chain over its rows, refused attempts, what systems read of confidential items, and who may read it. */
export class Logboek1764000000015 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(rows);
    await queryRunner.query(chain);
    await queryRunner.query(attempts);
    await queryRunner.query(reads);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// actie: what the database did (TOEGEVOEGD, GEWIJZIGD, VERWIJDERD), a read (GELEZEN), or the name of an operation that was refused.
const rows = `
  alter table logboek drop constraint logboek_actie_bekend;
  alter table logboek add constraint logboek_actie_vorm check (actie ~ '^[A-Za-z]{1,100}$'),
    add constraint logboek_resultaat_bekend check (resultaat in ('GESLAAGD', 'GEWEIGERD'));
  -- A name that tells of no other rows, which a sequence would. Newest first is how a log is read.
  alter table logboek add column uid uuid not null default uuidv7() constraint logboek_uid_uniek unique;
  create function logboek_volgorde(tijdstempel timestamptz) returns bigint language sql immutable
    return -(extract(epoch from tijdstempel) * 1000000)::bigint;
  grant execute on function logboek_volgorde(timestamptz) to driehoek_api;
  create index logboek_nieuwste_eerst on logboek (logboek_volgorde(tijdstempel), uid);
  create index logboek_per_driehoek on logboek (driehoek_id, logboek_volgorde(tijdstempel), uid) where driehoek_id is not null;
`;

// A link for each row, made at commit: so the order of the chain is that in which transactions ended, and the lock that makes it one
// chain is held for the commit alone, by someone who waits for nobody any more.
const chain = `
  create table logboek_keten (
    nr bigint constraint logboek_keten_pk primary key,
    logboek_id bigint not null constraint logboek_keten_logboek_uniek unique,
    hash bytea not null
  );
  alter table logboek_keten enable row level security;
  create trigger logboek_alleen_toevoegen before update or delete or truncate on logboek_keten
    for each statement execute function logboek_alleen_toevoegen();

  -- The same bytes whatever a session's settings are: times in UTC, jsonb as PostgreSQL writes it, and nothing left out.
  create function logboek_bytes(l logboek) returns bytea language sql immutable
    set timezone = 'UTC' set datestyle = 'ISO, YMD' set extra_float_digits = 1
    return convert_to(jsonb_build_array(l.id, l.uid, logboek_volgorde(l.tijdstempel), l.transactie::text, l.actor, l.persoon_id, l.oorsprong, l.actie,
      l.object, l.object_id, l.driehoek_id, l.resultaat, l.voor, l.na)::text, 'UTF8');
  create function logboek_schakel(vorige bytea, l logboek) returns bytea language sql immutable
    return sha256(vorige || logboek_bytes(l));

  create function logboek_schakelen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    laatste logboek_keten;
  begin
    perform pg_advisory_xact_lock(hashtext('driehoek.logboek_keten'));
    select * into laatste from logboek_keten order by nr desc limit 1;
    insert into logboek_keten values (coalesce(laatste.nr, 0) + 1, new.id, logboek_schakel(coalesce(laatste.hash, ''), new));
    return null;
  end $$;
  create constraint trigger schakel after insert on logboek deferrable initially deferred for each row execute function logboek_schakelen();

  do $$
  declare
    l logboek;
    n bigint := 0;
    vorige bytea := '';
  begin
    for l in select * from logboek order by id loop
      n := n + 1;
      vorige := logboek_schakel(vorige, l);
      insert into logboek_keten values (n, l.id, vorige);
    end loop;
  end $$;
`;

// Whoever asks is told no; that they asked is written down. Of one actor no more than some each minute: a flood must not fill the disk.
const attempts = `
  create function weigering_vastleggen(p_operatie text, p_code text, p_issuer text, p_subject text) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    wie text;
    wie_id uuid;
    most constant integer := 60;
  begin
    select p.code, p.id into wie, wie_id from persoon p where p.issuer = p_issuer and p.subject = p_subject;
    if wie is null then
      select i.code into wie from integratie i where i.issuer = p_issuer and i.subject = p_subject;
    end if;
    wie := coalesce(wie, left('onbekend: ' || p_subject, 300));
    if (select count(*) from (select from logboek l where l.actor = wie and l.resultaat = 'GEWEIGERD' and l.tijdstempel > clock_timestamp() - interval '1 minute' limit most) x) < most then
      insert into logboek (actor, persoon_id, oorsprong, actie, object, resultaat, na)
        values (wie, wie_id, coalesce(nullif(current_setting('application_name', true), ''), 'onbekend'), left(p_operatie, 100), 'api', 'GEWEIGERD',
          jsonb_build_object('code', left(p_code, 100)));
    end if;
  end $$;
  comment on function weigering_vastleggen(text, text, text, text) is 'Records that someone was refused an operation; at most 60 a minute of one actor.';
  create index logboek_weigeringen on logboek (actor, tijdstempel) where resultaat = 'GEWEIGERD';
  grant execute on function weigering_vastleggen(text, text, text, text) to driehoek_api;
`;

const reads = `
  create function lezen_vastleggen(p_operatie text) returns void language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into logboek (actor, oorsprong, actie, object, driehoek_id, na)
      select current_setting('driehoek.actor'), coalesce(nullif(current_setting('application_name', true), ''), 'onbekend'), 'GELEZEN', 'agendapunt', d::uuid,
        jsonb_build_object('operatie', left(p_operatie, 100))
      from unnest(string_to_array(nullif(current_setting('driehoek.gelezen', true), ''), ',')) d;
  end $$;
  comment on function lezen_vastleggen(text) is 'Records for each driehoek of which this transaction read a confidential item for a system, that it did.';
  grant execute on function lezen_vastleggen(text) to driehoek_api;
`;

// regio-beheer sees what it keeps itself, and refused attempts. What a driehoek's agendas hold, and that there is something that one does
// not see, only members read: a new kind of row is theirs until someone adds it here.
const access = `
  create function logboek_van_beheer() returns text[] language sql immutable
    return '{regio,gemeente,basisteam,driehoek,driehoek_basisteam,driehoek_gemeente,regionaal_beleidsplan,plan_tekst,plan_stap,thema,doel,vast_bespreekpunt,thema_selectiecriterium,thema_versie,thema_versie_doel,thema_opvolger,vast_bespreekpunt_vastgesteld,landelijk_thema,thema_landelijk_thema,zienswijze,raadsdoel,lokaal_plan,lokaal_plan_gemeente,lokaal_plan_hoofdlijn,persoon,persoon_regio,lidmaatschap,regiorol,integratie,integratie_driehoek,api}'::text[];
  comment on function logboek_van_beheer() is 'The kinds of objects whose log regio-beheer reads.';
  grant execute on function logboek_van_beheer() to driehoek_api;
  grant select on logboek to driehoek_api;
  -- Of other regions: what everyone may read, and not who works there.
  create policy lezen on logboek for select to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[])
    or (cardinality((select beheert())::uuid[]) > 0 and object = any ((select logboek_van_beheer())::text[])
      and (driehoek_id is null or driehoek_id in (select d.id from driehoek d where d.regio_id = any ((select beheert())::uuid[])))
      and coalesce((coalesce(na, voor)->>'regio_id')::uuid = any ((select beheert())::uuid[]), true)
      and (object <> 'persoon' or object_id in (select p.id from persoon p))
      and (object <> 'api' or persoon_id is null or persoon_id in (select p.id from persoon p))));
`;
