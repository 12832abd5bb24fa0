-- Returns a set that policies look in. The setting `@` means the same set as `ziet()`.
create or replace function ziet_koppelingen() returns uuid[] language sql stable
return coalesce(string_to_array(nullif(
    case current_setting('driehoek.ziet_koppelingen', true)
      when '@' then current_setting('driehoek.ziet', true)
      else current_setting('driehoek.ziet_koppelingen', true)
    end, ''), ','), '{}')::uuid[];
grant execute on function ziet_koppelingen() to driehoek_api;
