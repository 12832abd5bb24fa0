-- Returns the id of the system that this transaction belongs to; null for a person.
create or replace function huidige_integratie() returns uuid language sql stable
return nullif(current_setting('driehoek.integratie', true), '')::uuid;
grant execute on function huidige_integratie() to driehoek_api;
