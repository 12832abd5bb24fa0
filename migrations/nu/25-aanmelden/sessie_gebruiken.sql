create or replace function sessie_gebruiken(p_sleutel bytea, p_stil interval, p_telt boolean)
  returns table (geheim bytea, verloopt_op timestamptz)
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  if p_telt then
    update sessie s set gebruikt_op = now()
      where s.sleutel = p_sleutel and s.gebruikt_op < now() - interval '1 minute'
        and s.gebruikt_op > now() - p_stil and s.eindigt_op > now();
  end if;
  return query
    select s.geheim, least(s.eindigt_op, s.gebruikt_op + p_stil)
      from sessie s
      where s.sleutel = p_sleutel and s.gebruikt_op > now() - p_stil and s.eindigt_op > now();
end $$;
comment on function sessie_gebruiken(bytea, interval, boolean) is
  'The tokens of a session and when it ends; no row when it ended, or was idle for p_stil. '
  'With p_telt this counts as use.';
revoke all on function sessie_gebruiken(bytea, interval, boolean) from public;
grant execute on function sessie_gebruiken(bytea, interval, boolean) to driehoek_api;
