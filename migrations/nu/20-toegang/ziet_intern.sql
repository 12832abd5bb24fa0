-- Returns a set that policies look in. The setting `@` means the same set as `ziet()`.
create or replace function ziet_intern() returns uuid[] language sql stable
return coalesce(string_to_array(nullif(
    case current_setting('driehoek.ziet_intern', true)
      when '@' then current_setting('driehoek.ziet', true)
      else current_setting('driehoek.ziet_intern', true)
    end, ''), ','), '{}')::uuid[];
grant execute on function ziet_intern() to driehoek_api;
comment on function ziet_intern() is 'The driehoeken of which the asker sees items up to INTERN.';
