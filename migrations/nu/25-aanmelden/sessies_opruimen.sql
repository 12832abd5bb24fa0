create or replace function sessies_opruimen(p_hoogstens integer default 1000) returns integer
  language plpgsql security definer set search_path = public, pg_temp as $$
declare
  aantal integer;
begin
  delete from sessie where sleutel in (
    select s.sleutel from sessie s where s.eindigt_op < now()
      order by s.eindigt_op limit least(p_hoogstens, 10000) for update skip locked);
  get diagnostics aantal = row_count;
  return aantal;
end $$;
comment on function sessies_opruimen(integer) is
  'Removes at most so many sessions that ended, and returns how many.';
revoke all on function sessies_opruimen(integer) from public;
grant execute on function sessies_opruimen(integer) to driehoek_api;
