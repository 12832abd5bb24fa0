grant select on vast_bespreekpunt_vastgesteld to driehoek_api;

create policy lezen on vast_bespreekpunt_vastgesteld for select to driehoek_api
  using ((select aangemeld()));

create trigger weiger_truncate before truncate on vast_bespreekpunt_vastgesteld
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on vast_bespreekpunt_vastgesteld
  for each row execute function logboek_schrijven();
