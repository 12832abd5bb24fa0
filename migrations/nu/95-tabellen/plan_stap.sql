grant select on plan_stap to driehoek_api;

create policy lezen on plan_stap for select to driehoek_api
  using ((select aangemeld()));

create trigger weiger_truncate before truncate on plan_stap
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on plan_stap
  for each row execute function logboek_schrijven();
