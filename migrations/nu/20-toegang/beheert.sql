-- Returns one of the sets of regions and driehoeken that policies compare with; each is computed
-- once, when the transaction opens.
create or replace function beheert() returns uuid[] language sql stable
return coalesce(string_to_array(nullif(current_setting('driehoek.beheert', true), ''), ','),
  '{}')::uuid[];
grant execute on function beheert() to driehoek_api;
comment on function beheert()
  is 'The regions whose plans the asker of this transaction keeps (role regio-beheer).';
