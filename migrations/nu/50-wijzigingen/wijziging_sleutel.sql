-- Returns a keyed digest (two nested SHA-256 hashes) of a message for one purpose. The secret does
-- not leave the database.
create or replace function wijziging_sleutel(doel text, bericht bytea) returns bytea language sql
  stable security definer set search_path = public, pg_temp as $$
select sha256(waarde || convert_to(doel || ' buiten', 'UTF8')
  || sha256(waarde || convert_to(doel || ' binnen', 'UTF8') || bericht))
from geheim where naam = 'wijzigingen' $$;
