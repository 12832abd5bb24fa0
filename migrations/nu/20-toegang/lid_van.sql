-- Returns a set that policies look in. The setting `@` means the same set as `ziet()`.
create or replace function lid_van() returns uuid[] language sql stable
return coalesce(string_to_array(nullif(
    case current_setting('driehoek.lid_van', true)
      when '@' then current_setting('driehoek.ziet', true)
      else current_setting('driehoek.lid_van', true)
    end, ''), ','), '{}')::uuid[];
grant execute on function lid_van() to driehoek_api;
comment on function lid_van() is
  'The driehoeken of which the caller of this transaction is a member today: everything in them '
  'is visible.';
