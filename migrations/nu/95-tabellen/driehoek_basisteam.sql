grant select on driehoek_basisteam to driehoek_api;

create policy lezen on driehoek_basisteam for select to driehoek_api
  using (driehoek_id = any ((select ziet())::uuid[]));

create trigger weiger_truncate before truncate on driehoek_basisteam
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on driehoek_basisteam
  for each row execute function logboek_schrijven();
