-- The tables of Driehoek, in the order in which they refer to each other. Functions, views,
-- triggers, policies and rights are in migrations/nu; the role driehoek_api exists already.

create extension btree_gist;
create extension unaccent;
create extension pg_trgm;

revoke all on schema public from public;
grant usage on schema public to driehoek_api;
-- Nobody may call a function until a definition grants it.
alter default privileges revoke execute on functions from public;

-- Text search by Dutch stem, and by the word as written. Both ignore accents and stop words.
create text search configuration nederlands (copy = pg_catalog.dutch);
alter text search configuration nederlands
  alter mapping for hword, hword_part, word with unaccent, dutch_stem;
create text search dictionary nederlands_vorm (template = pg_catalog.simple, stopwords = dutch);
create text search configuration nederlands_vorm (copy = pg_catalog.simple);
alter text search configuration nederlands_vorm
  alter mapping for asciiword, asciihword, hword_asciipart, hword, hword_part, word
  with unaccent, nederlands_vorm;

-- Functions that columns, constraints and indexes rest on; migrations/nu holds them too, as they
-- are now.
create function vandaag() returns date language sql stable
  return (now() at time zone 'Europe/Amsterdam')::date;
create function logboek_volgorde(tijdstempel timestamptz) returns bigint language sql immutable
  return -(extract(epoch from tijdstempel) * 1000000)::bigint;
create function wijziging_soorten() returns text[] language sql
  immutable return
    '{
      VERGADERING, AGENDAPUNT, BESLUIT, ACTIE, LOKALE_PRIORITEIT, KOPPELING, DRIEHOEK,
      AGENDAVOORSTEL, REEKS
    }'::text[];

create type wijziging_rij as (plaats bigint, transactie xid8, nr bigint, dag date, grens uuid,
  soort text, object_id uuid, driehoek_id uuid, wat text, reden text, op timestamptz);

-- The secrets that all instances share: cursors are signed with them.
create table geheim (
  naam text not null,
  waarde bytea not null,
  constraint geheim_pk primary key (naam)
);
alter table geheim enable row level security;

-- BIO2 8.15.01 asks for actie, object, resultaat, oorsprong, actor and tijdstempel.
create table logboek (
  id bigint generated always as identity,
  tijdstempel timestamptz not null default clock_timestamp(),
  transactie xid8 not null default pg_current_xact_id(),
  actor text not null,
  persoon_id uuid,
  oorsprong text not null,
  actie text not null,
  object text not null,
  object_id uuid,
  driehoek_id uuid,
  resultaat text not null default 'GESLAAGD',
  voor jsonb,
  na jsonb,
  -- An id that reveals no other rows, as a sequence would. Newest first is how a log is read.
  uid uuid not null default uuidv7(),
  constraint logboek_pk primary key (id),
  constraint logboek_uid_uniek unique (uid),
  constraint logboek_actie_vorm check (actie ~ '^[A-Za-z]{1,100}$'),
  constraint logboek_resultaat_bekend check (resultaat in ('GESLAAGD', 'GEWEIGERD'))
);
alter table logboek enable row level security;
create index logboek_nieuwste_eerst on logboek (logboek_volgorde(tijdstempel), uid);
create index logboek_op_object on logboek (object_id, id);
create index logboek_per_driehoek on logboek (driehoek_id, logboek_volgorde(tijdstempel), uid)
  where driehoek_id is not null;
create index logboek_van_toegang on logboek (transactie)
  where object in ('persoon', 'integratie', 'lidmaatschap', 'regiorol', 'integratie_driehoek',
    'driehoek');
create index logboek_weigeringen on logboek (actor, tijdstempel) where resultaat = 'GEWEIGERD';

create table regio (
  id uuid not null default uuidv7(),
  code text not null,
  naam text not null,
  -- instemming_rollen: the consents that a priority needs, which is the region's rule. The
  -- infosheet of the plan names all three; a region that follows Politiewet 2012 art. 13 lid 4 to
  -- the letter leaves the teamchef out.
  instemming_rollen text[] not null default '{OFFICIER_VAN_JUSTITIE,TEAMCHEF,BURGEMEESTER}'::text[],
  constraint regio_pk primary key (id),
  constraint regio_code_uniek unique (code),
  constraint regio_instemming_rollen_bekend check (cardinality(instemming_rollen) > 0
    and instemming_rollen <@ '{OFFICIER_VAN_JUSTITIE,TEAMCHEF,BURGEMEESTER}'::text[])
);
alter table regio enable row level security;

create table gemeente (
  id uuid not null default uuidv7(),
  regio_id uuid not null,
  code text not null,
  naam text not null,
  provincie text not null,
  constraint gemeente_pk primary key (id),
  constraint gemeente_code_uniek unique (code),
  constraint gemeente_regio_fk foreign key (regio_id) references regio(id)
);
alter table gemeente enable row level security;
create index gemeente_op_regio on gemeente (regio_id);

-- werking: the days on which the plan is in force. bezet: the days that no other plan of the region
-- may have.
create table regionaal_beleidsplan (
  id uuid not null default uuidv7(),
  regio_id uuid not null,
  code text not null,
  titel text not null,
  status text not null,
  grondslag text not null,
  geldig_van date not null,
  geldig_tot_en_met date not null,
  ingetrokken_per date,
  versie integer not null default 1,
  werking daterange generated always as ( case
    when status in ('VASTGESTELD', 'AANGEBODEN') then daterange(geldig_van, geldig_tot_en_met, '[]')
    when ((status = 'INGETROKKEN') and (ingetrokken_per > geldig_van))
      then daterange(geldig_van, least(ingetrokken_per, (geldig_tot_en_met + 1)))
    else 'empty'::daterange end) stored not null,
  bezet daterange generated always as ( case
    when (status <> 'INGETROKKEN') then daterange(geldig_van, geldig_tot_en_met, '[]')
    when (ingetrokken_per > geldig_van)
      then daterange(geldig_van, least(ingetrokken_per, (geldig_tot_en_met + 1)))
    else 'empty'::daterange end) stored not null,
  aangeboden_minister_op date,
  aangeboden_korpschef_op date,
  intrekking_toelichting text,
  constraint regionaal_beleidsplan_pk primary key (id),
  constraint regionaal_beleidsplan_code_uniek unique (code),
  constraint regionaal_beleidsplan_regio_fk foreign key (regio_id) references regio(id),
  constraint regionaal_beleidsplan_status_bekend check (status in ('CONCEPT', 'RAADPLEGING',
    'VASTGESTELD', 'AANGEBODEN', 'INGETROKKEN')),
  constraint regionaal_beleidsplan_periode check (geldig_tot_en_met >= geldig_van),
  -- Politiewet 2012 art. 39 lid 1: at least once in four years.
  constraint regionaal_beleidsplan_vier_jaar check (
    geldig_tot_en_met < geldig_van + interval '4 years'),
  constraint regionaal_beleidsplan_intrekking_lengte check (
    length(intrekking_toelichting) between 1 and 20000),
  constraint regionaal_beleidsplan_overlapt_niet exclude using gist (regio_id with =, bezet with &&)
);
alter table regionaal_beleidsplan enable row level security;

create table plan_tekst (
  id uuid not null default uuidv7(),
  beleidsplan_id uuid not null,
  soort text not null,
  volgnummer integer not null,
  titel text not null,
  tekst text,
  constraint plan_tekst_pk primary key (id),
  constraint plan_tekst_volgnummer_uniek unique (beleidsplan_id, soort, volgnummer),
  constraint plan_tekst_beleidsplan_fk foreign key (beleidsplan_id)
    references regionaal_beleidsplan(id),
  constraint plan_tekst_soort_bekend check (soort in ('UITGANGSPUNT', 'ONTWIKKELING',
    'SELECTIECRITERIUM'))
);
alter table plan_tekst enable row level security;

create table thema (
  id uuid not null default uuidv7(),
  beleidsplan_id uuid not null,
  code text not null,
  naam text not null,
  volgnummer integer not null,
  constraint thema_pk primary key (id),
  constraint thema_code_uniek unique (beleidsplan_id, code),
  -- Themes of a concept change places, and close the gap of a removed one.
  constraint thema_volgnummer_uniek unique (beleidsplan_id,
    volgnummer) deferrable initially deferred,
  constraint thema_beleidsplan_fk foreign key (beleidsplan_id) references regionaal_beleidsplan(id)
);
alter table thema enable row level security;

create table vast_bespreekpunt (
  id uuid not null default uuidv7(),
  thema_id uuid not null,
  geldig_van date not null,
  geldig_tot_en_met date not null,
  bron text not null,
  geldig daterange generated always as (daterange(geldig_van, geldig_tot_en_met,
    '[]')) stored not null,
  constraint vast_bespreekpunt_pk primary key (id),
  constraint vast_bespreekpunt_overlapt_niet unique (thema_id, geldig without overlaps),
  constraint vast_bespreekpunt_thema_fk foreign key (thema_id) references thema(id)
);
alter table vast_bespreekpunt enable row level security;

create table doel (
  id uuid not null default uuidv7(),
  thema_id uuid not null,
  volgnummer integer,
  tekst text not null,
  constraint doel_pk primary key (id),
  constraint doel_volgnummer_uniek unique (thema_id, volgnummer),
  -- Two kinds of time. `geldig` is the valid time, in days. The transaction time is an instant:
  -- rows recorded by then (vastgelegd_op), with the end that was known by then (beeindigd_op, else
  -- the end they were recorded with).
  constraint doel_van_thema unique (thema_id, id),
  constraint doel_thema_fk foreign key (thema_id) references thema(id)
);
alter table doel enable row level security;

