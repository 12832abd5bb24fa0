grant select, delete on sjabloonpunt to driehoek_api;
grant insert (driehoek_id, volgnummer, titel, toelichting, duur_minuten, vertrouwelijkheid)
  on sjabloonpunt to driehoek_api;

create policy lezen on sjabloonpunt for select to driehoek_api
  using (driehoek_id in (select unnest(lid_van())));
create policy toevoegen on sjabloonpunt for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy verwijderen on sjabloonpunt for delete to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on sjabloonpunt
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on sjabloonpunt
  for each row execute function logboek_schrijven();
create trigger tellen after insert or update or delete on sjabloonpunt
  for each row execute function agendasjabloon_tellen();
