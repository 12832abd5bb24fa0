create or replace function zoek_treffers(p_vraag text)
  returns table (soort text, id uuid, driehoek_id uuid, vergadering_id uuid, rang integer,
    nieuwste bigint, vraag text)
  language plpgsql stable rows 100 security definer set search_path = public, pg_temp
    set plan_cache_mode = force_custom_plan as $$
#variable_conflict use_column
declare
  q_precies tsquery;
  q_begin tsquery;
  q_ruim tsquery;
  lid uuid[] := lid_van();
  intern uuid[] := ziet_intern();
  openbaar uuid[] := ziet_agenda();
  geheim uuid[] := leest_vertrouwelijk();
  prioriteiten uuid[] := ziet_prioriteiten();
  alle uuid[] :=
    array(select unnest(lid || intern || openbaar || geheim || prioriteiten) group by 1);
begin
  if not aangemeld() then
    return;
  end if;
  with delen as materialized (select d.*, row_number() over () as nr from zoek_delen(p_vraag) d),
    gelijk as materialized (select d.nr,
      string_agg(distinct '''' || w.woord || '''', ' | ')::tsquery as woorden
      from delen d join zoekwoord w on zoek_lijkt(w.woord, d.woord) where d.nr <= 8 group by d.nr)
  select (select zoek_of(k.alle)
    from (select zoek_en(case when d.niet then !!d.precies else d.precies end) as alle
  from delen d group by d.keuze having bool_or(not d.niet)) k),
    (select zoek_of(k.alle)
      from (select zoek_en(case when d.niet then !!d.precies
        else d.precies || zoek_begin(d.woord) end) as alle
  from delen d group by d.keuze having bool_or(not d.niet)) k),
    (select zoek_of(k.alle)
      from (select zoek_en(case when d.niet then !!d.precies
        else d.precies || zoek_begin(d.woord)
          || coalesce((select g.woorden from gelijk g where g.nr = d.nr), ''::tsquery)
          end) as alle
  from delen d group by d.keuze having bool_or(not d.niet)) k)
    into q_precies, q_begin, q_ruim;
  if q_ruim is null then
    return;
  end if;
  return query
  with gevonden as materialized (select r.id, r.soort, r.driehoek_id, r.vergadering_id, r.niveau,
    r.vector
    from zoekregel r
    where r.vector @@ q_ruim and (r.driehoek_id is null or r.driehoek_id = any (alle))
      and case r.niveau
      when 'PLAN' then true
      when 'LID' then r.driehoek_id = any (lid)
      when 'PRIORITEIT' then r.driehoek_id = any (prioriteiten)
      when 'VERTROUWELIJK' then r.driehoek_id = any (lid) or r.driehoek_id = any (geheim)
      when 'INTERN' then r.driehoek_id = any (lid) or r.driehoek_id = any (intern)
      else r.driehoek_id = any (lid) or r.driehoek_id = any (intern)
        or r.driehoek_id = any (openbaar) end)
  select g.soort, g.id, g.driehoek_id, g.vergadering_id,
    -(case when g.vector @@ q_precies then 2000000 when g.vector @@ q_begin then 1000000
      else 0 end + round(100000 * ts_rank(g.vector, q_begin)))::integer,
    -coalesce((extract(epoch from uuid_extract_timestamp(g.id)) * 1000)::bigint, 0), p_vraag
  from gevonden g
  -- A system that finds something confidential has read it; the log records it.
  where g.niveau <> 'VERTROUWELIJK' or g.driehoek_id = any (lid) or noteer_gelezen(g.driehoek_id);
end $$;
grant execute on function zoek_treffers(text) to driehoek_api;
comment on function zoek_treffers(text) is
  'What the caller of this transaction finds and may see, with its place in the order: rang, '
  'then nieuwste, then id, each ascending.';
