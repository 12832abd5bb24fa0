-- Returns a set that policies look in. The setting `@` means the same set as `ziet()`.
create or replace function leest_vertrouwelijk() returns uuid[] language sql stable
return coalesce(string_to_array(nullif(
    case current_setting('driehoek.leest_vertrouwelijk', true)
      when '@' then current_setting('driehoek.ziet', true)
      else current_setting('driehoek.leest_vertrouwelijk', true)
    end, ''), ','), '{}')::uuid[];
grant execute on function leest_vertrouwelijk() to driehoek_api;
comment on function leest_vertrouwelijk() is
  'The driehoeken of which a system, no member, may read items up to VERTROUWELIJK: each such '
  'read is recorded.';
