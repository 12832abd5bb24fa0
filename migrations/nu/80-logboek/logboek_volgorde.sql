-- Returns a number that sorts the newest time first.
create or replace function logboek_volgorde(tijdstempel timestamptz) returns bigint language sql
  immutable
return -(extract(epoch from tijdstempel) * 1000000)::bigint;
grant execute on function logboek_volgorde(timestamp with time zone) to driehoek_api;
