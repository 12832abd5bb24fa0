create or replace function agenda_versie_blijft() returns trigger language plpgsql as $$
declare
  mag text[] := case tg_table_name
    when 'agenda_versie' then array['heropen_reden', 'heropend_op', 'heropend_door_id']
    else array['vertrouwelijkheid'] end;
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
