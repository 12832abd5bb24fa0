import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every agenda that was adopted is kept as it was; one that opens again says why. */
export class AgendaVersie1764000000027 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(keeping);
    await queryRunner.query(reopening);
    await queryRunner.query(access);
    await queryRunner.query(present);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}

// agendapunt_id is no foreign key: an item may leave the agenda once it is open again, and stays in the version that had it.
const tables = `
  create table agenda_versie (
    id uuid default uuidv7() constraint agenda_versie_pk primary key,
    driehoek_id uuid not null,
    vergadering_id uuid not null,
    nummer integer not null,
    vastgesteld_op timestamptz not null default now(),
    vastgesteld_door_id uuid constraint agenda_versie_vastgesteld_door_fk references persoon,
    heropend_op timestamptz,
    heropend_door_id uuid constraint agenda_versie_heropend_door_fk references persoon,
    heropen_reden text constraint agenda_versie_reden_lengte check (length(heropen_reden) <= 20000)
      constraint agenda_versie_reden_gevuld check (heropen_reden ~ '\\S'),
    constraint agenda_versie_in_driehoek unique (driehoek_id, id),
    constraint agenda_versie_nummer_uniek unique (vergadering_id, nummer),
    constraint agenda_versie_heropend_met_reden check ((heropend_op is null) = (heropen_reden is null)),
    constraint agenda_versie_vergadering_fk foreign key (driehoek_id, vergadering_id) references vergadering (driehoek_id, id)
  );
  create table agenda_versie_punt (
    id uuid default uuidv7() constraint agenda_versie_punt_pk primary key,
    driehoek_id uuid not null,
    versie_id uuid not null,
    agendapunt_id uuid not null,
    volgnummer integer not null,
    soort text not null,
    titel text not null,
    toelichting text,
    duur_minuten integer,
    vertrouwelijkheid text not null constraint agenda_versie_punt_niveau_bekend check (vertrouwelijkheid in ('OPENBAAR', 'INTERN', 'VERTROUWELIJK')),
    constraint agenda_versie_punt_versie_fk foreign key (driehoek_id, versie_id) references agenda_versie (driehoek_id, id)
  );
  create index agenda_versie_punt_op_versie on agenda_versie_punt (versie_id, volgnummer);
  create index agenda_versie_punt_op_agendapunt on agenda_versie_punt (agendapunt_id);
`;

const keeping = `
  create function agenda_bewaren(p_vergadering_id uuid) returns void language sql security definer set search_path = public, pg_temp as $$
    with versie as (
      insert into agenda_versie (driehoek_id, vergadering_id, nummer, vastgesteld_door_id)
        select v.driehoek_id, v.id, 1 + (select count(*) from agenda_versie x where x.vergadering_id = v.id), huidige_persoon()
        from vergadering v where v.id = p_vergadering_id returning id, driehoek_id)
    insert into agenda_versie_punt (driehoek_id, versie_id, agendapunt_id, volgnummer, soort, titel, toelichting, duur_minuten, vertrouwelijkheid)
      select versie.driehoek_id, versie.id, a.id, a.volgnummer, a.soort, a.titel, a.toelichting, a.duur_minuten, a.vertrouwelijkheid
      from versie, agendapunt a where a.vergadering_id = p_vergadering_id order by a.volgnummer $$;
  revoke all on function agenda_bewaren(uuid) from public;

  create function agenda_vastgesteld() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform agenda_bewaren(new.id);
    return null;
  end $$;
  create trigger bewaren after update of status on vergadering for each row
    when (old.status = 'CONCEPT' and new.status = 'AGENDA_VASTGESTELD') execute function agenda_vastgesteld();

  -- What became more confidential is so in what was kept of it too; what became less is not: that was decided of the text of now.
  create function agenda_versie_niveau() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    update agenda_versie_punt p set vertrouwelijkheid = new.vertrouwelijkheid
      where p.agendapunt_id = new.id and niveau_rang(p.vertrouwelijkheid) < niveau_rang(new.vertrouwelijkheid);
    return null;
  end $$;
  create trigger versies_volgen after update of vertrouwelijkheid on agendapunt for each row
    when (old.vertrouwelijkheid <> new.vertrouwelijkheid) execute function agenda_versie_niveau();

  create function agenda_versie_blijft() returns trigger language plpgsql as $$
  declare
    mag text[] := case tg_table_name when 'agenda_versie' then array['heropen_reden', 'heropend_op', 'heropend_door_id'] else array['vertrouwelijkheid'] end;
  begin
    if tg_op = 'DELETE' or (to_jsonb(new) - mag) <> (to_jsonb(old) - mag) then
      perform weiger('DHTST', 'Een vastgestelde agenda blijft bewaard zoals zij was.');
    end if;
    if tg_table_name = 'agenda_versie_punt' then
      if niveau_rang(new.vertrouwelijkheid) < niveau_rang(old.vertrouwelijkheid) then
        perform weiger('DHTST', 'Wat bewaard is, wordt niet minder vertrouwelijk.');
      end if;
      return new;
    end if;
    if to_jsonb(old)->>'heropen_reden' is not null or to_jsonb(new)->>'heropen_reden' is null then
      perform weiger('DHTST', 'Een versie gaat een keer weer open, met een reden.');
    end if;
    new.heropend_op := now();
    new.heropend_door_id := coalesce(huidige_persoon(), new.heropend_door_id);
    return new;
  end $$;
  create trigger blijft before update or delete on agenda_versie for each row execute function agenda_versie_blijft();
  create trigger blijft before update or delete on agenda_versie_punt for each row execute function agenda_versie_blijft();
`;

