grant select on regiorol to driehoek_api;
grant insert (persoon_id, regio_id, rol, geldig_van, geldig_tot_en_met, geldig)
  on regiorol to driehoek_api;
grant update (geldig_tot_en_met) on regiorol to driehoek_api;

create policy lezen on regiorol for select to driehoek_api
  using (persoon_id = (select huidige_persoon()) or regio_id = any ((select beheert())::uuid[]));
create policy toevoegen on regiorol for insert to driehoek_api
  with check (regio_id = any ((select beheert())::uuid[]));
create policy wijzigen on regiorol for update to driehoek_api
  using (regio_id = any ((select beheert())::uuid[]));

create trigger weiger_truncate before truncate on regiorol
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on regiorol
  for each row execute function logboek_schrijven();
create trigger beheer_blijft before update on regiorol
  for each row execute function beheer_blijft();
create trigger einde_niet_terug before update on regiorol
  for each row execute function einde_niet_terug();
create trigger wijziging after insert or update or delete on regiorol
  for each row execute function wijziging_van_toegang();
