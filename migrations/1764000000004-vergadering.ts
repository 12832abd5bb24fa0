import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings, agenda items, attendance, decisions and actions. Every row carries its driehoek_id, kept true by composite foreign keys. */
export class Vergadering1764000000004 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(agenda);
    await queryRunner.query(outcomes);
    await queryRunner.query(access);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

const agenda = `
  create table vergadering (
    id uuid default uuidv7() constraint vergadering_pk primary key,
    driehoek_id uuid not null constraint vergadering_driehoek_fk references driehoek,
    aanvang timestamptz not null,
    einde timestamptz,
    locatie text,
    status text not null default 'CONCEPT' constraint vergadering_status_bekend
      check (status in ('CONCEPT', 'AGENDA_VASTGESTELD', 'GEHOUDEN', 'AFGESLOTEN', 'GEANNULEERD')),
    annulering_reden text,
    gewijzigd_op timestamptz not null default now(),
    versie integer not null default 1,
    dag date not null generated always as ((aanvang at time zone 'Europe/Amsterdam')::date) stored,
    constraint vergadering_in_driehoek unique (driehoek_id, id),
    constraint vergadering_einde_na_aanvang check (einde > aanvang),
    constraint vergadering_annulering_met_reden check ((status = 'GEANNULEERD') = (annulering_reden is not null)),
    constraint vergadering_locatie_lengte check (length(locatie) <= 300)
  );
  create index vergadering_op_aanvang on vergadering (aanvang, id);
  create index vergadering_per_driehoek on vergadering (driehoek_id, aanvang, id);
  create index vergadering_op_wijziging on vergadering (gewijzigd_op);

  -- vast_thema_id: the theme that makes this a fixed item. The unique numbers are deferred, so that items can change places.
  create table agendapunt (
    id uuid default uuidv7() constraint agendapunt_pk primary key,
    driehoek_id uuid not null,
    vergadering_id uuid not null,
    volgnummer integer not null constraint agendapunt_volgnummer_vanaf_1 check (volgnummer >= 1),
    soort text not null constraint agendapunt_soort_bekend check (soort in
      ('OPENING', 'MEDEDELINGEN', 'VORIG_VERSLAG', 'VAST_BESPREEKPUNT', 'BESPREEKPUNT', 'BESLUITPUNT', 'RONDVRAAG', 'SLUITING')),
    titel text not null constraint agendapunt_titel_lengte check (length(titel) between 1 and 300),
    toelichting text constraint agendapunt_toelichting_lengte check (length(toelichting) <= 20000),
    vast_thema_id uuid constraint agendapunt_vast_thema_fk references thema deferrable initially deferred,
    vertrouwelijkheid text not null default 'VERTROUWELIJK' constraint agendapunt_vertrouwelijkheid_bekend
      check (vertrouwelijkheid in ('OPENBAAR', 'INTERN', 'VERTROUWELIJK')),
    duur_minuten integer constraint agendapunt_duur check (duur_minuten between 1 and 1440),
    indiener_id uuid constraint agendapunt_indiener_fk references persoon,
    nagekomen boolean not null default false,
    aangehouden_van_id uuid,
    verslag_van_id uuid,
    uitkomst text constraint agendapunt_uitkomst_bekend check (uitkomst in ('BESPROKEN', 'AANGEHOUDEN', 'VERVALLEN', 'TER_KENNISNAME')),
    uitkomst_toelichting text constraint agendapunt_uitkomst_toelichting_lengte check (length(uitkomst_toelichting) <= 20000),
    gewijzigd_op timestamptz not null default now(),
    versie integer not null default 1,
    constraint agendapunt_in_driehoek unique (driehoek_id, id),
    constraint agendapunt_vergadering_fk foreign key (driehoek_id, vergadering_id) references vergadering (driehoek_id, id),
    constraint agendapunt_aangehouden_van_fk foreign key (driehoek_id, aangehouden_van_id) references agendapunt (driehoek_id, id),
    constraint agendapunt_verslag_van_fk foreign key (driehoek_id, verslag_van_id) references vergadering (driehoek_id, id),
    constraint agendapunt_volgnummer_uniek unique (vergadering_id, volgnummer) deferrable initially deferred,
    constraint agendapunt_vast_uniek unique (vergadering_id, vast_thema_id),
    constraint agendapunt_vast_is_soort check ((soort = 'VAST_BESPREEKPUNT') = (vast_thema_id is not null)),
    constraint agendapunt_verslag_is_soort check (verslag_van_id is null or soort = 'VORIG_VERSLAG'),
    -- Promise 2: a fixed item is discussed, or held over with a reason; never dropped.
    constraint agendapunt_vast_vervalt_niet check (vast_thema_id is null or uitkomst is null or uitkomst = 'BESPROKEN'
      or (uitkomst = 'AANGEHOUDEN' and uitkomst_toelichting is not null and uitkomst_toelichting ~ '\\S'))
  );
  create index agendapunt_aangehouden_van on agendapunt (aangehouden_van_id) where aangehouden_van_id is not null;
  create index agendapunt_aangehouden on agendapunt (driehoek_id) where uitkomst = 'AANGEHOUDEN';
  create index agendapunt_op_vast_thema on agendapunt (vast_thema_id, vergadering_id) where vast_thema_id is not null;

  create table agendapunt_thema (
    driehoek_id uuid not null,
    agendapunt_id uuid not null,
    thema_id uuid not null constraint agendapunt_thema_thema_fk references thema,
    constraint agendapunt_thema_pk primary key (agendapunt_id, thema_id),
    constraint agendapunt_thema_agendapunt_fk foreign key (driehoek_id, agendapunt_id) references agendapunt (driehoek_id, id) on delete cascade
  );
  create index agendapunt_thema_op_thema on agendapunt_thema (thema_id, agendapunt_id);

  create table aanwezigheid (
    driehoek_id uuid not null,
    vergadering_id uuid not null,
    lidmaatschap_id uuid not null,
    constraint aanwezigheid_pk primary key (vergadering_id, lidmaatschap_id),
    constraint aanwezigheid_vergadering_fk foreign key (driehoek_id, vergadering_id) references vergadering (driehoek_id, id),
    constraint aanwezigheid_lidmaatschap_fk foreign key (driehoek_id, lidmaatschap_id) references lidmaatschap (driehoek_id, id)
  );
`;

