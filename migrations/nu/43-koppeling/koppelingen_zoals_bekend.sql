-- Returns the links as they were known at an instant, or as they are now when it is null. The null
-- case adds no condition, so that a list of links can be read from its index alone.
create or replace function koppelingen_zoals_bekend(ogenblik timestamptz) returns setof koppeling
  language sql stable as $$
select k.id, k.driehoek_id, k.prioriteit_id, k.thema_id, k.doel_id, k.aard, k.toelichting,
  k.geldig_van,
  case when bekend then k.geldig_tot_en_met else k.oorspronkelijk_tot_en_met end,
  k.oorspronkelijk_tot_en_met, k.plan_tot_en_met, k.vastgelegd_in_id, k.vastgelegd_door_id,
    k.vastgelegd_op,
  case when bekend then k.beeindigd_door_id end, case when bekend then k.beeindigd_op end, case
    when bekend then k.beeindiging_toelichting end,
  case when bekend then k.geldig
    else daterange(k.geldig_van, coalesce(k.oorspronkelijk_tot_en_met, k.plan_tot_en_met), '[]') end
from koppeling k, lateral (select ogenblik is null or k.beeindigd_op is null
  or k.beeindigd_op <= ogenblik as bekend) b
where ogenblik is null or k.vastgelegd_op <= ogenblik $$;
grant execute on function koppelingen_zoals_bekend(timestamp with time zone) to driehoek_api;
comment on function koppelingen_zoals_bekend(timestamp with time zone)
  is 'The links as they were known at an instant; null: as known now.';
