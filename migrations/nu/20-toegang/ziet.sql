-- Returns the set that most policies start from, read from a setting that `toegang_lezen` makes
-- once for each transaction.
create or replace function ziet() returns uuid[] language sql stable
return coalesce(string_to_array(nullif(current_setting('driehoek.ziet', true), ''), ','),
  '{}')::uuid[];
grant execute on function ziet() to driehoek_api;
comment on function ziet() is
  'The driehoeken that exist for the caller of this transaction: lid_van() and those that a '
  'regional role shows.';