const outcomes = `
  create table besluit (
    id uuid default uuidv7() constraint besluit_pk primary key,
    driehoek_id uuid not null,
    agendapunt_id uuid not null,
    jaar integer not null,
    reeksnummer integer not null,
    nummer text not null generated always as (jaar || '-' || lpad(reeksnummer::text, greatest(3, length(reeksnummer::text)), '0')) stored,
    soort text not null constraint besluit_soort_bekend check (soort in ('AFSPRAAK_INZET', 'AFSPRAAK_LOKALE_PRIORITEIT', 'OVERIG')),
    tekst text not null constraint besluit_tekst_lengte check (length(tekst) between 1 and 20000),
    uitvoering text not null default 'OPEN' constraint besluit_uitvoering_bekend
      check (uitvoering in ('OPEN', 'IN_UITVOERING', 'UITGEVOERD', 'NIET_UITGEVOERD')),
    uitvoering_toelichting text constraint besluit_uitvoering_toelichting_lengte check (length(uitvoering_toelichting) <= 20000),
    vastgelegd_op timestamptz not null default now(),
    constraint besluit_in_driehoek unique (driehoek_id, id),
    constraint besluit_nummer_uniek unique (driehoek_id, jaar, reeksnummer),
    constraint besluit_agendapunt_fk foreign key (driehoek_id, agendapunt_id) references agendapunt (driehoek_id, id)
  );
  create index besluit_op_agendapunt on besluit (agendapunt_id);

  -- One row a driehoek and year: whoever wants the next number waits here for whoever took the last, and a rollback gives it back.
  create table besluit_nummering (
    driehoek_id uuid not null constraint besluit_nummering_driehoek_fk references driehoek,
    jaar integer not null,
    laatste integer not null,
    constraint besluit_nummering_pk primary key (driehoek_id, jaar)
  );
  alter table besluit_nummering enable row level security;

  create table besluit_beslisser (
    driehoek_id uuid not null,
    besluit_id uuid not null,
    lidmaatschap_id uuid not null,
    constraint besluit_beslisser_pk primary key (besluit_id, lidmaatschap_id),
    constraint besluit_beslisser_besluit_fk foreign key (driehoek_id, besluit_id) references besluit (driehoek_id, id),
    constraint besluit_beslisser_lidmaatschap_fk foreign key (driehoek_id, lidmaatschap_id) references lidmaatschap (driehoek_id, id)
  );

  create table actie (
    id uuid default uuidv7() constraint actie_pk primary key,
    driehoek_id uuid not null,
    agendapunt_id uuid not null,
    omschrijving text not null constraint actie_omschrijving_lengte check (length(omschrijving) between 1 and 20000),
    eigenaar_id uuid,
    uiterlijk date,
    status text not null default 'OPEN' constraint actie_status_bekend check (status in ('OPEN', 'GEREED', 'VERVALLEN')),
    vastgelegd_op timestamptz not null default now(),
    versie integer not null default 1,
    constraint actie_agendapunt_fk foreign key (driehoek_id, agendapunt_id) references agendapunt (driehoek_id, id),
    constraint actie_eigenaar_fk foreign key (driehoek_id, eigenaar_id) references lidmaatschap (driehoek_id, id)
  );
  create index actie_op_agendapunt on actie (agendapunt_id);
  create index actie_per_driehoek on actie (driehoek_id, id);
`;

// Each right is given where a mutation needs it: nothing else can be done through the API's role.
const access = `
  do $$
  declare
    tabel text;
  begin
    foreach tabel in array array['vergadering', 'agendapunt', 'agendapunt_thema', 'aanwezigheid', 'besluit', 'besluit_beslisser', 'actie']
    loop
      call bewaak(tabel::regclass);
      execute format('grant select, insert on %I to driehoek_api', tabel);
      execute format('create policy lezen on %I for select to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]))', tabel);
      execute format('create policy toevoegen on %I for insert to driehoek_api with check (driehoek_id = any ((select lid_van())::uuid[]))', tabel);
    end loop;
    foreach tabel in array array['vergadering', 'agendapunt', 'actie']
    loop
      execute format('grant update on %I to driehoek_api', tabel);
      execute format('create policy wijzigen on %I for update to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]))', tabel);
    end loop;
    foreach tabel in array array['agendapunt', 'agendapunt_thema']
    loop
      execute format('grant delete on %I to driehoek_api', tabel);
      execute format('create policy verwijderen on %I for delete to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]))', tabel);
    end loop;
  end $$;
`;
