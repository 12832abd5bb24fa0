import type { MigrationInterface, QueryRunner } from 'typeorm';
import { followVersions, planContents, versionRules } from './beloften/thema-versies';

/** Amendments of an adopted plan: a theme's next version from a day. Editing of a concept, and which theme succeeds which. */
export class PlanWijziging1764000000012 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(versions);
    await queryRunner.query(asAdopted);
    await queryRunner.query(succession);
    await queryRunner.query(planContents);
    await queryRunner.query(versionRules);
    await queryRunner.query(followVersions);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// The rows of thema and doel keep saying what was adopted; links and agendas go on pointing at them. A version says what holds from a day
// on. Without a last day it holds until the next version, or for as long as the plan does.
const versions = `
  create table thema_versie (
    id uuid default uuidv7() constraint thema_versie_pk primary key,
    thema_id uuid not null constraint thema_versie_thema_fk references thema,
    geldig_van date not null,
    geldig_tot_en_met date,
    naam text not null constraint thema_versie_naam_lengte check (length(naam) between 1 and 300),
    vast_bespreekpunt boolean,
    toelichting text not null constraint thema_versie_toelichting_lengte check (length(toelichting) between 1 and 20000),
    door text not null,
    vastgelegd_op timestamptz not null default now(),
    geldig daterange not null generated always as (daterange(geldig_van, geldig_tot_en_met, '[]')) stored,
    constraint thema_versie_van_thema unique (thema_id, id),
    constraint thema_versie_overlapt_niet unique (thema_id, geldig without overlaps)
  );

  -- A goal without a number is not in the plan as adopted: a version brought it.
  alter table doel alter column volgnummer drop not null;
  create table thema_versie_doel (
    thema_id uuid not null,
    versie_id uuid not null,
    volgnummer integer not null,
    doel_id uuid not null,
    constraint thema_versie_doel_pk primary key (versie_id, volgnummer),
    constraint thema_versie_doel_eenmaal unique (versie_id, doel_id),
    constraint thema_versie_doel_versie_fk foreign key (thema_id, versie_id) references thema_versie (thema_id, id),
    constraint thema_versie_doel_doel_fk foreign key (thema_id, doel_id) references doel (thema_id, id)
  );
  create index thema_versie_doel_op_doel on thema_versie_doel (doel_id);

  -- Which version of its theme a fixed item follows, or followed when the meeting was held; null: the theme as adopted.
  alter table agendapunt
    add column vast_versie_id uuid,
    add constraint agendapunt_vast_versie_fk foreign key (vast_thema_id, vast_versie_id) references thema_versie (thema_id, id),
    add constraint agendapunt_vast_versie_van_thema check (vast_versie_id is null or vast_thema_id is not null);
  create index agendapunt_op_vast_versie on agendapunt (vast_versie_id) where vast_versie_id is not null;

  -- Themes of a concept change places, and close the gap that one leaves.
  alter table thema drop constraint thema_volgnummer_uniek,
    add constraint thema_volgnummer_uniek unique (beleidsplan_id, volgnummer) deferrable initially deferred;
`;

const asAdopted = `
  -- The fixed items that the plan was adopted with, kept when an amendment of their theme may change them.
  create table vast_bespreekpunt_vastgesteld (
    thema_id uuid not null constraint vast_bespreekpunt_vastgesteld_thema_fk references thema,
    geldig_van date not null,
    geldig_tot_en_met date not null,
    bron text not null,
    constraint vast_bespreekpunt_vastgesteld_pk primary key (thema_id, geldig_van)
  );
  create view vast_bespreekpunt_zoals_vastgesteld with (security_invoker = true) as
    select b.thema_id, b.geldig_van, b.geldig_tot_en_met, b.bron from vast_bespreekpunt b
      where not exists (select from thema_versie v where v.thema_id = b.thema_id)
    union all select thema_id, geldig_van, geldig_tot_en_met, bron from vast_bespreekpunt_vastgesteld;

  create view thema_stand with (security_invoker = true) as
    select t.id as thema_id, null::uuid as versie_id, p.geldig_van,
      coalesce((select min(v.geldig_van) - 1 from thema_versie v where v.thema_id = t.id), p.geldig_tot_en_met) as geldig_tot_en_met, t.naam,
      exists (select from vast_bespreekpunt_zoals_vastgesteld b where b.thema_id = t.id) as vast_bespreekpunt,
      null::text as toelichting, null::text as door, null::timestamptz as vastgelegd_op
    from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
    union all
    select v.thema_id, v.id, v.geldig_van, coalesce(v.geldig_tot_en_met, p.geldig_tot_en_met), v.naam,
      exists (select from vast_bespreekpunt b where b.thema_id = v.thema_id and b.geldig && v.geldig), v.toelichting, v.door, v.vastgelegd_op
    from thema_versie v join thema t on t.id = v.thema_id join regionaal_beleidsplan p on p.id = t.beleidsplan_id;
  comment on view thema_stand is 'Every version of every theme: as adopted (versie_id is null), and as amended since.';

  create view doel_stand with (security_invoker = true) as
    select d.thema_id, null::uuid as versie_id, d.volgnummer, d.id as doel_id from doel d where d.volgnummer is not null
    union all select x.thema_id, x.versie_id, x.volgnummer, x.doel_id from thema_versie_doel x;
  comment on view doel_stand is 'The goals of every version in thema_stand, with their places.';
`;