create table thema_selectiecriterium (
  thema_id uuid not null,
  plan_tekst_id uuid not null,
  constraint thema_selectiecriterium_pk primary key (thema_id, plan_tekst_id),
  constraint thema_selectiecriterium_thema_fk foreign key (thema_id) references thema(id),
  constraint thema_selectiecriterium_plan_tekst_fk foreign key (plan_tekst_id)
    references plan_tekst(id)
);
alter table thema_selectiecriterium enable row level security;

-- The version of each shipped or loaded file that was read last, so that a warm start need not read
-- it again.
create table geladen_bestand (
  naam text not null,
  sha256 text not null,
  geladen_op timestamptz not null default now(),
  constraint geladen_bestand_pk primary key (naam)
);
alter table geladen_bestand enable row level security;

create table basisteam (
  id uuid not null default uuidv7(),
  regio_id uuid not null,
  code text not null,
  naam text not null,
  district text not null,
  constraint basisteam_pk primary key (id),
  constraint basisteam_code_uniek unique (code),
  constraint basisteam_regio_fk foreign key (regio_id) references regio(id)
);
alter table basisteam enable row level security;

-- vorm: per basisteam, or per gemeente when the burgemeester asks (Politiewet 2012 art. 13 lid 3).
create table driehoek (
  id uuid not null default uuidv7(),
  regio_id uuid not null,
  code text not null,
  naam text not null,
  district text not null,
  vorm text not null default 'BASISTEAM',
  herkomst text not null,
  opmerking text,
  voorbeeld boolean not null default false,
  constraint driehoek_pk primary key (id),
  constraint driehoek_code_uniek unique (code),
  constraint driehoek_regio_fk foreign key (regio_id) references regio(id),
  constraint driehoek_vorm_bekend check (vorm in ('BASISTEAM', 'GEMEENTE')),
  constraint driehoek_herkomst_bekend check (herkomst in ('bevestigd', 'deels', 'aanname'))
);
alter table driehoek enable row level security;
create index driehoek_op_regio on driehoek (regio_id);

create table driehoek_basisteam (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  basisteam_id uuid not null,
  geldig_van date not null,
  geldig_tot_en_met date,
  herkomst text not null,
  geldig daterange generated always as (daterange(geldig_van, geldig_tot_en_met,
    '[]')) stored not null,
  constraint driehoek_basisteam_pk primary key (id),
  constraint driehoek_basisteam_overlapt_niet unique (driehoek_id, basisteam_id,
    geldig without overlaps),
  constraint driehoek_basisteam_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint driehoek_basisteam_basisteam_fk foreign key (basisteam_id) references basisteam(id),
  constraint driehoek_basisteam_herkomst_bekend check (herkomst in ('bevestigd', 'deels',
    'aanname'))
);
alter table driehoek_basisteam enable row level security;

create table driehoek_gemeente (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  gemeente_id uuid not null,
  geldig_van date not null,
  geldig_tot_en_met date,
  herkomst text not null,
  geldig daterange generated always as (daterange(geldig_van, geldig_tot_en_met,
    '[]')) stored not null,
  constraint driehoek_gemeente_pk primary key (id),
  constraint driehoek_gemeente_overlapt_niet unique (driehoek_id, gemeente_id,
    geldig without overlaps),
  constraint driehoek_gemeente_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint driehoek_gemeente_gemeente_fk foreign key (gemeente_id) references gemeente(id),
  constraint driehoek_gemeente_herkomst_bekend check (herkomst in ('bevestigd', 'deels', 'aanname'))
);
alter table driehoek_gemeente enable row level security;

create table persoon (
  id uuid not null default uuidv7(),
  code text not null,
  naam text not null,
  issuer text not null,
  subject text not null,
  versie integer not null default 1,
  constraint persoon_pk primary key (id),
  constraint persoon_code_uniek unique (code),
  constraint persoon_aanmelding_uniek unique (issuer, subject)
);
alter table persoon enable row level security;

create table lidmaatschap (
  id uuid not null default uuidv7(),
  persoon_id uuid not null,
  driehoek_id uuid not null,
  rol text not null,
  gemeente_id uuid,
  geldig_van date not null,
  geldig_tot_en_met date,
  geldig daterange generated always as ( case
    when (geldig_tot_en_met < geldig_van) then 'empty'::daterange
    else daterange(geldig_van, geldig_tot_en_met, '[]') end) stored not null,
  constraint lidmaatschap_pk primary key (id),
  constraint lidmaatschap_in_driehoek unique (driehoek_id, id),
  constraint lidmaatschap_persoon_fk foreign key (persoon_id) references persoon(id),
  constraint lidmaatschap_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint lidmaatschap_gemeente_fk foreign key (gemeente_id) references gemeente(id),
  constraint lidmaatschap_rol_bekend check (rol in ('BURGEMEESTER', 'OFFICIER_VAN_JUSTITIE',
    'TEAMCHEF', 'SECRETARIS')),
  constraint lidmaatschap_burgemeester_van_gemeente check ((rol = 'BURGEMEESTER') =
    (gemeente_id is not null)),
  constraint lidmaatschap_periode check (geldig_tot_en_met >= geldig_van - 1),
  -- Promise 3: a person holds one role in a driehoek at a time.
  constraint lidmaatschap_een_rol_tegelijk exclude
    using gist (persoon_id with =, driehoek_id with =, geldig with &&)
);
alter table lidmaatschap enable row level security;
create index lidmaatschap_op_driehoek on lidmaatschap (driehoek_id, rol);
-- Answered from the index alone.
create index lidmaatschap_van_persoon
  on lidmaatschap (persoon_id) include (driehoek_id, rol, geldig);

create table regiorol (
  id uuid not null default uuidv7(),
  persoon_id uuid not null,
  regio_id uuid not null,
  rol text not null,
  geldig_van date not null default vandaag(),
  geldig_tot_en_met date,
  geldig daterange generated always as ( case
    when (geldig_tot_en_met < geldig_van) then 'empty'::daterange
    else daterange(geldig_van, geldig_tot_en_met, '[]') end) stored not null,
  constraint regiorol_pk primary key (id),
  constraint regiorol_persoon_fk foreign key (persoon_id) references persoon(id),
  constraint regiorol_regio_fk foreign key (regio_id) references regio(id),
  constraint regiorol_rol_bekend check (rol in ('regio-beheer', 'regio-lezer')),
  constraint regiorol_periode check (geldig_tot_en_met >= geldig_van - 1),
  constraint regiorol_uniek exclude
    using gist (persoon_id with =, regio_id with =, rol with =, geldig with &&)
);
alter table regiorol enable row level security;

create table integratie (
  id uuid not null default uuidv7(),
  code text not null,
  naam text not null,
  issuer text not null,
  subject text not null,
  -- scopes: the most that a system may ask for; its token may narrow them.
  scopes text[] not null default '{agenda:lezen,prioriteiten:lezen,koppelingen:lezen}'::text[],
  regio_id uuid,
  versie integer not null default 1,
  constraint integratie_pk primary key (id),
  constraint integratie_code_uniek unique (code),
  constraint integratie_aanmelding_uniek unique (issuer, subject),
  constraint integratie_regio_fk foreign key (regio_id) references regio(id),
  constraint integratie_scopes_bekend check (scopes <@
    '{agenda:lezen,prioriteiten:lezen,koppelingen:lezen}'::text[]),
  -- A link names its priority: reading links requires reading priorities.
  constraint integratie_scopes_samen check ((not ('koppelingen:lezen' = any (scopes)))
    or ('prioriteiten:lezen' = any (scopes)))
);
alter table integratie enable row level security;

create table integratie_driehoek (
  id uuid not null default uuidv7(),
  integratie_id uuid not null,
  driehoek_id uuid not null,
  niveau text not null,
  geldig_van date not null default vandaag(),
  geldig_tot_en_met date,
  geldig daterange generated always as ( case
    when (geldig_tot_en_met < geldig_van) then 'empty'::daterange
    else daterange(geldig_van, geldig_tot_en_met, '[]') end) stored not null,
  constraint integratie_driehoek_pk primary key (id),
  constraint integratie_driehoek_integratie_fk foreign key (integratie_id)
    references integratie(id),
  constraint integratie_driehoek_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint integratie_driehoek_niveau_bekend check (niveau in ('OPENBAAR', 'INTERN',
    'VERTROUWELIJK')),
  constraint integratie_driehoek_periode check (geldig_tot_en_met >= geldig_van - 1),
  constraint integratie_driehoek_uniek exclude
    using gist (integratie_id with =, driehoek_id with =, geldig with &&)
);
alter table integratie_driehoek enable row level security;

-- One row for each driehoek and year. Taking a number locks it, so numbers are taken one at a time
-- and a rollback returns the number.
create table besluit_nummering (
  driehoek_id uuid not null,
  jaar integer not null,
  laatste integer not null,
  constraint besluit_nummering_pk primary key (driehoek_id, jaar),
  constraint besluit_nummering_driehoek_fk foreign key (driehoek_id) references driehoek(id)
);
alter table besluit_nummering enable row level security;

