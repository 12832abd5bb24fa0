grant select, insert, delete on thema_opvolger to driehoek_api;

create policy lezen on thema_opvolger for select to driehoek_api
  using ((select aangemeld()));
create policy toevoegen on thema_opvolger for insert to driehoek_api
  with check (opvolger_id in (select t.id
    from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
    where p.regio_id = any ((select beheert())::uuid[])));
create policy verwijderen on thema_opvolger for delete to driehoek_api
  using (opvolger_id in (select t.id
    from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
    where p.regio_id = any ((select beheert())::uuid[])));

create trigger weiger_truncate before truncate on thema_opvolger
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on thema_opvolger
  for each row execute function logboek_schrijven();
create trigger regels before insert or update on thema_opvolger
  for each row execute function thema_opvolger_regels();
