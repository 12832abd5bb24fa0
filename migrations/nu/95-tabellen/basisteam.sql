grant select on basisteam to driehoek_api;

create policy lezen on basisteam for select to driehoek_api
  using ((select aangemeld()));

create trigger weiger_truncate before truncate on basisteam
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on basisteam
  for each row execute function logboek_schrijven();