create table landelijk_thema (
  id uuid not null default uuidv7(),
  agenda text not null,
  code text not null,
  naam text not null,
  volgnummer integer not null,
  constraint landelijk_thema_pk primary key (id),
  constraint landelijk_thema_code_uniek unique (agenda, code)
);
alter table landelijk_thema enable row level security;

create table thema_landelijk_thema (
  thema_id uuid not null,
  landelijk_thema_id uuid not null,
  constraint thema_landelijk_thema_pk primary key (landelijk_thema_id, thema_id),
  constraint thema_landelijk_thema_thema_fk foreign key (thema_id) references thema(id),
  constraint thema_landelijk_thema_landelijk_fk foreign key (landelijk_thema_id)
    references landelijk_thema(id)
);
alter table thema_landelijk_thema enable row level security;
create index thema_landelijk_thema_op_thema on thema_landelijk_thema (thema_id);

create table plan_stap (
  id uuid not null default uuidv7(),
  beleidsplan_id uuid not null,
  status text not null,
  op timestamptz not null default now(),
  door text not null,
  constraint plan_stap_pk primary key (id),
  constraint plan_stap_beleidsplan_fk foreign key (beleidsplan_id)
    references regionaal_beleidsplan(id)
    on delete cascade
);
alter table plan_stap enable row level security;
create index plan_stap_op_beleidsplan on plan_stap (beleidsplan_id, id);

-- Politiewet 2012 art. 38b: the council is heard on the draft. Neither wishes nor objections is an
-- answer too.
create table zienswijze (
  id uuid not null default uuidv7(),
  beleidsplan_id uuid not null,
  gemeente_id uuid not null,
  gehoord_op date not null,
  wensen text,
  bedenkingen text,
  reactie text,
  vastgelegd_op timestamptz not null default now(),
  versie integer not null default 1,
  constraint zienswijze_pk primary key (id),
  constraint zienswijze_uniek unique (beleidsplan_id, gemeente_id),
  constraint zienswijze_beleidsplan_fk foreign key (beleidsplan_id)
    references regionaal_beleidsplan(id),
  constraint zienswijze_gemeente_fk foreign key (gemeente_id) references gemeente(id),
  constraint zienswijze_wensen_lengte check (length(wensen) <= 20000),
  constraint zienswijze_bedenkingen_lengte check (length(bedenkingen) <= 20000),
  constraint zienswijze_reactie_lengte check (length(reactie) <= 20000)
);
alter table zienswijze enable row level security;

-- Published by a municipality. Its period is its own: it need not match that of a regional plan.
create table lokaal_plan (
  id uuid not null default uuidv7(),
  code text not null,
  titel text not null,
  bron text not null,
  geldig_van date not null,
  geldig_tot_en_met date not null,
  constraint lokaal_plan_pk primary key (id),
  constraint lokaal_plan_code_uniek unique (code),
  constraint lokaal_plan_titel_lengte check (length(titel) between 1 and 300),
  constraint lokaal_plan_bron_lengte check (length(bron) between 1 and 20000),
  constraint lokaal_plan_periode check (geldig_tot_en_met >= geldig_van)
);
alter table lokaal_plan enable row level security;

create table lokaal_plan_gemeente (
  lokaal_plan_id uuid not null,
  gemeente_id uuid not null,
  constraint lokaal_plan_gemeente_pk primary key (lokaal_plan_id, gemeente_id),
  constraint lokaal_plan_gemeente_plan_fk foreign key (lokaal_plan_id) references lokaal_plan(id),
  constraint lokaal_plan_gemeente_gemeente_fk foreign key (gemeente_id) references gemeente(id)
);
alter table lokaal_plan_gemeente enable row level security;

create table lokaal_plan_hoofdlijn (
  lokaal_plan_id uuid not null,
  volgnummer integer not null,
  tekst text not null,
  constraint lokaal_plan_hoofdlijn_pk primary key (lokaal_plan_id, volgnummer),
  constraint lokaal_plan_hoofdlijn_plan_fk foreign key (lokaal_plan_id) references lokaal_plan(id),
  constraint lokaal_plan_hoofdlijn_lengte check (length(tekst) between 1 and 300)
);
alter table lokaal_plan_hoofdlijn enable row level security;

create table raadsdoel (
  id uuid not null default uuidv7(),
  gemeente_id uuid not null,
  code text not null,
  tekst text not null,
  vastgesteld_op date not null,
  geldig_van date not null,
  geldig_tot_en_met date not null,
  bron text not null,
  geldig daterange generated always as ( case
    when (geldig_tot_en_met < geldig_van) then 'empty'::daterange
    else daterange(geldig_van, geldig_tot_en_met, '[]') end) stored not null,
  constraint raadsdoel_pk primary key (id),
  constraint raadsdoel_gemeente_fk foreign key (gemeente_id) references gemeente(id),
  constraint raadsdoel_tekst_lengte check (length(tekst) between 1 and 20000),
  constraint raadsdoel_bron_lengte check (length(bron) between 1 and 20000),
  constraint raadsdoel_periode check (geldig_tot_en_met >= geldig_van),
  -- Politiewet 2012 art. 38b lid 1: at least once in four years.
  constraint raadsdoel_vier_jaar check (geldig_tot_en_met < geldig_van + interval '4 years'),
  constraint raadsdoel_overlapt_niet exclude
    using gist (gemeente_id with =, code with =, geldig with &&)
);
alter table raadsdoel enable row level security;

-- The rows of thema and doel keep the adopted text; links and agendas go on pointing at them. A
-- version holds from a day on: until the next version, or as long as the plan.
create table thema_versie (
  id uuid not null default uuidv7(),
  thema_id uuid not null,
  geldig_van date not null,
  geldig_tot_en_met date,
  naam text not null,
  vast_bespreekpunt boolean,
  toelichting text not null,
  door text not null,
  vastgelegd_op timestamptz not null default now(),
  geldig daterange generated always as (daterange(geldig_van, geldig_tot_en_met,
    '[]')) stored not null,
  constraint thema_versie_pk primary key (id),
  constraint thema_versie_van_thema unique (thema_id, id),
  constraint thema_versie_overlapt_niet unique (thema_id, geldig without overlaps),
  constraint thema_versie_thema_fk foreign key (thema_id) references thema(id),
  constraint thema_versie_naam_lengte check (length(naam) between 1 and 300),
  constraint thema_versie_toelichting_lengte check (length(toelichting) between 1 and 20000)
);
alter table thema_versie enable row level security;

create table thema_versie_doel (
  thema_id uuid not null,
  versie_id uuid not null,
  volgnummer integer not null,
  doel_id uuid not null,
  constraint thema_versie_doel_pk primary key (versie_id, volgnummer),
  constraint thema_versie_doel_eenmaal unique (versie_id, doel_id),
  constraint thema_versie_doel_versie_fk foreign key (thema_id, versie_id)
    references thema_versie(thema_id, id),
  constraint thema_versie_doel_doel_fk foreign key (thema_id, doel_id) references doel(thema_id, id)
);
alter table thema_versie_doel enable row level security;
create index thema_versie_doel_op_doel on thema_versie_doel (doel_id);

-- The standing items that the plan was adopted with, kept for when an amendment of their theme
-- changes them.
create table vast_bespreekpunt_vastgesteld (
  thema_id uuid not null,
  geldig_van date not null,
  geldig_tot_en_met date not null,
  bron text not null,
  constraint vast_bespreekpunt_vastgesteld_pk primary key (thema_id, geldig_van),
  constraint vast_bespreekpunt_vastgesteld_thema_fk foreign key (thema_id) references thema(id)
);
alter table vast_bespreekpunt_vastgesteld enable row level security;

create table thema_opvolger (
  thema_id uuid not null,
  opvolger_id uuid not null,
  constraint thema_opvolger_pk primary key (thema_id, opvolger_id),
  constraint thema_opvolger_thema_fk foreign key (thema_id) references thema(id),
  constraint thema_opvolger_opvolger_fk foreign key (opvolger_id) references thema(id)
);
alter table thema_opvolger enable row level security;
create index thema_opvolger_op_opvolger on thema_opvolger (opvolger_id);

-- A link of the chain for each row, made at commit: the order of the chain is the order in which
-- transactions ended. The lock that makes it one chain is held only during the commit, by a
-- transaction that waits for nobody any more.
create table logboek_keten (
  nr bigint not null,
  logboek_id bigint not null,
  hash bytea not null,
  constraint logboek_keten_pk primary key (nr),
  constraint logboek_keten_logboek_uniek unique (logboek_id)
);
alter table logboek_keten enable row level security;

-- A person may work in several regions: each region that entered them, or gave them a role, may do
-- so again.
create table persoon_regio (
  persoon_id uuid not null,
  regio_id uuid not null,
  constraint persoon_regio_pk primary key (persoon_id, regio_id),
  constraint persoon_regio_persoon_fk foreign key (persoon_id) references persoon(id)
    on delete cascade,
  constraint persoon_regio_regio_fk foreign key (regio_id) references regio(id)
);
alter table persoon_regio enable row level security;

