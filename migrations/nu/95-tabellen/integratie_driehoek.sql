grant select on integratie_driehoek to driehoek_api;
grant insert (integratie_id, driehoek_id, niveau, geldig_van, geldig_tot_en_met, geldig)
  on integratie_driehoek to driehoek_api;
grant update (geldig_tot_en_met) on integratie_driehoek to driehoek_api;

create policy lezen on integratie_driehoek for select to driehoek_api
  using (integratie_id = (select huidige_integratie())
    or driehoek_id = any ((select lid_van())::uuid[])
    or driehoek_id in (select d.id from driehoek d
      where d.regio_id = any ((select beheert())::uuid[])));
create policy toevoegen on integratie_driehoek for insert to driehoek_api
  with check (driehoek_id in (select d.id from driehoek d
    where d.regio_id = any ((select beheert())::uuid[])));
create policy wijzigen on integratie_driehoek for update to driehoek_api
  using (driehoek_id in (select d.id from driehoek d
    where d.regio_id = any ((select beheert())::uuid[])));

create trigger weiger_truncate before truncate on integratie_driehoek
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on integratie_driehoek
  for each row execute function logboek_schrijven();
create trigger einde_niet_terug before update on integratie_driehoek
  for each row execute function einde_niet_terug();
create trigger wijziging after insert or update or delete on integratie_driehoek
  for each row execute function wijziging_van_toegang();
