-- Returns the secret that signs the cursors of lists.
create or replace function cursor_geheim() returns bytea language sql stable security definer
  set search_path = public, pg_temp
begin atomic select waarde from geheim where naam = 'cursor'; end;
grant execute on function cursor_geheim() to driehoek_api;