const reopening = `
  create or replace function vergadering_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if new.status <> 'CONCEPT' then
        perform weiger('DHTST', 'Een vergadering begint als concept.');
      end if;
      perform kader_vasthouden(new.driehoek_id);
      return new;
    end if;
    if new.driehoek_id <> old.driehoek_id then
      perform weiger('DHTST', 'Een vergadering blijft bij haar driehoek; plan een nieuwe vergadering bij de andere driehoek.');
    end if;
    if old.status in ('AFGESLOTEN', 'GEANNULEERD')
        and (to_jsonb(new) - array['gewijzigd_op', 'versie', 'dag']) <> (to_jsonb(old) - array['gewijzigd_op', 'versie', 'dag']) then
      perform weiger('DHTST', format('Deze vergadering is %s en kan niet meer worden gewijzigd.', lower(old.status)));
    end if;
    if old.status = 'AGENDA_VASTGESTELD' and new.status = 'CONCEPT' then
      if not exists (select from agenda_versie x where x.vergadering_id = new.id and x.heropend_op = now()) then
        perform weiger('DHTST', 'Een vastgestelde agenda gaat alleen met een reden weer open.');
      end if;
    elsif new.status <> old.status and (old.status, new.status) not in (('CONCEPT', 'AGENDA_VASTGESTELD'), ('CONCEPT', 'GEANNULEERD'),
        ('AGENDA_VASTGESTELD', 'GEHOUDEN'), ('AGENDA_VASTGESTELD', 'GEANNULEERD'), ('GEHOUDEN', 'AFGESLOTEN')) then
      perform weiger('DHTST', format('Een vergadering gaat niet van %s naar %s.', old.status, new.status));
    end if;
    if new.aanvang <> old.aanvang then
      perform kader_vasthouden(new.driehoek_id);
    end if;
    if (to_jsonb(new) - array['gewijzigd_op', 'versie', 'dag']) <> (to_jsonb(old) - array['gewijzigd_op', 'versie', 'dag']) then
      new.gewijzigd_op := now();
    end if;
    return new;
  end $$;
`;

const AMONG = (set: string) => `driehoek_id in (select unnest(${set}()))`;
const access = `
  call bewaak('agenda_versie');
  call bewaak('agenda_versie_punt');
  grant select, update (heropen_reden) on agenda_versie to driehoek_api;
  grant select on agenda_versie_punt to driehoek_api;
  create policy lezen on agenda_versie for select to driehoek_api using (${AMONG('ziet_agenda')});
  create policy wijzigen on agenda_versie for update to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
  create policy lezen on agenda_versie_punt for select to driehoek_api using (${AMONG('lid_van')}
    or (vertrouwelijkheid <> 'VERTROUWELIJK' and ${AMONG('ziet_intern')})
    or (vertrouwelijkheid = 'OPENBAAR' and ${AMONG('ziet_agenda')})
    or (vertrouwelijkheid = 'VERTROUWELIJK' and ${AMONG('leest_vertrouwelijk')} and noteer_gelezen(driehoek_id)));
  create trigger a_wijziging after insert on agenda_versie for each row execute function wijziging_van_deel('VERGADERING', 'vergadering_id', 'OPENBAAR');
  create trigger a_wijziging_bij after update on agenda_versie for each row when (old.* is distinct from new.*)
    execute function wijziging_van_deel('VERGADERING', 'vergadering_id', 'OPENBAAR');
`;

/** What was adopted before, as it is now. */
const present = `select agenda_bewaren(v.id) from vergadering v where v.status = 'AGENDA_VASTGESTELD'`;
