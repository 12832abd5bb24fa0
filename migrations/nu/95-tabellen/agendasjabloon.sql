grant select on agendasjabloon to driehoek_api;

create policy lezen on agendasjabloon for select to driehoek_api
  using (driehoek_id in (select unnest(lid_van())));

create trigger weiger_truncate before truncate on agendasjabloon
  for each statement execute function weiger_truncate();
