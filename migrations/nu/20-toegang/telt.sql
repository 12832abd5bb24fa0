-- Returns a set that policies look in. The setting `@` means the same set as `ziet()`.
create or replace function telt() returns uuid[] language sql stable
return coalesce(string_to_array(nullif(
    case current_setting('driehoek.telt', true)
      when '@' then current_setting('driehoek.ziet', true)
      else current_setting('driehoek.telt', true)
    end, ''), ','), '{}')::uuid[];
grant execute on function telt() to driehoek_api;
comment on function telt()
  is 'The driehoeken of which overviews count everything for the asker, and show no text.';
