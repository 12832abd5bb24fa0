-- Serializes the course of a decision: every step and answer first locks the row of its decision
-- and reads the clock after that, so that the order of recording is the order of the times.
create or replace function besluit_vasthouden(p_besluit_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform eis_read_committed();
  perform 1 from besluit where id = p_besluit_id and driehoek_id = any (lid_van())
    for no key update;
end $$;
grant execute on function besluit_vasthouden(uuid) to driehoek_api;
comment on function besluit_vasthouden(uuid) is
  'Locks a decision of a driehoek of the caller: the API''s role may not update it, and so '
  'could not.';
