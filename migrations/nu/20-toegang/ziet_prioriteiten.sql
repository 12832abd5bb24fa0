-- Returns a set that policies look in. The setting `@` means the same set as `ziet()`.
create or replace function ziet_prioriteiten() returns uuid[] language sql stable
return coalesce(string_to_array(nullif(
    case current_setting('driehoek.ziet_prioriteiten', true)
      when '@' then current_setting('driehoek.ziet', true)
      else current_setting('driehoek.ziet_prioriteiten', true)
    end, ''), ','), '{}')::uuid[];
grant execute on function ziet_prioriteiten() to driehoek_api;
