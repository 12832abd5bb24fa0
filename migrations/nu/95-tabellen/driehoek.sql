grant select on driehoek to driehoek_api;

create policy lezen on driehoek for select to driehoek_api
  using (id in (select unnest(ziet())));

create trigger weiger_truncate before truncate on driehoek
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on driehoek
  for each row execute function logboek_schrijven();
create trigger driehoek_blijft_in_regio before update on driehoek
  for each row execute function driehoek_blijft_in_regio();
