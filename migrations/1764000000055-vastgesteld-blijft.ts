import type { MigrationInterface, QueryRunner } from 'typeorm';

// What may change of an item is what src/vergadering/vergadering.rules.ts allows: its text until the agenda is adopted, that of an item that came later until
// the meeting is held. Its level may still go up (migration 44), and never down. The title of a fixed item follows its theme (vaste_punten_kloppen).
const adopted = `
  create function agendapunt_vastgesteld() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    stand text;
  begin
    if new.indiener_id is distinct from old.indiener_id then
      perform weiger('DHTST', 'Een agendapunt blijft van wie het inbracht.');
    end if;
    -- The trigger before this one, regels, holds the row of the meeting.
    select v.status into stand from vergadering v where v.id = new.vergadering_id;
    if stand = 'GEHOUDEN' or (stand = 'AGENDA_VASTGESTELD' and not old.nagekomen) then
      if (new.soort, new.toelichting, new.duur_minuten) is distinct from (old.soort, old.toelichting, old.duur_minuten)
          or (new.vast_thema_id is null and new.titel is distinct from old.titel) then
        perform weiger('DHTST', 'De agenda is vastgesteld: wat erop staat, wordt niet herschreven. Open haar weer met een reden, of voeg een nagekomen punt toe.');
      elsif niveau_rang(new.vertrouwelijkheid) < niveau_rang(old.vertrouwelijkheid) then
        perform weiger('DHTST', 'De agenda is vastgesteld: een punt wordt nog wel vertrouwelijker, maar niet minder vertrouwelijk.');
      end if;
    end if;
    return new;
  end $$;
  create trigger vastgesteld before update on agendapunt for each row execute function agendapunt_vastgesteld();
`;

// As migration 13 has it. What is new: what an item is about is part of what was adopted, and a meeting that is cancelled stays as it was.
const about = `
  create or replace function bij_afgesloten_vergadering() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    stand text;
    laat boolean;
  begin
    perform eis_read_committed();
    select v.status, a.nagekomen into stand, laat from agendapunt a join vergadering v on v.id = a.vergadering_id
      where a.id = case tg_op when 'DELETE' then old.agendapunt_id else new.agendapunt_id end for no key update of v;
    if stand in ('AFGESLOTEN', 'GEANNULEERD') then
      perform weiger('DHTST', format('De agenda van een vergadering die %s is, kan niet meer worden gewijzigd.', lower(stand)));
    elsif stand in ('AGENDA_VASTGESTELD', 'GEHOUDEN') and not laat then
      perform weiger('DHTST', 'De agenda is vastgesteld: waarover een punt gaat, verandert niet meer. Open haar weer met een reden, of voeg een nagekomen punt toe.');
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
`;

// The log, the feed and what others keep know a row by its id. The API changes none, so its role cannot.
const ids = `
  do $$
  declare
    tabel record;
  begin
    for tabel in select c.oid::regclass as naam, string_agg(quote_ident(a.attname), ', ') filter (where a.attname <> 'id') as kolommen
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege('driehoek_api', c.oid, 'update')
        group by c.oid having bool_or(a.attname = 'id')
    loop
      execute format('revoke update on %s from driehoek_api', tabel.naam);
      execute format('grant update (%s) on %s to driehoek_api', tabel.kolommen, tabel.naam);
    end loop;
  end $$;
`;

/** What was adopted is not rewritten by plain SQL either, nor opened further, and a row keeps its id. */
export class VastgesteldBlijft1764000000055 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(adopted);
    await queryRunner.query(about);
    await queryRunner.query(ids);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
