grant select on zienswijze to driehoek_api;
grant insert (beleidsplan_id, gemeente_id, gehoord_op, wensen, bedenkingen, reactie, vastgelegd_op)
  on zienswijze to driehoek_api;
grant update (beleidsplan_id, gemeente_id, gehoord_op, wensen, bedenkingen, reactie, vastgelegd_op)
  on zienswijze to driehoek_api;

create policy lezen on zienswijze for select to driehoek_api
  using ((select aangemeld()));
create policy toevoegen on zienswijze for insert to driehoek_api
  with check (beleidsplan_id in (select p.id from regionaal_beleidsplan p
    where p.regio_id = any ((select beheert())::uuid[])));
create policy wijzigen on zienswijze for update to driehoek_api
  using (beleidsplan_id in (select p.id from regionaal_beleidsplan p
    where p.regio_id = any ((select beheert())::uuid[])));

create trigger weiger_truncate before truncate on zienswijze
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on zienswijze
  for each row execute function logboek_schrijven();
create trigger regels before insert or update or delete on zienswijze
  for each row execute function zienswijze_regels();
create trigger versie before update on zienswijze
  for each row execute function versie_ophogen('versie');
