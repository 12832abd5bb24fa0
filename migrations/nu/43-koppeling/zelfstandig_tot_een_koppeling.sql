create or replace function zelfstandig_tot_een_koppeling() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from koppeling k
      where k.prioriteit_id = new.prioriteit_id and k.geldig_van = new.geldig_tot_en_met + 1)
  then
    perform weiger('DHTST',
      'Dat een prioriteit op zichzelf staat, eindigt met de koppeling die volgt.');
  end if;
  return null;
end $$;
