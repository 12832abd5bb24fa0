grant select on integratie to driehoek_api;
grant insert (code, naam, issuer, subject, scopes, regio_id) on integratie to driehoek_api;
grant update (naam, scopes) on integratie to driehoek_api;

create policy lezen on integratie for select to driehoek_api
  using (id = (select huidige_integratie()) or regio_id = any ((select beheert())::uuid[])
    or id in (select k.integratie_id from integratie_driehoek k));
create policy toevoegen on integratie for insert to driehoek_api
  with check (regio_id = any ((select beheert())::uuid[]));
create policy wijzigen on integratie for update to driehoek_api
  using (regio_id = any ((select beheert())::uuid[]));

create trigger weiger_truncate before truncate on integratie
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on integratie
  for each row execute function logboek_schrijven();
create trigger aanmelding_van_een before insert or update of issuer, subject on integratie
  for each row execute function aanmelding_van_een();
create trigger versie before update on integratie
  for each row execute function versie_ophogen('versie');
create trigger wijziging after update on integratie
  for each row
  when (old.scopes is distinct from new.scopes)
  execute function wijziging_van_scopes();
