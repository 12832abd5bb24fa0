create or replace view thema_stand with (security_invoker = true) as
select t.id as thema_id, null::uuid as versie_id, p.geldig_van,
  coalesce((select min(v.geldig_van) - 1 from thema_versie v where v.thema_id = t.id),
    p.geldig_tot_en_met) as geldig_tot_en_met,
    t.naam,
  exists (select from vast_bespreekpunt_zoals_vastgesteld b
    where b.thema_id = t.id) as vast_bespreekpunt,
  null::text as toelichting, null::text as door, null::timestamptz as vastgelegd_op
from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
union all
select v.thema_id, v.id, v.geldig_van, coalesce(v.geldig_tot_en_met, p.geldig_tot_en_met), v.naam,
  exists (select from vast_bespreekpunt b where b.thema_id = v.thema_id and b.geldig && v.geldig),
    v.toelichting, v.door, v.vastgelegd_op
from thema_versie v join thema t on t.id = v.thema_id join regionaal_beleidsplan p
  on p.id = t.beleidsplan_id;
grant select on thema_stand to driehoek_api;
comment on view thema_stand
  is 'Every version of every theme: as adopted (versie_id is null), and as amended since.';
