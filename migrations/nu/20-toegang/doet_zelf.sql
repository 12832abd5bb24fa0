-- Whether this person acts. Acts that only the person may do, such as consenting, ask it. The owner
-- of the tables, who imports what was done elsewhere, acts for anybody; the API's role never does,
-- even when no person is set.
create or replace function doet_zelf(persoon uuid) returns boolean language sql stable
return huidige_persoon() is not distinct from persoon
  or (huidige_persoon() is null and session_user <> 'driehoek_api');
comment on function doet_zelf(uuid)
  is 'Whether this person acts, or the owner of the tables in place of anybody.';
