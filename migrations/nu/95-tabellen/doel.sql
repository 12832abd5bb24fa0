grant select, delete on doel to driehoek_api;
grant insert (thema_id, volgnummer, tekst) on doel to driehoek_api;
grant update (tekst) on doel to driehoek_api;

create policy lezen on doel for select to driehoek_api
  using ((select aangemeld()));
create policy concept_toevoegen on doel for insert to driehoek_api
  with check (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[]))));
create policy van_wijziging on doel for insert to driehoek_api
  with check (volgnummer is null
    and thema_id in (select t.id from thema t
      where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
        where p.status in ('VASTGESTELD', 'AANGEBODEN')
          and p.regio_id = any ((select beheert())::uuid[]))));
create policy concept_wijzigen on doel for update to driehoek_api
  using (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[]))));
create policy concept_verwijderen on doel for delete to driehoek_api
  using (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[]))));

create trigger weiger_truncate before truncate on doel
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on doel
  for each row execute function logboek_schrijven();
create trigger inhoud before insert or update or delete on doel
  for each row execute function plan_inhoud_regels();
create trigger zoeken after insert or delete on doel
  for each row execute function zoeken_bijwerken('DOEL', 'id');
create trigger zoeken_bij after update on doel
  for each row
  when (old.tekst is distinct from new.tekst)
  execute function zoeken_bijwerken('DOEL', 'id');
