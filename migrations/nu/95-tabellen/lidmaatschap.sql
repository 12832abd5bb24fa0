grant select on lidmaatschap to driehoek_api;
grant insert (persoon_id, driehoek_id, rol, gemeente_id, geldig_van, geldig_tot_en_met, geldig)
  on lidmaatschap to driehoek_api;
grant update (geldig_tot_en_met) on lidmaatschap to driehoek_api;

create policy lezen on lidmaatschap for select to driehoek_api
  using (driehoek_id = any ((select ziet())::uuid[]));
create policy toevoegen on lidmaatschap for insert to driehoek_api
  with check (driehoek_id in (select d.id from driehoek d
    where d.regio_id = any ((select beheert())::uuid[])));
create policy wijzigen on lidmaatschap for update to driehoek_api
  using (driehoek_id in (select d.id from driehoek d
    where d.regio_id = any ((select beheert())::uuid[])));

create trigger weiger_truncate before truncate on lidmaatschap
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on lidmaatschap
  for each row execute function logboek_schrijven();
create trigger einde_niet_terug before update on lidmaatschap
  for each row execute function einde_niet_terug();
create constraint trigger gemeente_hoort_erbij after insert on lidmaatschap
  deferrable initially deferred
  for each row execute function lidmaatschap_gemeente_hoort_erbij();
create trigger wijziging after insert or update or delete on lidmaatschap
  for each row execute function wijziging_van_toegang();
