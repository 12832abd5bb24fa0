grant select on lokaal_plan to driehoek_api;

create policy lezen on lokaal_plan for select to driehoek_api
  using ((select aangemeld()));

create trigger weiger_truncate before truncate on lokaal_plan
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on lokaal_plan
  for each row execute function logboek_schrijven();
