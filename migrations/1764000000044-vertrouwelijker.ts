import type { MigrationInterface, QueryRunner } from 'typeorm';

// As the promises of migration 5 have it. What is new: an item that only becomes more confidential does so whatever the status of its meeting, since no
// word of what was adopted or recorded changes. Its version and the time of its change go with it.
const APART = `array['vertrouwelijkheid', 'gewijzigd_op', 'versie']`;
const itemRules = `
  create or replace function agendapunt_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    punt agendapunt := case tg_op when 'DELETE' then old else new end;
    stand text;
    alleen_volgorde boolean := tg_op = 'UPDATE'
      and (to_jsonb(new) - array['volgnummer', 'gewijzigd_op', 'versie']) = (to_jsonb(old) - array['volgnummer', 'gewijzigd_op', 'versie']);
    -- A level that does not exist is no higher one.
    alleen_hoger boolean := coalesce(tg_op = 'UPDATE' and niveau_rang(new.vertrouwelijkheid) > niveau_rang(old.vertrouwelijkheid)
      and (to_jsonb(new) - ${APART}) = (to_jsonb(old) - ${APART}), false);
  begin
    perform eis_read_committed();
    if tg_op = 'UPDATE' and (new.vergadering_id <> old.vergadering_id or new.driehoek_id <> old.driehoek_id) then
      perform weiger('DHTST', 'Een agendapunt blijft bij zijn vergadering; houd het aan om het naar een volgende vergadering te brengen.');
    end if;
    select status into stand from vergadering where id = punt.vergadering_id for no key update;
    if not alleen_hoger and (stand = 'AFGESLOTEN' or (stand = 'GEANNULEERD' and punt.vast_thema_id is null and not alleen_volgorde)) then
      perform weiger('DHTST', format('De agenda van een vergadering die %s is, kan niet meer worden gewijzigd.', lower(stand)));
    end if;
    if tg_op = 'DELETE' then
      if old.uitkomst is not null then
        perform weiger('DHTST', 'Een agendapunt waarvan de uitkomst is vastgelegd, kan niet worden verwijderd.');
      end if;
      if old.vast_thema_id is null and stand in ('AGENDA_VASTGESTELD', 'GEHOUDEN') then
        perform weiger('DHTST', 'De agenda is vastgesteld: er gaat niets meer af. Leg bij het punt de uitkomst VERVALLEN of AANGEHOUDEN vast.');
      end if;
    elsif tg_op = 'INSERT' then
      new.nagekomen := stand <> 'CONCEPT';
    else
      new.nagekomen := old.nagekomen;
    end if;
    if not alleen_hoger and new.uitkomst is not null and stand <> 'GEHOUDEN' then
      perform weiger('DHTST', 'Een uitkomst wordt vastgelegd als de vergadering is gehouden en nog niet is afgesloten.');
    end if;
    if tg_op = 'UPDATE' and old.uitkomst is not null and new.uitkomst is null then
      perform weiger('DHTST', 'Een vastgelegde uitkomst kan worden verbeterd, maar niet gewist.');
    end if;
    if not alleen_volgorde and tg_op <> 'DELETE' then
      new.gewijzigd_op := now();
    end if;
    update vergadering set gewijzigd_op = now() where id = punt.vergadering_id and gewijzigd_op <> now();
    return case tg_op when 'DELETE' then old else new end;
  end $$;
`;

// The item may be gone, so what was kept of it is raised by itself; that it is never lowered, nor changed otherwise, the rules of migration 27 keep.
const keptRules = `
  grant execute on function niveau_rang(text) to driehoek_api;
  grant update (vertrouwelijkheid) on agenda_versie_punt to driehoek_api;
  create policy wijzigen on agenda_versie_punt for update to driehoek_api using (driehoek_id = any ((select lid_van())::uuid[]));
`;

// What a meeting keeps is part of it: who saw it at its old level is told that the meeting changed, and nobody else. When it goes up with its item, the
// item says enough: whoever saw what was kept saw the item, which was never the more confidential of the two.
const traces = `
  create function agenda_versie_punt_verhoogd() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    bij uuid := (select x.vergadering_id from agenda_versie x where x.id = new.versie_id);
  begin
    perform wijziging_noteren('VERGADERING', bij, new.driehoek_id, old.vertrouwelijkheid, old.vertrouwelijkheid);
    update vergadering set gewijzigd_op = now() where id = bij and gewijzigd_op <> now();
    update vergadering_zichtbaar_gewijzigd set
      intern_op = now(), openbaar_op = case old.vertrouwelijkheid when 'OPENBAAR' then now() else openbaar_op end
      where vergadering_id = bij;
    return null;
  end $$;
  create trigger verhoogd after update on agenda_versie_punt for each row
    when (old.vertrouwelijkheid <> new.vertrouwelijkheid and pg_trigger_depth() = 0) execute function agenda_versie_punt_verhoogd();
`;

/** What stands too open can be closed: an item in every status of its meeting, and what adopted agendas keep of one that is gone. */
export class Vertrouwelijker1764000000044 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(itemRules);
    await queryRunner.query(keptRules);
    await queryRunner.query(traces);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
