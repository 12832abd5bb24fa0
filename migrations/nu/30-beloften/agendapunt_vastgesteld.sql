-- Keeps an item with its submitter, and protects the items of adopted, closed and cancelled
-- meetings, standing items included. Runs after `regels`, which locks the meeting.
create or replace function agendapunt_vastgesteld() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  stand text;
begin
  if new.indiener_id is distinct from old.indiener_id then
    perform weiger('DHTST', 'Een agendapunt blijft van wie het inbracht.');
  end if;
  -- The trigger before this one, "regels", locked the row of the meeting.
  select v.status into stand from vergadering v where v.id = new.vergadering_id;
  if stand in ('GEHOUDEN', 'GEANNULEERD')
      or (stand = 'AGENDA_VASTGESTELD' and not old.nagekomen) then
    if (new.soort, new.toelichting, new.duur_minuten) is distinct from (old.soort, old.toelichting,
        old.duur_minuten)
        or (new.vast_thema_id is null and new.titel is distinct from old.titel)
        or (stand <> 'AGENDA_VASTGESTELD'
          and (new.aangehouden_van_id, new.verslag_van_id) is distinct from (old.aangehouden_van_id,
            old.verslag_van_id))
          then
      perform weiger('DHTST',
        'De agenda is vastgesteld: wat erop staat, wordt niet herschreven. Open haar weer met '
          'een reden, of voeg een nagekomen punt toe.');
    elsif niveau_rang(new.vertrouwelijkheid) < niveau_rang(old.vertrouwelijkheid) then
      perform weiger('DHTST',
        'De agenda is vastgesteld: een punt wordt nog wel vertrouwelijker, maar niet minder '
          'vertrouwelijk.');
    end if;
  end if;
  return new;
end $$;
