grant select, delete on thema to driehoek_api;
grant insert (beleidsplan_id, code, naam, volgnummer) on thema to driehoek_api;
grant update (naam, volgnummer) on thema to driehoek_api;

create policy lezen on thema for select to driehoek_api
  using ((select aangemeld()));
create policy concept_toevoegen on thema for insert to driehoek_api
  with check (beleidsplan_id in (select p.id from regionaal_beleidsplan p
    where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[])));
create policy concept_wijzigen on thema for update to driehoek_api
  using (beleidsplan_id in (select p.id from regionaal_beleidsplan p
    where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[])));
create policy concept_verwijderen on thema for delete to driehoek_api
  using (beleidsplan_id in (select p.id from regionaal_beleidsplan p
    where p.status in ('CONCEPT') and p.regio_id = any ((select beheert())::uuid[])));

create trigger weiger_truncate before truncate on thema
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on thema
  for each row execute function logboek_schrijven();
create trigger inhoud before insert or update or delete on thema
  for each row execute function plan_inhoud_regels();
create trigger thema_blijft_bij_plan before update on thema
  for each row execute function thema_blijft_bij_plan();
create trigger zoeken after insert or delete on thema
  for each row execute function zoeken_bijwerken('THEMA', 'id');
create trigger zoeken_bij after update on thema
  for each row
  when (old.naam is distinct from new.naam)
  execute function zoeken_bijwerken('THEMA', 'id');
