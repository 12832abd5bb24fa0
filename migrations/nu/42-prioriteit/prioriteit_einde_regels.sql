-- Promise 6: the end of a priority was agreed too. It may come sooner, never later.
create or replace function prioriteit_einde_regels() returns trigger language plpgsql as $$
begin
  if new.geldig_tot_en_met is null then
    perform weiger('DHTST', 'Een prioriteit wordt beëindigd per een dag.');
  elsif old.status = 'VASTGESTELD'
      and new.geldig_tot_en_met > coalesce(old.geldig_tot_en_met, 'infinity') then
    perform weiger('DHTST', 'Een prioriteit eindigt niet later dan was afgesproken.');
  end if;
  return new;
end $$;
