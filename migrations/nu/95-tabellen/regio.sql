grant select on regio to driehoek_api;

create policy lezen on regio for select to driehoek_api
  using ((select aangemeld()));

create trigger weiger_truncate before truncate on regio
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on regio
  for each row execute function logboek_schrijven();
