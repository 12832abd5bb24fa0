-- Adding a document and raising its item wait for each other at the row of the item; the item
-- first, as its own rules do.
create or replace function niveau_rang(niveau text) returns integer language sql immutable
return array_position('{OPENBAAR,INTERN,VERTROUWELIJK}'::text[], niveau);
grant execute on function niveau_rang(text) to driehoek_api;
