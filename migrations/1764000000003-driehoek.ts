import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Driehoeken, basisteams, persons and memberships by period, and who sees which driehoek. */
export class Driehoek1764000000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(people);
    await queryRunner.query(opening);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

const tables = `
  create table basisteam (
    id uuid default uuidv7() constraint basisteam_pk primary key,
    regio_id uuid not null constraint basisteam_regio_fk references regio,
    code text not null constraint basisteam_code_uniek unique,
    naam text not null,
    district text not null
  );

  -- vorm: per basisteam, or per gemeente when the burgemeester asks (Politiewet 2012 art. 13 lid 3).
  create table driehoek (
    id uuid default uuidv7() constraint driehoek_pk primary key,
    regio_id uuid not null constraint driehoek_regio_fk references regio,
    code text not null constraint driehoek_code_uniek unique,
    naam text not null,
    district text not null,
    vorm text not null default 'BASISTEAM' constraint driehoek_vorm_bekend check (vorm in ('BASISTEAM', 'GEMEENTE')),
    herkomst text not null constraint driehoek_herkomst_bekend check (herkomst in ('bevestigd', 'deels', 'aanname')),
    opmerking text,
    voorbeeld boolean not null default false
  );
  create index driehoek_op_regio on driehoek (regio_id);

  create table driehoek_basisteam (
    id uuid default uuidv7() constraint driehoek_basisteam_pk primary key,
    driehoek_id uuid not null constraint driehoek_basisteam_driehoek_fk references driehoek,
    basisteam_id uuid not null constraint driehoek_basisteam_basisteam_fk references basisteam,
    geldig_van date not null,
    geldig_tot_en_met date,
    herkomst text not null constraint driehoek_basisteam_herkomst_bekend check (herkomst in ('bevestigd', 'deels', 'aanname')),
    geldig daterange not null generated always as (daterange(geldig_van, geldig_tot_en_met, '[]')) stored,
    constraint driehoek_basisteam_overlapt_niet unique (driehoek_id, basisteam_id, geldig without overlaps)
  );

  create table driehoek_gemeente (
    id uuid default uuidv7() constraint driehoek_gemeente_pk primary key,
    driehoek_id uuid not null constraint driehoek_gemeente_driehoek_fk references driehoek,
    gemeente_id uuid not null constraint driehoek_gemeente_gemeente_fk references gemeente,
    geldig_van date not null,
    geldig_tot_en_met date,
    herkomst text not null constraint driehoek_gemeente_herkomst_bekend check (herkomst in ('bevestigd', 'deels', 'aanname')),
    geldig daterange not null generated always as (daterange(geldig_van, geldig_tot_en_met, '[]')) stored,
    constraint driehoek_gemeente_overlapt_niet unique (driehoek_id, gemeente_id, geldig without overlaps)
  );
`;

const people = `
  create table persoon (
    id uuid default uuidv7() constraint persoon_pk primary key,
    code text not null constraint persoon_code_uniek unique,
    naam text not null,
    issuer text not null,
    subject text not null,
    constraint persoon_aanmelding_uniek unique (issuer, subject)
  );

  create table lidmaatschap (
    id uuid default uuidv7() constraint lidmaatschap_pk primary key,
    persoon_id uuid not null constraint lidmaatschap_persoon_fk references persoon,
    driehoek_id uuid not null constraint lidmaatschap_driehoek_fk references driehoek,
    rol text not null constraint lidmaatschap_rol_bekend check (rol in ('BURGEMEESTER', 'OFFICIER_VAN_JUSTITIE', 'TEAMCHEF', 'SECRETARIS')),
    gemeente_id uuid constraint lidmaatschap_gemeente_fk references gemeente,
    geldig_van date not null,
    geldig_tot_en_met date,
    geldig daterange not null generated always as (daterange(geldig_van, geldig_tot_en_met, '[]')) stored,
    constraint lidmaatschap_in_driehoek unique (driehoek_id, id),
    constraint lidmaatschap_burgemeester_van_gemeente check ((rol = 'BURGEMEESTER') = (gemeente_id is not null)),
    -- Promise 3: a person holds one role in a driehoek at a time.
    constraint lidmaatschap_een_rol_tegelijk unique (persoon_id, driehoek_id, geldig without overlaps)
  );
  create index lidmaatschap_op_driehoek on lidmaatschap (driehoek_id, rol);

  create table regiorol (
    id uuid default uuidv7() constraint regiorol_pk primary key,
    persoon_id uuid not null constraint regiorol_persoon_fk references persoon,
    regio_id uuid not null constraint regiorol_regio_fk references regio,
    rol text not null constraint regiorol_rol_bekend check (rol in ('regio-beheer', 'regio-lezer')),
    constraint regiorol_uniek unique (persoon_id, regio_id, rol)
  );

  create table integratie (
    id uuid default uuidv7() constraint integratie_pk primary key,
    code text not null constraint integratie_code_uniek unique,
    naam text not null,
    issuer text not null,
    subject text not null,
    constraint integratie_aanmelding_uniek unique (issuer, subject)
  );

  create table integratie_driehoek (
    id uuid default uuidv7() constraint integratie_driehoek_pk primary key,
    integratie_id uuid not null constraint integratie_driehoek_integratie_fk references integratie,
    driehoek_id uuid not null constraint integratie_driehoek_driehoek_fk references driehoek,
    niveau text not null constraint integratie_driehoek_niveau_bekend check (niveau in ('OPENBAAR', 'INTERN', 'VERTROUWELIJK')),
    constraint integratie_driehoek_uniek unique (integratie_id, driehoek_id)
  );
`;

