create or replace function aantal_migraties() returns bigint language sql stable security definer
  set search_path = public, pg_temp
begin atomic select count(*) from migrations; end;
grant execute on function aantal_migraties() to driehoek_api;
comment on function aantal_migraties()
  is 'For the readiness check: the API may not read the table of migrations itself.';
