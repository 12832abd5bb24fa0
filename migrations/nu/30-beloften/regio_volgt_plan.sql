-- Gives the meetings of a region in these days the standing items of the plan (promise 1). The
-- order by id prevents deadlocks between two changes of plans.
create or replace function regio_volgt_plan(p_regio_id uuid, p_dagen daterange) returns void
  language plpgsql security definer set search_path = public, pg_temp as $$
begin
  perform vaste_punten_gelijktrekken(v.id) from (
    select v.id from vergadering v join driehoek d on d.id = v.driehoek_id
    where d.regio_id = p_regio_id and p_dagen @> v.dag and not vaste_punten_kloppen(v.id)
      order by v.id) v;
end $$;
