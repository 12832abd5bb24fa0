grant select on gemeente to driehoek_api;

create policy lezen on gemeente for select to driehoek_api
  using ((select aangemeld()));

create trigger weiger_truncate before truncate on gemeente
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on gemeente
  for each row execute function logboek_schrijven();
