-- Returns the id of the person that this transaction belongs to; null for a system.
create or replace function huidige_persoon() returns uuid language sql stable
return nullif(current_setting('driehoek.persoon', true), '')::uuid;
grant execute on function huidige_persoon() to driehoek_api;
