-- Lists the standing items that promise 1 requires on an agenda. `vaste_punten_kloppen` repeats
-- this query instead of calling it, because a function with `set` clauses runs once for each row:
-- that took a third of the time of writing an agenda.
create or replace function vereiste_vaste_punten(p_driehoek_id uuid, p_dag date)
returns table (thema_id uuid, code text, naam text, volgnummer integer)
language sql stable security definer set search_path = public, pg_temp as $$
select e.thema_id, e.code, e.naam, e.volgnummer from (
  select t.id as thema_id, t.code, coalesce(x.naam, t.naam) as naam, t.volgnummer, x.id as versie_id
  from driehoek d
  join regionaal_beleidsplan p on p.regio_id = d.regio_id and p.werking @> p_dag
  join thema t on t.beleidsplan_id = p.id
  join vast_bespreekpunt b on b.thema_id = t.id and b.geldig @> p_dag
  left join thema_versie x on x.thema_id = t.id and x.geldig @> p_dag
  where d.id = p_driehoek_id) e order by e.volgnummer $$;
comment on function vereiste_vaste_punten(uuid, date)
  is 'The themes that must be a fixed item on the agenda of this driehoek on this day.';
