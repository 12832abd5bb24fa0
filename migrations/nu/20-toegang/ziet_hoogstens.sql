-- Searches only the driehoeken that the caller sees.
create or replace function ziet_hoogstens(p_aantal integer) returns boolean language sql stable
return length(current_setting('driehoek.ziet', true)) < 37 * p_aantal;
grant execute on function ziet_hoogstens(integer) to driehoek_api;
comment on function ziet_hoogstens(integer)
  is 'Whether the asker sees at most so many driehoeken, by the length of the list of their ids.';
