-- A standing item that is still to come carries the title of its theme on that day.
create or replace function vaste_punten_kloppen(p_vergadering_id uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
select not exists (select from vergadering v cross join lateral (
  select from (
  select t.id as thema_id, t.code, coalesce(x.naam, t.naam) as naam, t.volgnummer, x.id as versie_id
  from driehoek d
  join regionaal_beleidsplan p on p.regio_id = d.regio_id and p.werking @> v.dag
  join thema t on t.beleidsplan_id = p.id
  join vast_bespreekpunt b on b.thema_id = t.id and b.geldig @> v.dag
  left join thema_versie x on x.thema_id = t.id and x.geldig @> v.dag
  where d.id = v.driehoek_id) e
  full join (select y.vast_thema_id, y.vast_versie_id, y.titel from agendapunt y
    where y.vergadering_id = v.id and y.vast_thema_id is not null) a
    on a.vast_thema_id = e.thema_id
  where e.thema_id is null or a.vast_thema_id is null
    or (v.status in ('CONCEPT', 'AGENDA_VASTGESTELD')
    and (a.titel <> e.naam or a.vast_versie_id is distinct from e.versie_id))) verschil
  where v.id = p_vergadering_id) $$;
