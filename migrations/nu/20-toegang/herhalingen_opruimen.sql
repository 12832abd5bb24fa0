-- Deletes expired Idempotency-Keys in small batches. Rows that another instance has locked are
-- skipped.
create or replace function herhalingen_opruimen(p_hoogstens integer default 1000) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  aantal integer;
begin
  delete from herhaalsleutel where id in (
    select h.id from herhaalsleutel h where h.begonnen_op < now() - interval '48 hours'
      order by h.begonnen_op limit least(p_hoogstens, 10000) for update skip locked);
  get diagnostics aantal = row_count;
  return aantal;
end $$;
grant execute on function herhalingen_opruimen(integer) to driehoek_api;
comment on function herhalingen_opruimen(integer)
  is 'Removes at most so many keys that no longer hold, and says how many.';