-- One row per object and transaction. Made: no level before; removed: no level after; made and
-- removed at once: neither, so nobody sees it. The log does not watch it: it follows from what is
-- in the log.
create table wijziging (
  transactie xid8 not null default pg_current_xact_id(),
  nr bigint generated always as identity,
  soort text not null,
  object_id uuid not null,
  driehoek_id uuid not null,
  vrager_id uuid,
  niveau_voor text,
  niveau_na text,
  reden text,
  op timestamptz not null default now(),
  -- A document belongs to its item and may be more confidential: its change is then reported at its
  -- own level. When the item itself changed in the same transaction, before or after, that change
  -- is reported to everybody with access to the item and suffices.
  alleen_deel boolean not null default false,
  constraint wijziging_pk primary key (transactie, nr),
  constraint wijziging_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint wijziging_niveau_voor_bekend check (niveau_voor in ('OPENBAAR', 'INTERN',
    'VERTROUWELIJK')),
  constraint wijziging_niveau_na_bekend check (niveau_na in ('OPENBAAR', 'INTERN',
    'VERTROUWELIJK')),
  constraint wijziging_toegang_heeft_vrager check ((soort = 'DRIEHOEK') = (vrager_id is not null)),
  constraint wijziging_soort_bekend check (soort = any (wijziging_soorten()))
);
alter table wijziging enable row level security;
create unique index wijziging_eenmaal on wijziging (transactie, object_id) where vrager_id is null;
create index wijziging_per_driehoek on wijziging (driehoek_id, transactie, nr);
create unique index wijziging_toegang on wijziging (vrager_id, driehoek_id, transactie)
  where vrager_id is not null;

-- The log does not watch these tables: they follow from rows that are in the log. The API's role
-- has no right to either.
create table zoekregel (
  id uuid not null,
  soort text not null,
  driehoek_id uuid,
  vergadering_id uuid,
  agendapunt_id uuid,
  niveau text not null,
  vector tsvector not null,
  constraint zoekregel_pk primary key (id),
  constraint zoekregel_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint zoekregel_plan_is_van_ieder check ((niveau = 'PLAN') = (driehoek_id is null)),
  -- Users who see a decision see its steps and answers, so these count as its text. A proposal is
  -- for members only and has a separate level.
  constraint zoekregel_soort_bekend check (soort in ('AGENDAPUNT', 'BESLUIT', 'ACTIE',
    'LOKALE_PRIORITEIT', 'THEMA', 'DOEL', 'BELEIDSPLAN', 'AGENDAVOORSTEL')),
  constraint zoekregel_niveau_bekend check (niveau in ('PLAN', 'OPENBAAR', 'INTERN', 'PRIORITEIT',
    'VERTROUWELIJK', 'LID'))
);
alter table zoekregel enable row level security;
create index zoekregel_op_agendapunt on zoekregel (agendapunt_id) where agendapunt_id is not null;
-- A short list of entries that wait for their place: each search reads all of it.
create index zoekregel_op_woord on zoekregel using gin (vector) with (gin_pending_list_limit='256');
create index zoekregel_per_driehoek on zoekregel (driehoek_id);

-- Every word ever written, as an index for misspellings. It may hold words of hidden rows, since
-- only visible rows are found with it. Not unique, so that no writer waits for another.
create table zoekwoord (
  woord text not null
);
alter table zoekwoord enable row level security;
create index zoekwoord_op_gelijkenis on zoekwoord using gin (woord gin_trgm_ops);
create index zoekwoord_op_woord on zoekwoord using hash (woord);

-- Members read in the log who issued an address of their driehoek. The hash must not be in the log,
-- so it has a separate table.
create table agenda_adres (
  id uuid not null default uuidv7(),
  persoon_id uuid not null,
  driehoek_id uuid,
  omschrijving text,
  gemaakt_op timestamptz not null default now(),
  ingetrokken_op timestamptz,
  constraint agenda_adres_pk primary key (id),
  constraint agenda_adres_persoon_fk foreign key (persoon_id) references persoon(id),
  constraint agenda_adres_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint agenda_adres_omschrijving_lengte check (length(omschrijving) between 1 and 300)
);
alter table agenda_adres enable row level security;
create index agenda_adres_per_persoon on agenda_adres (persoon_id, id);

create table agenda_adres_sleutel (
  adres_id uuid not null,
  hash bytea not null,
  constraint agenda_adres_sleutel_pk primary key (adres_id),
  constraint agenda_adres_sleutel_uniek unique (hash),
  constraint agenda_adres_sleutel_adres_fk foreign key (adres_id) references agenda_adres(id),
  constraint agenda_adres_sleutel_sha256 check (length(hash) = 32)
);
alter table agenda_adres_sleutel enable row level security;

-- A series is as visible as its meetings; the standing subjects of a driehoek are for its members.
create table reeks (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  regel text not null,
  eerste_dag date not null,
  begintijd time not null,
  duur_minuten integer,
  locatie text,
  zonder_feestdagen boolean not null default false,
  zonder_periodes daterange[] not null default '{}'::daterange[],
  overgeslagen date[] not null default '{}'::date[],
  versie integer not null default 1,
  constraint reeks_pk primary key (id),
  constraint reeks_in_driehoek unique (driehoek_id, id),
  constraint reeks_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint reeks_regel_lengte check (length(regel) between 1 and 300),
  constraint reeks_duur check (duur_minuten between 1 and 1440),
  constraint reeks_locatie_lengte check (length(locatie) <= 300)
);
alter table reeks enable row level security;
create index reeks_per_driehoek on reeks (driehoek_id, eerste_dag, id);

create table vergadering (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  aanvang timestamptz not null,
  einde timestamptz,
  locatie text,
  status text not null default 'CONCEPT',
  annulering_reden text,
  gewijzigd_op timestamptz not null default now(),
  versie integer not null default 1,
  dag date generated always as (((aanvang at time zone 'Europe/Amsterdam'))::date) stored not null,
  reeks_id uuid,
  constraint vergadering_pk primary key (id),
  constraint vergadering_in_driehoek unique (driehoek_id, id),
  constraint vergadering_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint vergadering_reeks_fk foreign key (driehoek_id, reeks_id)
    references reeks(driehoek_id, id),
  constraint vergadering_status_bekend check (status in ('CONCEPT', 'AGENDA_VASTGESTELD',
    'GEHOUDEN', 'AFGESLOTEN', 'GEANNULEERD')),
  constraint vergadering_einde_na_aanvang check (einde > aanvang),
  constraint vergadering_annulering_met_reden check ((status = 'GEANNULEERD') =
    (annulering_reden is not null)),
  constraint vergadering_locatie_lengte check (length(locatie) <= 300)
);
alter table vergadering enable row level security;
create index vergadering_op_aanvang on vergadering (aanvang, id);
create index vergadering_op_wijziging on vergadering (gewijzigd_op);
create index vergadering_per_driehoek on vergadering (driehoek_id, aanvang, id);
create index vergadering_van_reeks on vergadering (reeks_id, aanvang) where reeks_id is not null;

-- vast_thema_id: the theme that makes this a standing item. The unique numbers are deferred, so
-- that items can change places.
create table agendapunt (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  vergadering_id uuid not null,
  volgnummer integer not null,
  soort text not null,
  titel text not null,
  toelichting text,
  vast_thema_id uuid,
  vertrouwelijkheid text not null default 'VERTROUWELIJK',
  duur_minuten integer,
  indiener_id uuid,
  nagekomen boolean not null default false,
  aangehouden_van_id uuid,
  verslag_van_id uuid,
  uitkomst text,
  uitkomst_toelichting text,
  gewijzigd_op timestamptz not null default now(),
  versie integer not null default 1,
  -- The version of its theme that a standing item follows, or followed when the meeting was held;
  -- null: the theme as adopted.
  vast_versie_id uuid,
  constraint agendapunt_pk primary key (id),
  constraint agendapunt_in_driehoek unique (driehoek_id, id),
  constraint agendapunt_volgnummer_uniek unique (vergadering_id,
    volgnummer) deferrable initially deferred,
  constraint agendapunt_vast_uniek unique (vergadering_id, vast_thema_id),
  constraint agendapunt_vast_thema_fk foreign key (vast_thema_id)
    references thema(id) deferrable initially deferred,
  constraint agendapunt_indiener_fk foreign key (indiener_id) references persoon(id),
  constraint agendapunt_vergadering_fk foreign key (driehoek_id, vergadering_id)
    references vergadering(driehoek_id, id),
  constraint agendapunt_aangehouden_van_fk foreign key (driehoek_id, aangehouden_van_id)
    references agendapunt(driehoek_id, id),
  constraint agendapunt_verslag_van_fk foreign key (driehoek_id, verslag_van_id)
    references vergadering(driehoek_id, id),
  constraint agendapunt_vast_versie_fk foreign key (vast_thema_id, vast_versie_id)
    references thema_versie(thema_id, id),
  constraint agendapunt_volgnummer_vanaf_1 check (volgnummer >= 1),
  constraint agendapunt_soort_bekend check (soort in ('OPENING', 'MEDEDELINGEN', 'VORIG_VERSLAG',
    'VAST_BESPREEKPUNT', 'BESPREEKPUNT', 'BESLUITPUNT', 'RONDVRAAG', 'SLUITING')),
  constraint agendapunt_titel_lengte check (length(titel) between 1 and 300),
  constraint agendapunt_toelichting_lengte check (length(toelichting) <= 20000),
  constraint agendapunt_vertrouwelijkheid_bekend check (vertrouwelijkheid in ('OPENBAAR', 'INTERN',
    'VERTROUWELIJK')),
  constraint agendapunt_duur check (duur_minuten between 1 and 1440),
  constraint agendapunt_uitkomst_bekend check (uitkomst in ('BESPROKEN', 'AANGEHOUDEN', 'VERVALLEN',
    'TER_KENNISNAME')),
  constraint agendapunt_uitkomst_toelichting_lengte check (length(uitkomst_toelichting) <= 20000),
  constraint agendapunt_vast_is_soort check ((soort = 'VAST_BESPREEKPUNT') =
    (vast_thema_id is not null)),
  constraint agendapunt_verslag_is_soort check (verslag_van_id is null or soort = 'VORIG_VERSLAG'),
  -- Promise 2: a standing item is discussed, or postponed with a reason; never dropped.
  constraint agendapunt_vast_vervalt_niet check (vast_thema_id is null or uitkomst is null
    or uitkomst = 'BESPROKEN'
    or (uitkomst = 'AANGEHOUDEN' and uitkomst_toelichting is not null
      and uitkomst_toelichting ~ '\S')),
  constraint agendapunt_vast_versie_van_thema check (vast_versie_id is null
    or vast_thema_id is not null)
);
alter table agendapunt enable row level security;
create index agendapunt_aangehouden on agendapunt (driehoek_id) where uitkomst = 'AANGEHOUDEN';
create index agendapunt_aangehouden_van on agendapunt (aangehouden_van_id)
  where aangehouden_van_id is not null;
