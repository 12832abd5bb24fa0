-- Lets a query choose between an index search for each visible driehoek and one scan over all. An
-- id and its comma take 37 characters.
create or replace function ziet_hoogstens(p_aantal integer) returns boolean language sql stable
return length(current_setting('driehoek.ziet', true)) < 37 * p_aantal;
grant execute on function ziet_hoogstens(integer) to driehoek_api;
comment on function ziet_hoogstens(integer)
  is 'Whether the asker sees at most so many driehoeken, by the length of the list of their ids.';
