-- Takes a shared lock on the region for planning or moving a meeting; a change of the plan takes it
-- exclusively (`kader_alleen`). Without it one transaction could plan a meeting while another loads
-- a plan, and neither would see the other.
create or replace function kader_vasthouden(p_driehoek_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform eis_read_committed();
  perform 1 from regio where id = (select regio_id from driehoek where id = p_driehoek_id)
    for share;
end $$;
grant execute on function kader_vasthouden(uuid) to driehoek_api;
