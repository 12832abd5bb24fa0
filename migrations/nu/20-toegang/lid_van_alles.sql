-- Lets policies skip the check of each row for a member of every visible driehoek.
create or replace function lid_van_alles() returns boolean language sql
  stable return current_setting('driehoek.lid_van', true) = '@';
grant execute on function lid_van_alles() to driehoek_api;
comment on function lid_van_alles()
  is 'Whether the asker is a member of each driehoek that they see.';
