-- Keeps the rules of agenda items. Every change first locks the row of its meeting, so that
-- numbering and closing are serialised.
create or replace function agendapunt_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  punt agendapunt := case tg_op when 'DELETE' then old else new end;
  stand text;
  vanzelf constant text[] := '{gewijzigd_op,gewijzigd_door_id,versie}';
  ander boolean := tg_op = 'UPDATE' and new.vergadering_id <> old.vergadering_id;
  alleen_volgorde boolean := tg_op = 'UPDATE'
    and (to_jsonb(new) - (vanzelf || '{volgnummer}')) =
      (to_jsonb(old) - (vanzelf || '{volgnummer}'));
  -- An unknown level is not a higher one.
  alleen_hoger boolean :=
    coalesce(tg_op = 'UPDATE'
      and niveau_rang(new.vertrouwelijkheid) > niveau_rang(old.vertrouwelijkheid)
    and (to_jsonb(new) - (vanzelf || '{vertrouwelijkheid}')) =
      (to_jsonb(old) - (vanzelf || '{vertrouwelijkheid}')),
      false);
begin
  perform eis_read_committed();
  if tg_op = 'UPDATE' and new.driehoek_id <> old.driehoek_id then
    perform weiger('DHTST', 'Een agendapunt blijft bij zijn driehoek.');
  end if;
  if ander then
    -- Locks both meetings in a separate statement before reading them: with the status as a
    -- condition only those would be locked that are no longer a draft.
    perform from vergadering w where w.id in (old.vergadering_id, new.vergadering_id) order by w.id
      for no key update;
  end if;
  if ander and (old.soort not in ('BESPREEKPUNT', 'BESLUITPUNT')
      or exists (select from vergadering w
        where w.id in (old.vergadering_id, new.vergadering_id) and w.status <> 'CONCEPT'))
        then
    perform weiger('DHTST',
      'Alleen een gewoon agendapunt gaat naar een andere vergadering, en alleen zolang beide '
        'agenda’s een concept zijn; houd het anders aan.');
  end if;
  select status into stand from vergadering where id = punt.vergadering_id for no key update;
  if not alleen_hoger
      and (stand = 'AFGESLOTEN'
        or (stand = 'GEANNULEERD' and punt.vast_thema_id is null and not alleen_volgorde))
        then
    perform weiger('DHTST',
      format('De agenda van een vergadering die %s is, kan niet meer worden gewijzigd.',
        lower(stand)));
  end if;
  if tg_op = 'DELETE' then
    if old.uitkomst is not null then
      perform weiger('DHTST',
        'Een agendapunt waarvan de uitkomst is vastgelegd, kan niet worden verwijderd.');
    end if;
    if old.vast_thema_id is null and stand in ('AGENDA_VASTGESTELD', 'GEHOUDEN') then
      perform weiger('DHTST',
        'De agenda is vastgesteld: er gaat niets meer af. Leg bij het punt de uitkomst '
          'VERVALLEN of AANGEHOUDEN vast.');
    end if;
  elsif tg_op = 'INSERT' then
    new.nagekomen := stand <> 'CONCEPT';
  else
    new.nagekomen := old.nagekomen and stand <> 'CONCEPT';
  end if;
  if not alleen_hoger and new.uitkomst is not null and stand <> 'GEHOUDEN' then
    perform weiger('DHTST',
      'Een uitkomst wordt vastgelegd als de vergadering is gehouden en nog niet is afgesloten.');
  end if;
  if tg_op = 'UPDATE' and old.uitkomst is not null and new.uitkomst is null then
    perform weiger('DHTST', 'Een vastgelegde uitkomst kan worden verbeterd, maar niet gewist.');
  end if;
  update vergadering set gewijzigd_op = now()
    where id in (punt.vergadering_id, case when ander then old.vergadering_id end)
      and gewijzigd_op <> now();
  return case tg_op when 'DELETE' then old else new end;
end $$;
