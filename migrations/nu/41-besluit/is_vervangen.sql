create or replace function is_vervangen(p_besluit_id uuid) returns boolean language sql stable
  security definer set search_path = public, pg_temp as $$
select exists (select from besluit b where b.vervangt_id = p_besluit_id) $$;
grant execute on function is_vervangen(uuid) to driehoek_api;
comment on function is_vervangen(uuid)
  is 'Whether another decision replaced this one, seen or not.';
