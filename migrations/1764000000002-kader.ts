import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Region, gemeenten, the regional plan with its texts, themes and goals, and which theme is a fixed item in which period. */
export class Kader1764000000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(rules);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

const tables = `
  create table regio (
    id uuid default uuidv7() constraint regio_pk primary key,
    code text not null constraint regio_code_uniek unique,
    naam text not null
  );

  create table gemeente (
    id uuid default uuidv7() constraint gemeente_pk primary key,
    regio_id uuid not null constraint gemeente_regio_fk references regio,
    code text not null constraint gemeente_code_uniek unique,
    naam text not null,
    provincie text not null
  );
  create index gemeente_op_regio on gemeente (regio_id);

  -- werking: the days on which the plan is in force. bezet: the days that no other plan of the region may have.
  create table regionaal_beleidsplan (
    id uuid default uuidv7() constraint regionaal_beleidsplan_pk primary key,
    regio_id uuid not null constraint regionaal_beleidsplan_regio_fk references regio,
    code text not null constraint regionaal_beleidsplan_code_uniek unique,
    titel text not null,
    status text not null constraint regionaal_beleidsplan_status_bekend
      check (status in ('CONCEPT', 'RAADPLEGING', 'VASTGESTELD', 'AANGEBODEN', 'INGETROKKEN')),
    grondslag text not null,
    geldig_van date not null,
    geldig_tot_en_met date not null,
    ingetrokken_per date,
    versie integer not null default 1,
    werking daterange not null generated always as (case
      when status in ('VASTGESTELD', 'AANGEBODEN') then daterange(geldig_van, geldig_tot_en_met, '[]')
      when status = 'INGETROKKEN' and ingetrokken_per > geldig_van then daterange(geldig_van, least(ingetrokken_per, geldig_tot_en_met + 1))
      else 'empty'::daterange end) stored,
    bezet daterange not null generated always as (case
      when status <> 'INGETROKKEN' then daterange(geldig_van, geldig_tot_en_met, '[]')
      when ingetrokken_per > geldig_van then daterange(geldig_van, least(ingetrokken_per, geldig_tot_en_met + 1))
      else 'empty'::daterange end) stored,
    constraint regionaal_beleidsplan_periode check (geldig_tot_en_met >= geldig_van),
    -- Politiewet 2012 art. 39 lid 1: at least once in four years.
    constraint regionaal_beleidsplan_vier_jaar check (geldig_tot_en_met < geldig_van + interval '4 years'),
    constraint regionaal_beleidsplan_overlapt_niet exclude using gist (regio_id with =, bezet with &&)
  );

  create table plan_tekst (
    id uuid default uuidv7() constraint plan_tekst_pk primary key,
    beleidsplan_id uuid not null constraint plan_tekst_beleidsplan_fk references regionaal_beleidsplan,
    soort text not null constraint plan_tekst_soort_bekend check (soort in ('UITGANGSPUNT', 'ONTWIKKELING', 'SELECTIECRITERIUM')),
    volgnummer integer not null,
    titel text not null,
    tekst text,
    constraint plan_tekst_volgnummer_uniek unique (beleidsplan_id, soort, volgnummer)
  );

  create table thema (
    id uuid default uuidv7() constraint thema_pk primary key,
    beleidsplan_id uuid not null constraint thema_beleidsplan_fk references regionaal_beleidsplan,
    code text not null,
    naam text not null,
    volgnummer integer not null,
    constraint thema_code_uniek unique (beleidsplan_id, code),
    constraint thema_volgnummer_uniek unique (beleidsplan_id, volgnummer)
  );

  create table vast_bespreekpunt (
    id uuid default uuidv7() constraint vast_bespreekpunt_pk primary key,
    thema_id uuid not null constraint vast_bespreekpunt_thema_fk references thema,
    geldig_van date not null,
    geldig_tot_en_met date not null,
    bron text not null,
    geldig daterange not null generated always as (daterange(geldig_van, geldig_tot_en_met, '[]')) stored,
    constraint vast_bespreekpunt_overlapt_niet unique (thema_id, geldig without overlaps)
  );

  create table doel (
    id uuid default uuidv7() constraint doel_pk primary key,
    thema_id uuid not null constraint doel_thema_fk references thema,
    volgnummer integer not null,
    tekst text not null,
    constraint doel_volgnummer_uniek unique (thema_id, volgnummer)
  );

  create table thema_selectiecriterium (
    thema_id uuid not null constraint thema_selectiecriterium_thema_fk references thema,
    plan_tekst_id uuid not null constraint thema_selectiecriterium_plan_tekst_fk references plan_tekst,
    constraint thema_selectiecriterium_pk primary key (thema_id, plan_tekst_id)
  );

  -- Which shipped or loaded file was read last, so that a warm start need not read it again.
  create table geladen_bestand (
    naam text constraint geladen_bestand_pk primary key,
    sha256 text not null,
    geladen_op timestamptz not null default now()
  );
  alter table geladen_bestand enable row level security;
`;

const rules = `
  create trigger versie before update on regionaal_beleidsplan for each row execute function versie_ophogen('werking', 'bezet');

  -- A theme belongs to one plan for good: the fixed items on the agendas rest on it.
  create function thema_blijft_bij_plan() returns trigger language plpgsql as $$
  begin
    if new.beleidsplan_id <> old.beleidsplan_id then
      perform weiger('DHTST', 'Een thema blijft bij het plan waarin het is opgenomen; maak in het andere plan een eigen thema.');
    end if;
    return new;
  end $$;
  create trigger thema_blijft_bij_plan before update on thema for each row execute function thema_blijft_bij_plan();
`;

const access = `
  do $$
  declare
    tabel text;
  begin
    foreach tabel in array array['regio', 'gemeente', 'regionaal_beleidsplan', 'plan_tekst', 'thema', 'vast_bespreekpunt', 'doel', 'thema_selectiecriterium']
    loop
      call bewaak(tabel::regclass);
      execute format('grant select on %I to driehoek_api', tabel);
      execute format('create policy lezen on %I for select to driehoek_api using ((select aangemeld()))', tabel);
    end loop;
  end $$;
`;
