import type { MigrationInterface, QueryRunner } from 'typeorm';

// A fixed item comes and goes with the plan (vaste_punten_gelijktrekken), in triggers. Taken away by itself and put back in one transaction it would be there at
// commit as promise 1 asks, and its text, its level and what hung at it would be gone.
const fixed = `
  create function vast_punt_blijft() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    stand text;
  begin
    -- The trigger before this one, regels, holds the row of the meeting.
    select v.status into stand from vergadering v where v.id = old.vergadering_id;
    if stand <> 'CONCEPT' then
      perform weiger('DHVBP', 'Een vast bespreekpunt op een agenda die is vastgesteld, gaat er niet af en wordt geen ander; het volgt het regionale beleidsplan.');
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create trigger vast_punt_blijft before delete on agendapunt
    for each row when (old.vast_thema_id is not null and pg_trigger_depth() = 0) execute function vast_punt_blijft();
  create trigger vast_punt_blijft_bij before update on agendapunt for each row when (old.vast_thema_id is not null and pg_trigger_depth() = 0
    and (old.vast_thema_id, old.vast_versie_id) is distinct from (new.vast_thema_id, new.vast_versie_id)) execute function vast_punt_blijft();
`;

// As migration 55 has it; and of a meeting that was cancelled nothing is rewritten or opened either, of a fixed item as little as of another (regels only held the
// others). Of what held over an item of a meeting that was held was, there is no other any more: it would come back, or never again.
const adopted = `
  create or replace function agendapunt_vastgesteld() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    stand text;
  begin
    if new.indiener_id is distinct from old.indiener_id then
      perform weiger('DHTST', 'Een agendapunt blijft van wie het inbracht.');
    end if;
    -- The trigger before this one, regels, holds the row of the meeting.
    select v.status into stand from vergadering v where v.id = new.vergadering_id;
    if stand in ('GEHOUDEN', 'GEANNULEERD') or (stand = 'AGENDA_VASTGESTELD' and not old.nagekomen) then
      if (new.soort, new.toelichting, new.duur_minuten) is distinct from (old.soort, old.toelichting, old.duur_minuten)
          or (new.vast_thema_id is null and new.titel is distinct from old.titel)
          or (stand <> 'AGENDA_VASTGESTELD' and (new.aangehouden_van_id, new.verslag_van_id) is distinct from (old.aangehouden_van_id, old.verslag_van_id)) then
        perform weiger('DHTST', 'De agenda is vastgesteld: wat erop staat, wordt niet herschreven. Open haar weer met een reden, of voeg een nagekomen punt toe.');
      elsif niveau_rang(new.vertrouwelijkheid) < niveau_rang(old.vertrouwelijkheid) then
        perform weiger('DHTST', 'De agenda is vastgesteld: een punt wordt nog wel vertrouwelijker, maar niet minder vertrouwelijk.');
      end if;
    end if;
    return new;
  end $$;
`;

// As migration 17 has them, but for the lock: whoever makes the item more confidential is waited for, or waits. Else a step of a decision or an action that is done at
// the same moment would be told of at the level that the item had, to who does not see it any more. What hangs at an item itself holds the meeting already.
const noted = `
  create or replace function wijziging_van_object() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    voor jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    na jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    rij jsonb := coalesce(na, voor);
    niveau text := tg_argv[1];
  begin
    if tg_argv[0] in ('BESLUIT', 'ACTIE') then
      select vertrouwelijkheid into niveau from agendapunt where id = (rij->>'agendapunt_id')::uuid for share;
    end if;
    perform wijziging_noteren(tg_argv[0], (rij->>'id')::uuid, (rij->>'driehoek_id')::uuid,
      case when voor is not null then coalesce(voor->>'vertrouwelijkheid', niveau, 'VERTROUWELIJK') end,
      case when na is not null then coalesce(na->>'vertrouwelijkheid', niveau, 'VERTROUWELIJK') end,
      case when na is null then case when voor->>'vast_thema_id' is not null
        then 'Het thema is op de dag van deze vergadering geen vast bespreekpunt meer.'
        when tg_argv[0] = 'AGENDAPUNT' then 'Van de agenda gehaald.' else 'Gewist.' end end);
    -- What was agreed at an item is as confidential as the item.
    if tg_table_name = 'agendapunt' and voor->>'vertrouwelijkheid' <> na->>'vertrouwelijkheid' then
      perform wijziging_noteren('BESLUIT', b.id, b.driehoek_id, voor->>'vertrouwelijkheid', na->>'vertrouwelijkheid')
        from besluit b where b.agendapunt_id = (rij->>'id')::uuid;
      perform wijziging_noteren('ACTIE', a.id, a.driehoek_id, voor->>'vertrouwelijkheid', na->>'vertrouwelijkheid')
        from actie a where a.agendapunt_id = (rij->>'id')::uuid;
    end if;
    return null;
  end $$;

  create or replace function wijziging_van_deel() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij jsonb := to_jsonb(case when tg_op = 'DELETE' then old else new end);
    deel_van uuid := (rij->>tg_argv[1])::uuid;
    niveau text := tg_argv[2];
  begin
    if tg_argv[0] = 'AGENDAPUNT' then
      select vertrouwelijkheid into niveau from agendapunt where id = deel_van;
    elsif tg_argv[0] = 'BESLUIT' then
      select p.vertrouwelijkheid into niveau from besluit b join agendapunt p on p.id = b.agendapunt_id where b.id = deel_van for share of p;
    end if;
    if niveau is not null then
      perform wijziging_noteren(tg_argv[0], deel_van, (rij->>'driehoek_id')::uuid, niveau, niveau);
    end if;
    return null;
  end $$;
`;

/** What stands on an adopted agenda is not exchanged either, nor opened after the meeting was cancelled; and the feed does not tell of what was closed at the same moment. */
export class WatVaststaat1764000000074 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [fixed, adopted, noted]) await queryRunner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
