-- Returns whether this transaction belongs to a signed-in user or system, as `toegang_lezen` or
-- `toegang_hervatten` set it when the transaction opened.
create or replace function aangemeld() returns boolean language sql stable
return coalesce(current_setting('driehoek.aangemeld', true), '') = 'ja';
grant execute on function aangemeld() to driehoek_api;