create index agendapunt_op_vast_thema on agendapunt (vast_thema_id, vergadering_id)
  where vast_thema_id is not null;
create index agendapunt_op_vast_versie on agendapunt (vast_versie_id)
  where vast_versie_id is not null;
-- Lets an overview find the rows of one driehoek and theme without scanning the other driehoeken of
-- the region.
create index agendapunt_vast_per_driehoek
  on agendapunt (driehoek_id, vast_thema_id) include (vergadering_id)
  where vast_thema_id is not null;

create table agendapunt_thema (
  driehoek_id uuid not null,
  agendapunt_id uuid not null,
  thema_id uuid not null,
  constraint agendapunt_thema_pk primary key (agendapunt_id, thema_id),
  constraint agendapunt_thema_thema_fk foreign key (thema_id) references thema(id),
  constraint agendapunt_thema_agendapunt_fk foreign key (driehoek_id, agendapunt_id)
    references agendapunt(driehoek_id, id)
    on delete cascade
);
alter table agendapunt_thema enable row level security;
create index agendapunt_thema_op_thema
  on agendapunt_thema (thema_id, agendapunt_id) include (driehoek_id);
create index agendapunt_thema_per_driehoek
  on agendapunt_thema (driehoek_id, thema_id) include (agendapunt_id);

create table aanwezigheid (
  driehoek_id uuid not null,
  vergadering_id uuid not null,
  lidmaatschap_id uuid not null,
  constraint aanwezigheid_pk primary key (vergadering_id, lidmaatschap_id),
  constraint aanwezigheid_vergadering_fk foreign key (driehoek_id, vergadering_id)
    references vergadering(driehoek_id, id),
  constraint aanwezigheid_lidmaatschap_fk foreign key (driehoek_id, lidmaatschap_id)
    references lidmaatschap(driehoek_id, id)
);
alter table aanwezigheid enable row level security;

create table besluit (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  agendapunt_id uuid not null,
  jaar integer not null,
  reeksnummer integer not null,
  nummer text generated always as (((jaar || '-')
    || lpad((reeksnummer)::text, greatest(3, length((reeksnummer)::text)), '0'))) stored not null,
  soort text not null,
  tekst text not null,
  uitvoering text not null default 'OPEN',
  uitvoering_toelichting text,
  vastgelegd_op timestamptz not null default now(),
  vervangt_id uuid,
  constraint besluit_pk primary key (id),
  constraint besluit_in_driehoek unique (driehoek_id, id),
  constraint besluit_nummer_uniek unique (driehoek_id, jaar, reeksnummer),
  constraint besluit_een_keer_vervangen unique (vervangt_id),
  constraint besluit_agendapunt_fk foreign key (driehoek_id, agendapunt_id)
    references agendapunt(driehoek_id, id),
  constraint besluit_vervangt_fk foreign key (driehoek_id, vervangt_id)
    references besluit(driehoek_id, id),
  constraint besluit_soort_bekend check (soort in ('AFSPRAAK_INZET', 'AFSPRAAK_LOKALE_PRIORITEIT',
    'OVERIG')),
  constraint besluit_tekst_lengte check (length(tekst) between 1 and 20000),
  constraint besluit_uitvoering_bekend check (uitvoering in ('OPEN', 'IN_UITVOERING', 'UITGEVOERD',
    'NIET_UITGEVOERD')),
  constraint besluit_uitvoering_toelichting_lengte check (length(uitvoering_toelichting) <= 20000),
  constraint besluit_vervangt_een_ander check (vervangt_id <> id)
);
alter table besluit enable row level security;
create index besluit_op_agendapunt on besluit (agendapunt_id);

create table besluit_beslisser (
  driehoek_id uuid not null,
  besluit_id uuid not null,
  lidmaatschap_id uuid not null,
  constraint besluit_beslisser_pk primary key (besluit_id, lidmaatschap_id),
  constraint besluit_beslisser_besluit_fk foreign key (driehoek_id, besluit_id)
    references besluit(driehoek_id, id),
  constraint besluit_beslisser_lidmaatschap_fk foreign key (driehoek_id, lidmaatschap_id)
    references lidmaatschap(driehoek_id, id)
);
alter table besluit_beslisser enable row level security;

create table actie (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  agendapunt_id uuid not null,
  omschrijving text not null,
  eigenaar_id uuid,
  uiterlijk date,
  status text not null default 'OPEN',
  vastgelegd_op timestamptz not null default now(),
  versie integer not null default 1,
  constraint actie_pk primary key (id),
  constraint actie_agendapunt_fk foreign key (driehoek_id, agendapunt_id)
    references agendapunt(driehoek_id, id),
  constraint actie_eigenaar_fk foreign key (driehoek_id, eigenaar_id)
    references lidmaatschap(driehoek_id, id),
  constraint actie_omschrijving_lengte check (length(omschrijving) between 1 and 20000),
  constraint actie_status_bekend check (status in ('OPEN', 'GEREED', 'VERVALLEN'))
);
alter table actie enable row level security;
create index actie_op_agendapunt on actie (agendapunt_id);
create index actie_op_uiterlijk on actie (coalesce(uiterlijk, 'infinity'::date), id);
create index actie_per_driehoek on actie (driehoek_id, id);
create index actie_per_driehoek_op_uiterlijk
  on actie (driehoek_id, coalesce(uiterlijk, 'infinity'::date), id);

-- tekstversie: the version that consents are bound to; a change of the text leaves earlier consents
-- behind.
create table lokale_prioriteit (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  titel text not null,
  omschrijving text,
  geldig_van date not null,
  geldig_tot_en_met date,
  status text not null default 'VOORGESTELD',
  tekstversie integer not null default 1,
  vastgesteld_in_id uuid,
  gewijzigd_op timestamptz not null default now(),
  versie integer not null default 1,
  geldig daterange generated always as ( case
    when (geldig_tot_en_met < geldig_van) then 'empty'::daterange
    else daterange(geldig_van, geldig_tot_en_met, '[]') end) stored not null,
  veiligheidsveld text,
  lokaal_plan_id uuid,
  bovenliggend_id uuid,
  -- Taken from the log. For a priority older than the log, the last consent to its text dates it.
  vastgesteld_op timestamptz,
  -- voorstel_versie: the versie that a priority had when its proposal last changed. A user
  -- who saw that version or a later one saw the current proposal. Existing rows count as changed by
  -- their latest version.
  voorstel_versie integer not null default 1,
  constraint lokale_prioriteit_pk primary key (id),
  constraint lokale_prioriteit_in_driehoek unique (driehoek_id, id),
  constraint lokale_prioriteit_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint lokale_prioriteit_vastgesteld_in_fk foreign key (driehoek_id, vastgesteld_in_id)
    references vergadering(driehoek_id, id),
  constraint lokale_prioriteit_lokaal_plan_fk foreign key (lokaal_plan_id)
    references lokaal_plan(id),
  constraint lokale_prioriteit_bovenliggend_fk foreign key (driehoek_id, bovenliggend_id)
    references lokale_prioriteit(driehoek_id, id),
  constraint lokale_prioriteit_titel_lengte check (length(titel) between 1 and 300),
  constraint lokale_prioriteit_omschrijving_lengte check (length(omschrijving) <= 20000),
  constraint lokale_prioriteit_status_bekend check (status in ('VOORGESTELD', 'VASTGESTELD',
    'BEEINDIGD')),
  constraint lokale_prioriteit_periode check (geldig_tot_en_met >= geldig_van - 1),
  constraint lokale_prioriteit_veiligheidsveld_bekend check (
    veiligheidsveld in ('VEILIGE_WOON_EN_LEEFOMGEVING',
    'BEDRIJVIGHEID_EN_VEILIGHEID', 'JEUGD_EN_VEILIGHEID', 'FYSIEKE_VEILIGHEID',
    'INTEGRITEIT_EN_VEILIGHEID')),
  constraint lokale_prioriteit_vastgesteld_op check ((status = 'BEEINDIGD')
    or ((status = 'VASTGESTELD') = (vastgesteld_op is not null)))
);
alter table lokale_prioriteit enable row level security;
create index lokale_prioriteit_op_bovenliggend on lokale_prioriteit (bovenliggend_id)
  where bovenliggend_id is not null;
