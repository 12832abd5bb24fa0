create or replace function zelfstandig_blijft() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and old.geldig_tot_en_met is null
      and (to_jsonb(new) - array['geldig_tot_en_met', 'geldig']) =
        (to_jsonb(old) - array['geldig_tot_en_met', 'geldig'])
        then
    return new;
  end if;
  perform weiger('DHTST',
    'Wat is vastgelegd, wordt niet herschreven; het eindigt, en er begint iets nieuws.');
  return null;
end $$;
