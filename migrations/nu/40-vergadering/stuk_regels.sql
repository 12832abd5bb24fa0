create or replace function stuk_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  deel stuk := case tg_op when 'DELETE' then old else new end;
  niveau text;
  bij uuid;
  stand text;
begin
  perform eis_read_committed();
  select a.vertrouwelijkheid, a.vergadering_id into niveau, bij from agendapunt a
    where a.id = deel.agendapunt_id for no key update;
  if bij is null then
    -- The item is being removed with its documents; or there is none, which the foreign key
    -- reports.
    return deel;
  end if;
  select v.status into stand from vergadering v where v.id = bij for no key update;
  if tg_op = 'INSERT' then
    if stand in ('AFGESLOTEN', 'GEANNULEERD') then
      perform weiger('DHTST',
        format('Bij de agenda van een vergadering die %s is, komt geen stuk meer.', lower(stand)));
    end if;
    new.vertrouwelijkheid := coalesce(new.vertrouwelijkheid, niveau);
    new.toegevoegd_door_id := coalesce(huidige_persoon(), new.toegevoegd_door_id);
  elsif tg_op = 'UPDATE' then
    if (to_jsonb(new) - array['vertrouwelijkheid',
        'verwijder_reden']) <> (to_jsonb(old) - array['vertrouwelijkheid', 'verwijder_reden'])
    then
      perform weiger('DHTST',
        'Een stuk wordt niet gewijzigd; verwijder het en voeg het opnieuw toe.');
    end if;
  else
    if stand not in ('CONCEPT', 'AGENDA_VASTGESTELD') then
      perform weiger('DHTST', 'Een stuk gaat alleen weg zolang de vergadering niet is gehouden.');
    end if;
    if old.verwijder_reden is null then
      perform weiger('DHINV', 'Geef bij het verwijderen van een stuk de reden.');
    end if;
  end if;
  if tg_op <> 'DELETE' and niveau_rang(new.vertrouwelijkheid) < niveau_rang(niveau) then
    perform weiger('DHINV', 'Een stuk is minstens zo vertrouwelijk als zijn agendapunt.');
  end if;
  update vergadering set gewijzigd_op = now() where id = bij and gewijzigd_op <> now();
  return case tg_op when 'DELETE' then old else new end;
end $$;