create index lokale_prioriteit_op_lokaal_plan on lokale_prioriteit (lokaal_plan_id)
  where lokaal_plan_id is not null;

create table prioriteit_gemeente (
  driehoek_id uuid not null,
  prioriteit_id uuid not null,
  gemeente_id uuid not null,
  constraint prioriteit_gemeente_pk primary key (prioriteit_id, gemeente_id),
  constraint prioriteit_gemeente_gemeente_fk foreign key (gemeente_id) references gemeente(id),
  constraint prioriteit_gemeente_prioriteit_fk foreign key (driehoek_id, prioriteit_id)
    references lokale_prioriteit(driehoek_id, id)
);
alter table prioriteit_gemeente enable row level security;

create table instemming (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  prioriteit_id uuid not null,
  lidmaatschap_id uuid not null,
  tekstversie integer not null,
  op timestamptz not null default now(),
  constraint instemming_pk primary key (id),
  constraint instemming_eenmaal unique (prioriteit_id, lidmaatschap_id, tekstversie),
  constraint instemming_prioriteit_fk foreign key (driehoek_id, prioriteit_id)
    references lokale_prioriteit(driehoek_id, id),
  constraint instemming_lidmaatschap_fk foreign key (driehoek_id, lidmaatschap_id)
    references lidmaatschap(driehoek_id, id)
);
alter table instemming enable row level security;

create table prioriteit_zelfstandig (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  prioriteit_id uuid not null,
  toelichting text not null,
  geldig_van date not null default vandaag(),
  geldig_tot_en_met date,
  vastgelegd_door_id uuid,
  vastgelegd_op timestamptz not null default now(),
  geldig daterange generated always as ( case
    when (geldig_tot_en_met < geldig_van) then 'empty'::daterange
    else daterange(geldig_van, geldig_tot_en_met, '[]') end) stored not null,
  constraint prioriteit_zelfstandig_pk primary key (id),
  constraint prioriteit_zelfstandig_persoon_fk foreign key (vastgelegd_door_id)
    references persoon(id),
  constraint prioriteit_zelfstandig_prioriteit_fk foreign key (driehoek_id, prioriteit_id)
    references lokale_prioriteit(driehoek_id, id),
  constraint prioriteit_zelfstandig_toelichting_lengte check (
    length(toelichting) between 1 and 20000),
  constraint prioriteit_zelfstandig_overlapt_niet exclude
    using gist (prioriteit_id with =, geldig with &&)
);
alter table prioriteit_zelfstandig enable row level security;
create index prioriteit_zelfstandig_op_prioriteit on prioriteit_zelfstandig (prioriteit_id);

create table agendapunt_prioriteit (
  driehoek_id uuid not null,
  agendapunt_id uuid not null,
  prioriteit_id uuid not null,
  constraint agendapunt_prioriteit_pk primary key (agendapunt_id, prioriteit_id),
  constraint agendapunt_prioriteit_agendapunt_fk foreign key (driehoek_id, agendapunt_id)
    references agendapunt(driehoek_id, id)
    on delete cascade,
  constraint agendapunt_prioriteit_prioriteit_fk foreign key (driehoek_id, prioriteit_id)
    references lokale_prioriteit(driehoek_id, id)
);
alter table agendapunt_prioriteit enable row level security;
create index agendapunt_prioriteit_op_prioriteit
  on agendapunt_prioriteit (prioriteit_id, agendapunt_id);

create table koppeling (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  prioriteit_id uuid not null,
  thema_id uuid not null,
  doel_id uuid,
  aard text not null,
  toelichting text not null,
  geldig_van date not null,
  geldig_tot_en_met date,
  oorspronkelijk_tot_en_met date,
  plan_tot_en_met date not null,
  vastgelegd_in_id uuid,
  vastgelegd_door_id uuid not null,
  vastgelegd_op timestamptz not null default now(),
  beeindigd_door_id uuid,
  beeindigd_op timestamptz,
  beeindiging_toelichting text,
  geldig daterange generated always as (daterange(geldig_van,
    coalesce(geldig_tot_en_met, plan_tot_en_met), '[]')) stored not null,
  constraint koppeling_pk primary key (id),
  constraint koppeling_in_driehoek unique (driehoek_id, id),
  constraint koppeling_overlapt_niet unique (prioriteit_id, thema_id, aard,
    geldig without overlaps),
  constraint koppeling_thema_fk foreign key (thema_id) references thema(id),
  constraint koppeling_vastgelegd_door_fk foreign key (vastgelegd_door_id) references persoon(id),
  constraint koppeling_beeindigd_door_fk foreign key (beeindigd_door_id) references persoon(id),
  constraint koppeling_prioriteit_fk foreign key (driehoek_id, prioriteit_id)
    references lokale_prioriteit(driehoek_id, id),
  constraint koppeling_doel_fk foreign key (thema_id, doel_id) references doel(thema_id, id),
  constraint koppeling_vastgelegd_in_fk foreign key (driehoek_id, vastgelegd_in_id)
    references agendapunt(driehoek_id, id),
  constraint koppeling_aard_bekend check (aard in ('AANVULLEND', 'FACILITEREND', 'BIJDRAGEND')),
  constraint koppeling_toelichting_lengte check (length(toelichting) between 1 and 20000),
  constraint koppeling_beeindiging_lengte check (
    length(beeindiging_toelichting) between 1 and 20000),
  constraint koppeling_periode check (geldig_tot_en_met >= geldig_van),
  constraint koppeling_einde_is_geheel check ((beeindigd_op is null) =
    (beeindiging_toelichting is null)),
  -- A row with the person who ended it also has the time. Existing rows are not checked: the API
  -- wrote no others.
  constraint koppeling_beeindigd_door_bij_einde check (beeindigd_door_id is null
    or beeindigd_op is not null)
);
alter table koppeling enable row level security;
create index koppeling_op_thema on koppeling (thema_id, id);
create index koppeling_over_doel on koppeling (doel_id) where doel_id is not null;
create index koppeling_van_prioriteit
  on koppeling (prioriteit_id, geldig_van, id) include (driehoek_id, geldig, thema_id, aard);

-- Politiewet 2012 art. 46 lid 2: an agreement that is not kept has consequences for a teamchef, so
-- the person and time of recording are never rewritten. door_id is null only for rows from before
-- the steps were kept.
create table besluit_uitvoering (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  besluit_id uuid not null,
  volgnummer integer not null,
  stand text not null,
  toelichting text,
  door_id uuid,
  op timestamptz not null,
  constraint besluit_uitvoering_pk primary key (id),
  constraint besluit_uitvoering_volgnummer_uniek unique (besluit_id, volgnummer),
  constraint besluit_uitvoering_persoon_fk foreign key (door_id) references persoon(id),
  constraint besluit_uitvoering_besluit_fk foreign key (driehoek_id, besluit_id)
    references besluit(driehoek_id, id),
  constraint besluit_uitvoering_stand_bekend check (stand in ('OPEN', 'IN_UITVOERING', 'UITGEVOERD',
    'NIET_UITGEVOERD')),
  constraint besluit_uitvoering_toelichting_lengte check (length(toelichting) <= 20000),
  constraint besluit_uitvoering_toelichting_gevuld check (toelichting ~ '\S'),
  constraint besluit_uitvoering_niet_met_reden check (stand <> 'NIET_UITGEVOERD'
    or toelichting is not null)
);
alter table besluit_uitvoering enable row level security;

create table besluit_antwoord (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  besluit_id uuid not null,
  lidmaatschap_id uuid not null,
  antwoord text not null,
  op timestamptz not null,
  constraint besluit_antwoord_pk primary key (id),
  constraint besluit_antwoord_besluit_fk foreign key (driehoek_id, besluit_id)
    references besluit(driehoek_id, id),
  constraint besluit_antwoord_lidmaatschap_fk foreign key (driehoek_id, lidmaatschap_id)
    references lidmaatschap(driehoek_id, id),
  constraint besluit_antwoord_lengte check (length(antwoord) <= 20000),
  constraint besluit_antwoord_gevuld check (antwoord ~ '\S')
);
alter table besluit_antwoord enable row level security;
create index besluit_antwoord_op_besluit on besluit_antwoord (besluit_id, op);

create table besluit_prioriteit (
  driehoek_id uuid not null,
  besluit_id uuid not null,
  prioriteit_id uuid not null,
  constraint besluit_prioriteit_pk primary key (besluit_id, prioriteit_id),
  constraint besluit_prioriteit_besluit_fk foreign key (driehoek_id, besluit_id)
    references besluit(driehoek_id, id),
  constraint besluit_prioriteit_prioriteit_fk foreign key (driehoek_id, prioriteit_id)
    references lokale_prioriteit(driehoek_id, id)
);
alter table besluit_prioriteit enable row level security;
create index besluit_prioriteit_op_prioriteit on besluit_prioriteit (prioriteit_id, besluit_id);