// Runs as the owner: it must find the asker before anything is visible to that asker. The settings last for one transaction.
const opening = `
  create function toegang_openen(p_issuer text, p_subject text) returns jsonb
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    wie record;
    lidmaatschappen jsonb;
    lid_van uuid[];
    ziet uuid[];
  begin
    select id, naam, code, 'persoon' as soort into wie from persoon where issuer = p_issuer and subject = p_subject
    union all
    select id, naam, code, 'integratie' from integratie where issuer = p_issuer and subject = p_subject
    limit 1;
    if wie.id is null then
      perform weiger('DHNAM', 'U bent aangemeld met een account dat hier niet bekend is; vraag de beheerder van uw regio om toegang.');
    end if;
    select coalesce(jsonb_agg(jsonb_build_object('id', l.id, 'driehoekId', l.driehoek_id, 'rol', l.rol)), '[]'),
      coalesce(array_agg(l.driehoek_id), '{}')
      into lidmaatschappen, lid_van
      from lidmaatschap l where l.persoon_id = wie.id and l.geldig @> vandaag();
    select lid_van || coalesce(array_agg(d.id), '{}') into ziet from driehoek d
      where d.regio_id in (select r.regio_id from regiorol r where r.persoon_id = wie.id)
        or d.id in (select i.driehoek_id from integratie_driehoek i where i.integratie_id = wie.id);
    perform set_config('driehoek.aangemeld', 'ja', true),
      set_config('driehoek.persoon', case wie.soort when 'persoon' then wie.id::text else '' end, true),
      set_config('driehoek.actor', wie.code, true),
      set_config('driehoek.naam', wie.naam, true),
      set_config('driehoek.lid_van', array_to_string(lid_van, ','), true),
      set_config('driehoek.ziet', array_to_string(ziet, ','), true);
    return jsonb_build_object('id', wie.id, 'soort', wie.soort, 'naam', wie.naam, 'lidmaatschappen', lidmaatschappen);
  end $$;
  comment on function toegang_openen(text, text) is 'Says for this transaction who asks; unknown: SQLSTATE DHNAM. Returns who that is, with the memberships of today.';

  create function mij() returns table (persoon_id uuid, naam text) language sql stable
    begin atomic select huidige_persoon(), current_setting('driehoek.naam', true) where aangemeld(); end;

  create function demo_personas() returns table (code text, naam text)
    language sql stable security definer set search_path = public, pg_temp as $$
    select code, naam from persoon where issuer = 'urn:driehoek:demo'
    union all
    select code, naam from integratie where issuer = 'urn:driehoek:demo'
    order by 1 $$;

  grant execute on function toegang_openen(text, text), mij(), demo_personas() to driehoek_api;
`;

const access = `
  do $$
  declare
    tabel text;
  begin
    foreach tabel in array array['basisteam', 'driehoek', 'driehoek_basisteam', 'driehoek_gemeente', 'persoon', 'lidmaatschap',
      'regiorol', 'integratie', 'integratie_driehoek']
    loop
      call bewaak(tabel::regclass);
      execute format('grant select on %I to driehoek_api', tabel);
    end loop;
  end $$;

  create policy lezen on basisteam for select to driehoek_api using ((select aangemeld()));
  create policy lezen on driehoek for select to driehoek_api using (id = any ((select ziet())::uuid[]));
  create policy lezen on driehoek_basisteam for select to driehoek_api using (driehoek_id = any ((select ziet())::uuid[]));
  create policy lezen on driehoek_gemeente for select to driehoek_api using (driehoek_id = any ((select ziet())::uuid[]));
  create policy lezen on lidmaatschap for select to driehoek_api using (driehoek_id = any ((select ziet())::uuid[]));
  create policy lezen on persoon for select to driehoek_api
    using (id = (select huidige_persoon()) or id in (select l.persoon_id from lidmaatschap l));
  create policy lezen on regiorol for select to driehoek_api using (persoon_id = (select huidige_persoon()));
  -- integratie and integratie_driehoek: no policy, so nobody reads them through the API's role.
`;
