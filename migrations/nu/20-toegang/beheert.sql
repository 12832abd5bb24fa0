-- Returns a set that policies look in. It is read from a setting that `toegang_lezen` makes once
-- for each transaction, so no policy joins the tables of roles.
create or replace function beheert() returns uuid[] language sql stable
return coalesce(string_to_array(nullif(current_setting('driehoek.beheert', true), ''), ','),
  '{}')::uuid[];
grant execute on function beheert() to driehoek_api;
comment on function beheert()
  is 'The regions whose plans the asker of this transaction keeps (role regio-beheer).';