create table besluit_raadsdoel (
  driehoek_id uuid not null,
  besluit_id uuid not null,
  raadsdoel_id uuid not null,
  constraint besluit_raadsdoel_pk primary key (besluit_id, raadsdoel_id),
  constraint besluit_raadsdoel_raadsdoel_fk foreign key (raadsdoel_id) references raadsdoel(id),
  constraint besluit_raadsdoel_besluit_fk foreign key (driehoek_id, besluit_id)
    references besluit(driehoek_id, id)
);
alter table besluit_raadsdoel enable row level security;
create index besluit_raadsdoel_op_raadsdoel on besluit_raadsdoel (raadsdoel_id, besluit_id);

create table agendapunt_verwijzing (
  driehoek_id uuid not null,
  agendapunt_id uuid not null,
  naar_id uuid not null,
  constraint agendapunt_verwijzing_pk primary key (agendapunt_id, naar_id),
  constraint agendapunt_verwijzing_agendapunt_fk foreign key (driehoek_id, agendapunt_id)
    references agendapunt(driehoek_id, id)
    on delete cascade,
  constraint agendapunt_verwijzing_naar_fk foreign key (driehoek_id, naar_id)
    references agendapunt(driehoek_id, id)
    on delete cascade,
  constraint agendapunt_verwijzing_naar_ander check (agendapunt_id <> naar_id)
);
alter table agendapunt_verwijzing enable row level security;
create index agendapunt_verwijzing_op_naar on agendapunt_verwijzing (naar_id, agendapunt_id);

-- A hidden item leaves no gap in the numbers, no count and no time of change.
create table vergadering_zichtbaar_gewijzigd (
  vergadering_id uuid not null,
  intern_op timestamptz not null,
  openbaar_op timestamptz not null,
  -- gewijzigd_op follows the agenda, which a calendar address must not reveal; this column follows
  -- versie.
  zelf_op timestamptz not null default now(),
  constraint vergadering_zichtbaar_gewijzigd_pk primary key (vergadering_id),
  constraint vergadering_zichtbaar_gewijzigd_fk foreign key (vergadering_id)
    references vergadering(id)
    on delete cascade
);
alter table vergadering_zichtbaar_gewijzigd enable row level security;

-- No user name before the host: it would pass for the host itself. verwijder_reden is set just
-- before the row is removed, so that the log has it.
create table stuk (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  agendapunt_id uuid not null,
  titel text not null,
  adres text not null,
  vertrouwelijkheid text not null,
  toegevoegd_door_id uuid,
  toegevoegd_op timestamptz not null default now(),
  verwijder_reden text,
  constraint stuk_pk primary key (id),
  constraint stuk_persoon_fk foreign key (toegevoegd_door_id) references persoon(id),
  constraint stuk_agendapunt_fk foreign key (driehoek_id, agendapunt_id)
    references agendapunt(driehoek_id, id)
    on delete cascade,
  constraint stuk_titel_lengte check (length(titel) between 1 and 300),
  constraint stuk_titel_gevuld check (titel ~ '\S'),
  constraint stuk_adres_lengte check (length(adres) <= 2000),
  constraint stuk_adres_https check (adres ~
    '^https://[^][:space:][:cntrl:]/?#@"<>\\[]+([/?#][^[:space:][:cntrl:]"<>\\]*)?$'),
  constraint stuk_vertrouwelijkheid_bekend check (vertrouwelijkheid in ('OPENBAAR', 'INTERN',
    'VERTROUWELIJK')),
  constraint stuk_verwijder_reden_lengte check (length(verwijder_reden) <= 20000),
  constraint stuk_verwijder_reden_gevuld check (verwijder_reden ~ '\S')
);
alter table stuk enable row level security;
create index stuk_op_agendapunt on stuk (agendapunt_id, id);

-- agendapunt_id is no foreign key: an item may leave the agenda once it is open again, and stays in
-- the version that had it.
create table agenda_versie (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  vergadering_id uuid not null,
  nummer integer not null,
  vastgesteld_op timestamptz not null default now(),
  vastgesteld_door_id uuid,
  heropend_op timestamptz,
  heropend_door_id uuid,
  heropen_reden text,
  constraint agenda_versie_pk primary key (id),
  constraint agenda_versie_in_driehoek unique (driehoek_id, id),
  constraint agenda_versie_nummer_uniek unique (vergadering_id, nummer),
  constraint agenda_versie_vastgesteld_door_fk foreign key (vastgesteld_door_id)
    references persoon(id),
  constraint agenda_versie_heropend_door_fk foreign key (heropend_door_id) references persoon(id),
  constraint agenda_versie_vergadering_fk foreign key (driehoek_id, vergadering_id)
    references vergadering(driehoek_id, id),
  constraint agenda_versie_reden_lengte check (length(heropen_reden) <= 20000),
  constraint agenda_versie_reden_gevuld check (heropen_reden ~ '\S'),
  constraint agenda_versie_heropend_met_reden check ((heropend_op is null) =
    (heropen_reden is null))
);
alter table agenda_versie enable row level security;

create table agenda_versie_punt (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  versie_id uuid not null,
  agendapunt_id uuid not null,
  volgnummer integer not null,
  soort text not null,
  titel text not null,
  toelichting text,
  duur_minuten integer,
  vertrouwelijkheid text not null,
  constraint agenda_versie_punt_pk primary key (id),
  constraint agenda_versie_punt_versie_fk foreign key (driehoek_id, versie_id)
    references agenda_versie(driehoek_id, id),
  constraint agenda_versie_punt_niveau_bekend check (vertrouwelijkheid in ('OPENBAAR', 'INTERN',
    'VERTROUWELIJK'))
);
alter table agenda_versie_punt enable row level security;
create index agenda_versie_punt_op_agendapunt on agenda_versie_punt (agendapunt_id);
create index agenda_versie_punt_op_versie on agenda_versie_punt (versie_id, volgnummer);

create table aantekening (
  driehoek_id uuid not null,
  agendapunt_id uuid not null,
  rol text not null,
  gemeente_id uuid,
  tekst text,
  gewijzigd_op timestamptz not null default now(),
  versie integer not null default 1,
  constraint aantekening_een_per_partner unique nulls not distinct (agendapunt_id, rol,
    gemeente_id),
  constraint aantekening_gemeente_fk foreign key (gemeente_id) references gemeente(id),
  constraint aantekening_agendapunt_fk foreign key (driehoek_id, agendapunt_id)
    references agendapunt(driehoek_id, id)
    on delete cascade,
  constraint aantekening_rol_bekend check (rol in ('BURGEMEESTER', 'OFFICIER_VAN_JUSTITIE',
    'TEAMCHEF')),
  constraint aantekening_tekst_lengte check (length(tekst) between 1 and 20000),
  constraint aantekening_tekst_gevuld check (tekst ~ '\S'),
  constraint aantekening_burgemeester_heeft_gemeente check ((rol = 'BURGEMEESTER') =
    (gemeente_id is not null))
);
alter table aantekening enable row level security;

create table sjabloonpunt (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  volgnummer integer not null,
  titel text not null,
  toelichting text,
  duur_minuten integer,
  vertrouwelijkheid text not null,
  constraint sjabloonpunt_pk primary key (id),
  constraint sjabloonpunt_volgnummer_uniek unique (driehoek_id, volgnummer),
  constraint sjabloonpunt_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint sjabloonpunt_volgnummer check (volgnummer between 1 and 30),
  constraint sjabloonpunt_titel_lengte check (length(titel) between 1 and 300),
  constraint sjabloonpunt_titel_gevuld check (titel ~ '\S'),
  constraint sjabloonpunt_toelichting_lengte check (length(toelichting) <= 20000),
  constraint sjabloonpunt_duur check (duur_minuten between 1 and 1440),
  constraint sjabloonpunt_vertrouwelijkheid_bekend check (vertrouwelijkheid in ('OPENBAAR',
    'INTERN', 'VERTROUWELIJK'))
);
alter table sjabloonpunt enable row level security;

create table agendavoorstel (
  id uuid not null default uuidv7(),
  driehoek_id uuid not null,
  titel text not null,
  toelichting text,
  duur_minuten integer,
  vertrouwelijkheid text not null default 'VERTROUWELIJK',
  indiener_id uuid not null,
  ingediend_op timestamptz not null default now(),
  status text not null default 'OPEN',
  agendapunt_id uuid,
  reden text,
  afgehandeld_door_id uuid,
  afgehandeld_op timestamptz,
  constraint agendavoorstel_pk primary key (id),
  -- Like the subjects of an item: of the same driehoek, which the composite keys guarantee.
  constraint agendavoorstel_in_driehoek unique (driehoek_id, id),
  constraint agendavoorstel_driehoek_fk foreign key (driehoek_id) references driehoek(id),
  constraint agendavoorstel_indiener_fk foreign key (indiener_id) references persoon(id),
  constraint agendavoorstel_afgehandeld_door_fk foreign key (afgehandeld_door_id)
    references persoon(id),
  constraint agendavoorstel_agendapunt_fk foreign key (driehoek_id, agendapunt_id)
    references agendapunt(driehoek_id, id) deferrable initially deferred,
  constraint agendavoorstel_titel_lengte check (length(titel) between 1 and 300),
  constraint agendavoorstel_titel_gevuld check (titel ~ '\S'),
  constraint agendavoorstel_toelichting_lengte check (length(toelichting) <= 20000),
  constraint agendavoorstel_duur check (duur_minuten between 1 and 1440),
  constraint agendavoorstel_vertrouwelijkheid_bekend check (vertrouwelijkheid in ('OPENBAAR',
    'INTERN', 'VERTROUWELIJK')),
  constraint agendavoorstel_status_bekend check (status in ('OPEN', 'OPGENOMEN', 'TERUGGESTUURD',
    'INGETROKKEN')),
  constraint agendavoorstel_reden_lengte check (length(reden) <= 20000),
  constraint agendavoorstel_punt_als_opgenomen check ((status = 'OPGENOMEN') =
    (agendapunt_id is not null)),
  constraint agendavoorstel_reden_als_teruggestuurd check ((status = 'TERUGGESTUURD') =
    (reden is not null and reden ~ '\S')),
  constraint agendavoorstel_afgehandeld check ((status = 'OPEN') = (afgehandeld_op is null))
);
alter table agendavoorstel enable row level security;
create unique index agendavoorstel_op_agendapunt on agendavoorstel (agendapunt_id)
  where agendapunt_id is not null;

