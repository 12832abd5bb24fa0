grant select on persoon_regio to driehoek_api;

create policy lezen on persoon_regio for select to driehoek_api
  using (regio_id = any ((select beheert())::uuid[]));

create trigger weiger_truncate before truncate on persoon_regio
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on persoon_regio
  for each row execute function logboek_schrijven();
