-- Locks the region for a change of its plan, so that no meeting is planned or moved meanwhile;
-- `kader_vasthouden` is the shared counterpart.
create or replace function kader_alleen(p_regio_id uuid) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform eis_read_committed();
  perform 1 from regio where id = p_regio_id for no key update;
end $$;