-- alleen_driehoek is a code, like the argument of the feed: an id would match nothing once the
-- owner loses sight of that driehoek, and the webhook would then report all of them. It is not
-- called driehoek_id, by which the log shows a row to members: a webhook concerns its owner only.
create table webhook (
  id uuid not null default uuidv7(),
  persoon_id uuid,
  integratie_id uuid,
  adres text not null,
  omschrijving text,
  alleen_driehoek text,
  soorten text[],
  scopes text[],
  status text not null default 'AAN',
  uitgezet_reden text,
  uitgezet_op timestamptz,
  gemaakt_op timestamptz not null default now(),
  versie integer not null default 1,
  constraint webhook_pk primary key (id),
  constraint webhook_persoon_fk foreign key (persoon_id) references persoon(id),
  constraint webhook_integratie_fk foreign key (integratie_id) references integratie(id),
  constraint webhook_alleen_driehoek_fk foreign key (alleen_driehoek) references driehoek(code),
  constraint webhook_adres_lengte check (length(adres) between 1 and 2000),
  constraint webhook_omschrijving_lengte check (length(omschrijving) between 1 and 300),
  constraint webhook_status_bekend check (status in ('AAN', 'UIT', 'VERWIJDERD')),
  constraint webhook_heeft_eigenaar check (num_nonnulls(persoon_id, integratie_id) = 1),
  constraint webhook_uit_heeft_reden check ((status = 'AAN') = (uitgezet_op is null)
    and (status = 'AAN') = (uitgezet_reden is null)),
  constraint webhook_soorten_bekend check (soorten <@ wijziging_soorten()
    and cardinality(soorten) > 0)
);
alter table webhook enable row level security;
create index webhook_per_integratie on webhook (integratie_id, id);
create index webhook_per_persoon on webhook (persoon_id, id);

create table webhook_geheim (
  webhook_id uuid not null,
  gemaakt_op timestamptz not null default clock_timestamp(),
  geheim bytea not null,
  geldig_tot timestamptz,
  constraint webhook_geheim_pk primary key (webhook_id, gemaakt_op),
  constraint webhook_geheim_webhook_fk foreign key (webhook_id) references webhook(id)
    on delete cascade,
  constraint webhook_geheim_lengte check (length(geheim) = 32)
);
alter table webhook_geheim enable row level security;

-- The place of a webhook in the feed. Apart from the webhook's row, since it moves with every
-- change and says nothing for the log.
create table webhook_stand (
  webhook_id uuid not null,
  cursor text not null,
  gelezen_tot xid8 not null default pg_snapshot_xmin(pg_current_snapshot()),
  gelezen_dag date not null default vandaag(),
  fout_sinds timestamptz,
  fouten integer not null default 0,
  pauze_tot timestamptz,
  laatst_bezorgd_op timestamptz,
  -- A fault of the service, not the end of the webhook: once it is mended the webhook goes on from
  -- its cursor.
  leesfout_sinds timestamptz,
  constraint webhook_stand_pk primary key (webhook_id),
  constraint webhook_stand_webhook_fk foreign key (webhook_id) references webhook(id)
    on delete cascade
);
alter table webhook_stand enable row level security;

create table webhook_bezorging (
  id uuid not null,
  webhook_id uuid not null,
  type text not null,
  soort text,
  wat text,
  object_id uuid,
  transactie xid8,
  gebeurtenis text not null,
  status text not null default 'WACHT',
  pogingen integer not null default 0,
  eerder integer not null default 0,
  begonnen_op timestamptz not null default now(),
  laatste_poging_op timestamptz,
  volgende_poging_op timestamptz default now(),
  antwoord integer,
  fout text,
  afgerond_op timestamptz,
  gemaakt_op timestamptz not null default now(),
  constraint webhook_bezorging_pk primary key (id),
  constraint webhook_bezorging_webhook_fk foreign key (webhook_id) references webhook(id)
    on delete cascade,
  constraint webhook_bezorging_status_bekend check (status in ('WACHT', 'BEZORGD', 'MISLUKT',
    'VERVALLEN')),
  constraint webhook_bezorging_soort_bekend check (soort = any (wijziging_soorten()))
);
alter table webhook_bezorging enable row level security;
create index webhook_bezorging_afgerond on webhook_bezorging (afgerond_op)
  where afgerond_op is not null;
create index webhook_bezorging_per_webhook on webhook_bezorging (webhook_id, id);

create table agendavoorstel_thema (
  driehoek_id uuid not null,
  agendavoorstel_id uuid not null,
  thema_id uuid not null,
  constraint agendavoorstel_thema_pk primary key (agendavoorstel_id, thema_id),
  constraint agendavoorstel_thema_thema_fk foreign key (thema_id) references thema(id),
  constraint agendavoorstel_thema_voorstel_fk foreign key (driehoek_id, agendavoorstel_id)
    references agendavoorstel(driehoek_id, id)
);
alter table agendavoorstel_thema enable row level security;
create index agendavoorstel_thema_op_thema on agendavoorstel_thema (thema_id);

create table agendavoorstel_prioriteit (
  driehoek_id uuid not null,
  agendavoorstel_id uuid not null,
  prioriteit_id uuid not null,
  constraint agendavoorstel_prioriteit_pk primary key (agendavoorstel_id, prioriteit_id),
  constraint agendavoorstel_prioriteit_voorstel_fk foreign key (driehoek_id, agendavoorstel_id)
    references agendavoorstel(driehoek_id, id),
  constraint agendavoorstel_prioriteit_prioriteit_fk foreign key (driehoek_id, prioriteit_id)
    references lokale_prioriteit(driehoek_id, id)
);
alter table agendavoorstel_prioriteit enable row level security;
create index agendavoorstel_prioriteit_op_prioriteit
  on agendavoorstel_prioriteit (driehoek_id, prioriteit_id);

-- How long changes are kept, and up to where they are gone. The place is a promise to every reader:
-- a change at or before it may be missing, everything after it is complete. So the place only moves
-- forward, never past a change that is still kept, and only what it passed can be removed.
create table wijziging_bewaring (
  enige boolean not null default true,
  dagen integer not null default 400,
  transactie xid8 not null default '0'::xid8,
  nr bigint not null default 0,
  constraint wijziging_bewaring_pk primary key (enige),
  constraint wijziging_bewaring_een_rij check (enige),
  constraint wijziging_bewaring_dagen check (dagen between 30 and 36500)
);
alter table wijziging_bewaring enable row level security;

-- One row a key, so that a second field of the request, or a retry with other content, meets the
-- first. The API's role has no right on it: only through the functions, and those look at the keys
-- of the current user. It is not logged: the log has the result.
create table herhaalsleutel (
  id uuid not null default uuidv7(),
  persoon_id uuid,
  integratie_id uuid,
  sleutel bytea not null,
  vraag bytea not null,
  gedaan jsonb not null default '{}'::jsonb,
  begonnen_op timestamptz not null default now(),
  constraint herhaalsleutel_pk primary key (id),
  constraint herhaalsleutel_uniek unique nulls not distinct (persoon_id, integratie_id, sleutel),
  constraint herhaalsleutel_persoon_fk foreign key (persoon_id) references persoon(id),
  constraint herhaalsleutel_integratie_fk foreign key (integratie_id) references integratie(id),
  constraint herhaalsleutel_sleutel_lengte check (length(sleutel) = 32),
  constraint herhaalsleutel_vraag_lengte check (length(vraag) = 32),
  constraint herhaalsleutel_heeft_vrager check (num_nonnulls(persoon_id, integratie_id) = 1)
);
alter table herhaalsleutel enable row level security;
create index herhaalsleutel_per_tijd on herhaalsleutel (begonnen_op);

-- A template consists of its rows, replaced as a whole: one transaction is one change. The log has
-- the rows, so this table is not in it.
create table agendasjabloon (
  driehoek_id uuid not null,
  versie integer not null default 1,
  transactie xid8 not null default pg_current_xact_id(),
  constraint agendasjabloon_pk primary key (driehoek_id),
  constraint agendasjabloon_driehoek_fk foreign key (driehoek_id) references driehoek(id)
    on delete cascade
);
alter table agendasjabloon enable row level security;

-- Rows that must exist. The secrets are random, so each database has different ones.
insert into geheim
  values ('cursor',
    sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text,
      'UTF8')));
insert into geheim
  values ('wijzigingen',
    sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text,
      'UTF8')));
insert into wijziging_bewaring default values;
