create or replace function sessie_beeindigen(p_sleutel bytea) returns void
  language sql security definer set search_path = public, pg_temp as $$
  delete from sessie where sleutel = p_sleutel $$;
comment on function sessie_beeindigen(bytea) is
  'Ends a session; nothing happens when it ended before.';
revoke all on function sessie_beeindigen(bytea) from public;
grant execute on function sessie_beeindigen(bytea) to driehoek_api;
