grant select on raadsdoel to driehoek_api;

create policy lezen on raadsdoel for select to driehoek_api
  using ((select aangemeld()));

create trigger weiger_truncate before truncate on raadsdoel
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on raadsdoel
  for each row execute function logboek_schrijven();
create trigger blijft before update on raadsdoel
  for each row execute function raadsdoel_blijft();