const succession = `
  create table thema_opvolger (
    thema_id uuid not null constraint thema_opvolger_thema_fk references thema,
    opvolger_id uuid not null constraint thema_opvolger_opvolger_fk references thema,
    constraint thema_opvolger_pk primary key (thema_id, opvolger_id)
  );
  create index thema_opvolger_op_opvolger on thema_opvolger (opvolger_id);

  create function thema_opvolger_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if not exists (select from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
        join regionaal_beleidsplan n on n.regio_id = p.regio_id and n.geldig_van > p.geldig_van join thema o on o.beleidsplan_id = n.id
        where t.id = new.thema_id and o.id = new.opvolger_id) then
      perform weiger('DHINV', 'Een thema volgt een thema op van een eerder plan van dezelfde regio.');
    end if;
    return new;
  end $$;
  create trigger regels before insert or update on thema_opvolger for each row execute function thema_opvolger_regels();
`;

const KEPT = 'p.regio_id = any ((select beheert())::uuid[])';
const plans = (statuses: string) => `(select p.id from regionaal_beleidsplan p where p.status in (${statuses}) and ${KEPT})`;
const themesOf = (statuses: string) => `(select t.id from thema t where t.beleidsplan_id in ${plans(statuses)})`;
const ADOPTED = `'VASTGESTELD', 'AANGEBODEN'`;
const KEPT_SUCCESSORS = `(select t.id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where ${KEPT})`;

/** One policy for each right and none for reading: what everyone may read is not asked about twice. */
const ofConcept = (table: string, condition: string) => `
  create policy concept_toevoegen on ${table} for insert to driehoek_api with check (${condition});
  create policy concept_wijzigen on ${table} for update to driehoek_api using (${condition});
  create policy concept_verwijderen on ${table} for delete to driehoek_api using (${condition});`;

// Of a concept a keeper writes the themes themselves; of an adopted plan only versions, and the goals that those bring.
const access = `
  do $$
  declare
    tabel text;
  begin
    foreach tabel in array array['thema_versie', 'thema_versie_doel', 'vast_bespreekpunt_vastgesteld', 'thema_opvolger']
    loop
      call bewaak(tabel::regclass);
      execute format('create policy lezen on %I for select to driehoek_api using ((select aangemeld()))', tabel);
      execute format('grant select on %I to driehoek_api', tabel);
    end loop;
  end $$;
  ${ofConcept('thema', `beleidsplan_id in ${plans(`'CONCEPT'`)}`)}
  ${['doel', 'vast_bespreekpunt', 'thema_selectiecriterium'].map((table) => ofConcept(table, `thema_id in ${themesOf(`'CONCEPT'`)}`)).join('\n')}
  grant select on vast_bespreekpunt_zoals_vastgesteld, thema_stand, doel_stand to driehoek_api;
  grant insert, update (naam, volgnummer), delete on thema to driehoek_api;
  grant insert, update (tekst), delete on doel to driehoek_api;
  grant insert, update (bron), delete on vast_bespreekpunt to driehoek_api;
  grant delete on thema_selectiecriterium to driehoek_api;

  create policy van_wijziging on doel for insert to driehoek_api with check (volgnummer is null and thema_id in ${themesOf(ADOPTED)});
  grant insert on thema_versie, thema_versie_doel to driehoek_api;
  create policy toevoegen on thema_versie for insert to driehoek_api with check (thema_id in ${themesOf(ADOPTED)});
  create policy toevoegen on thema_versie_doel for insert to driehoek_api with check (thema_id in ${themesOf(ADOPTED)});

  grant insert, delete on thema_opvolger to driehoek_api;
  create policy toevoegen on thema_opvolger for insert to driehoek_api with check (opvolger_id in ${KEPT_SUCCESSORS});
  create policy verwijderen on thema_opvolger for delete to driehoek_api using (opvolger_id in ${KEPT_SUCCESSORS});
`;
