grant select, delete on vast_bespreekpunt to driehoek_api;
grant insert (thema_id, geldig_van, geldig_tot_en_met, bron, geldig)
  on vast_bespreekpunt to driehoek_api;
grant update (bron) on vast_bespreekpunt to driehoek_api;

create policy lezen on vast_bespreekpunt for select to driehoek_api
  using ((select aangemeld()));
create policy concept_toevoegen on vast_bespreekpunt for insert to driehoek_api
  with check (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[]))));
create policy concept_wijzigen on vast_bespreekpunt for update to driehoek_api
  using (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[]))));
create policy concept_verwijderen on vast_bespreekpunt for delete to driehoek_api
  using (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[]))));

create trigger weiger_truncate before truncate on vast_bespreekpunt
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on vast_bespreekpunt
  for each row execute function logboek_schrijven();
create trigger a_slot before insert or update or delete on vast_bespreekpunt
  for each row execute function vast_bespreekpunt_slot();
create trigger inhoud before insert or update or delete on vast_bespreekpunt
  for each row execute function plan_inhoud_regels();
create constraint trigger klopt after insert or update or delete on vast_bespreekpunt
  deferrable initially deferred
  for each row execute function regio_klopt();
create trigger volgen after insert or update or delete on vast_bespreekpunt
  for each row execute function vast_bespreekpunt_volgen();
