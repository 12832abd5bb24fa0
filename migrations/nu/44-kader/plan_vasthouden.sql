create or replace function plan_vasthouden(p_regio_id uuid) returns void language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if not p_regio_id = any (beheert()) then
    perform weiger('DHNTG',
      'Alleen wie de regio beheert (regio-beheer) mag haar plannen wijzigen.');
  end if;
  perform kader_alleen(p_regio_id);
end $$;
grant execute on function plan_vasthouden(uuid) to driehoek_api;
