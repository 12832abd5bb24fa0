import type { MigrationInterface, QueryRunner } from 'typeorm';

// As migration 27 has it, and gewijzigd_op is what the database says: another table's trigger moves it with the agenda, nobody else moves it.
const meeting = `
  create or replace function vergadering_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    telt_niet constant text[] := '{gewijzigd_op,versie,dag}';
  begin
    if tg_op = 'INSERT' then
      if new.status <> 'CONCEPT' then
        perform weiger('DHTST', 'Een vergadering begint als concept.');
      end if;
      perform kader_vasthouden(new.driehoek_id);
      new.gewijzigd_op := now();
      return new;
    end if;
    if new.driehoek_id <> old.driehoek_id then
      perform weiger('DHTST', 'Een vergadering blijft bij haar driehoek; plan een nieuwe vergadering bij de andere driehoek.');
    end if;
    if old.status in ('AFGESLOTEN', 'GEANNULEERD') and (to_jsonb(new) - telt_niet) <> (to_jsonb(old) - telt_niet) then
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
    if (to_jsonb(new) - telt_niet) <> (to_jsonb(old) - telt_niet) then
      new.gewijzigd_op := now();
    elsif pg_trigger_depth() = 1 then
      new.gewijzigd_op := old.gewijzigd_op;
    end if;
    return new;
  end $$;
`;

// Of an item, a priority and a note too. The arguments are the columns that do not count. Runs after "regels".
const changed = `
  create function gewijzigd_op_van_database() returns trigger language plpgsql as $$
  begin
    new.gewijzigd_op := now();
    if tg_op = 'UPDATE' and (to_jsonb(new) - tg_argv) = (to_jsonb(old) - tg_argv) then
      new.gewijzigd_op := old.gewijzigd_op;
    end if;
    return new;
  end $$;
  create trigger tijd before insert or update on agendapunt
    for each row execute function gewijzigd_op_van_database('gewijzigd_op', 'volgnummer', 'versie');
  create trigger tijd before insert or update on lokale_prioriteit
    for each row execute function gewijzigd_op_van_database('gewijzigd_op', 'geldig');
  create trigger tijd before insert or update on aantekening
    for each row execute function gewijzigd_op_van_database('gewijzigd_op');
`;

// Who was there is recorded when the meeting is held. Which partner was missing, and who decided, rests on it.
const attendance = `
  create function aanwezigheid_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij aanwezigheid := case tg_op when 'DELETE' then old else new end;
    stand text;
  begin
    perform eis_read_committed();
    select v.status into stand from vergadering v where v.id = rij.vergadering_id for no key update;
    if stand = 'AFGESLOTEN' then
      perform weiger('DHTST', 'Deze vergadering is afgesloten: wie er was, ligt vast.');
    elsif stand <> 'GEHOUDEN' or tg_op = 'UPDATE' then
      perform weiger('DHTST', 'Wie er was, wordt vastgelegd bij het houden van de vergadering.');
    end if;
    return rij;
  end $$;
  create trigger regels before insert or update or delete on aanwezigheid for each row execute function aanwezigheid_regels();
`;

/** Who was there, and when something changed, is as it happened. */
export class VergaderingBlijft1764000000047 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(meeting);
    await queryRunner.query(changed);
    await queryRunner.query(attendance);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
