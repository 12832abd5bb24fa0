-- Returns one row with the id and name of the current user, and none when nobody is signed in.
create or replace function mij() returns table (persoon_id uuid, naam text) language sql stable
begin atomic select huidige_persoon(), current_setting('driehoek.naam', true)
  where aangemeld(); end;
grant execute on function mij() to driehoek_api;
