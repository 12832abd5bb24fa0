grant select, delete on thema_selectiecriterium to driehoek_api;

create policy lezen on thema_selectiecriterium for select to driehoek_api
  using ((select aangemeld()));
create policy concept_toevoegen on thema_selectiecriterium for insert to driehoek_api
  with check (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[]))));
create policy concept_wijzigen on thema_selectiecriterium for update to driehoek_api
  using (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[]))));
create policy concept_verwijderen on thema_selectiecriterium for delete to driehoek_api
  using (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[]))));

create trigger weiger_truncate before truncate on thema_selectiecriterium
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on thema_selectiecriterium
  for each row execute function logboek_schrijven();
