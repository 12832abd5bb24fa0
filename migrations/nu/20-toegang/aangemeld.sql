create or replace function aangemeld() returns boolean language sql stable
return coalesce(current_setting('driehoek.aangemeld', true), '') = 'ja';
grant execute on function aangemeld() to driehoek_api;
