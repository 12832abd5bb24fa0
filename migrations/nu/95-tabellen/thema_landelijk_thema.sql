grant select on thema_landelijk_thema to driehoek_api;

create policy lezen on thema_landelijk_thema for select to driehoek_api
  using ((select aangemeld()));

create trigger weiger_truncate before truncate on thema_landelijk_thema
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on thema_landelijk_thema
  for each row execute function logboek_schrijven();
