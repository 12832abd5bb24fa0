-- Runs after "versie", so that time and person move with it and with nothing else: with another
-- place on the agenda neither changes, with another theme of the item both do.
create or replace function agendapunt_gewijzigd_door() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.versie = old.versie then
    new.gewijzigd_door_id := old.gewijzigd_door_id;
    new.gewijzigd_op := old.gewijzigd_op;
  else
    new.gewijzigd_door_id := huidige_persoon();
    new.gewijzigd_op := now();
  end if;
  return new;
end $$;
