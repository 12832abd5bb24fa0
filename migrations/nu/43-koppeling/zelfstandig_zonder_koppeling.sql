-- Makes standing alone and being linked exclude each other, in either order: both lock the row of
-- the priority.
create or replace function zelfstandig_zonder_koppeling() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform eis_read_committed();
  perform 1 from lokale_prioriteit where id = new.prioriteit_id for no key update;
  if exists (select from koppeling k
      where k.prioriteit_id = new.prioriteit_id
        and k.geldig && daterange(new.geldig_van, new.geldig_tot_en_met, '[]'))
  then
    perform weiger('DHTST',
      'Deze prioriteit heeft een koppeling die nu of later geldt; beëindig die eerst.');
  end if;
  new.vastgelegd_door_id := coalesce(huidige_persoon(), new.vastgelegd_door_id);
  return new;
end $$;
