-- The page of the feed as it first was, to compare with: plain, and slow.
create or replace view wijziging_gezien with (security_invoker) as
    select w.transactie, w.nr, w.soort, w.object_id, w.driehoek_id, w.vrager_id, w.niveau_voor, w.niveau_na, w.reden, w.op,
      (niveau_voor is not null and case soort
    when 'LOKALE_PRIORITEIT' then driehoek_id in (select unnest(ziet_prioriteiten()))
    when 'KOPPELING' then driehoek_id in (select unnest(ziet_koppelingen()))
    when 'AGENDAVOORSTEL' then driehoek_id in (select unnest(lid_van()))
    when 'DRIEHOEK' then false
    else driehoek_id in (select unnest(lid_van()))
      or (niveau_voor <> 'VERTROUWELIJK' and driehoek_id in (select unnest(ziet_intern())))
      or (niveau_voor = 'OPENBAAR' and driehoek_id in (select unnest(ziet_agenda())))
      or (niveau_voor = 'VERTROUWELIJK' and driehoek_id in (select unnest(leest_vertrouwelijk()))) end) as voor_gezien, (niveau_na is not null and case soort
    when 'LOKALE_PRIORITEIT' then driehoek_id in (select unnest(ziet_prioriteiten()))
    when 'KOPPELING' then driehoek_id in (select unnest(ziet_koppelingen()))
    when 'AGENDAVOORSTEL' then driehoek_id in (select unnest(lid_van()))
    when 'DRIEHOEK' then false
    else driehoek_id in (select unnest(lid_van()))
      or (niveau_na <> 'VERTROUWELIJK' and driehoek_id in (select unnest(ziet_intern())))
      or (niveau_na = 'OPENBAAR' and driehoek_id in (select unnest(ziet_agenda())))
      or (niveau_na = 'VERTROUWELIJK' and driehoek_id in (select unnest(leest_vertrouwelijk()))) end) as na_gezien from wijziging w;;
grant select on wijziging_gezien to driehoek_api;

create function wijzigingen_was(p_na text, p_first integer, p_soorten text[], p_driehoek text)
    returns table (rijen wijziging_rij[], meer boolean)
    language plpgsql stable rows 1 set search_path = public, pg_temp set plan_cache_mode = force_generic_plan as $$
  #variable_conflict use_column
  declare
    ik constant uuid := coalesce(huidige_persoon(), huidige_integratie());
    driehoek constant uuid := mijn_driehoek(p_driehoek);
    nu constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
    na record;
    wisselde boolean;
    dag_nu constant date := vandaag();
    bewaard constant daterange := daterange(wijzigingen_vanaf(), dag_nu, '[]');
    sinds constant timestamptz := lower(bewaard)::timestamp at time zone 'Europe/Amsterdam';
  begin
    select * into na from wijziging_cursor_open(p_na);
    wisselde := exists (select from wijziging m where m.vrager_id = ik and (m.transactie, m.nr) > (na.transactie, na.nr));
    return query with eigen as materialized (select * from mijn_toegang()), toegang as materialized (select array_agg(d.driehoek_id) as driehoeken, array_agg(d.openbaar) as openbaar, array_agg(d.intern) as intern, array_agg(d.vertrouwelijk) as vertrouwelijk
      from (select t.driehoek_id, range_agg(t.geldig) filter (where 'OPENBAAR' = any (t.niveaus)) as openbaar, range_agg(t.geldig) filter (where 'INTERN' = any (t.niveaus)) as intern, range_agg(t.geldig) filter (where 'VERTROUWELIJK' = any (t.niveaus)) as vertrouwelijk
        from (select * from eigen order by driehoek_id) t group by t.driehoek_id) d), gevonden as (select row_number() over (order by b.gewijzigd, b.dag, b.grens, b.transactie, b.nr) as plaats, b.* from ((
      select false as gewijzigd, na.transactie, na.nr, k.dag, k.driehoek_id as grens, 'DRIEHOEK' as soort, k.driehoek_id as object_id,
        k.driehoek_id, case when k.driehoek_id in (select unnest(ziet())) then 'ZICHTBAAR' else 'ONZICHTBAAR' end as wat, null as reden,
        k.dag::timestamp at time zone 'Europe/Amsterdam' as op
      from (select distinct g.dag, e.driehoek_id from eigen e, lateral (values (lower(e.geldig)), (upper(e.geldig))) g(dag)
        where (lower(e.geldig) between na.dag and dag_nu or upper(e.geldig) between na.dag and dag_nu) and g.dag between na.dag and dag_nu
        -- Ended or begun by hand on that day: the feed has it already.
        and not exists (select from wijziging m where m.vrager_id = ik and m.driehoek_id = e.driehoek_id and (m.op at time zone 'Europe/Amsterdam')::date = g.dag)) k
      where (k.dag, k.driehoek_id) > (na.dag, na.grens) and (p_driehoek is null or k.driehoek_id = driehoek)
      order by k.dag, k.driehoek_id limit p_first + 1) union all (
      select true, w.transactie, w.nr, dag_nu, 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid, w.soort, w.object_id, w.driehoek_id, case when w.soort = 'DRIEHOEK' then case when w.driehoek_id in (select unnest(ziet())) then 'ZICHTBAAR' else 'ONZICHTBAAR' end
      when w.niveau_voor is null then 'GEMAAKT'
      when w.niveau_na is null then 'VERWIJDERD'
      when not w.na_gezien then 'ONZICHTBAAR'
      when not w.voor_gezien then 'ZICHTBAAR'
      else 'GEWIJZIGD' end, w.reden, w.op
      from wijziging_gezien w where (w.transactie, w.nr) > (na.transactie, na.nr) and w.transactie < nu
        and (w.soort = 'DRIEHOEK' or p_soorten is null or w.soort = any (p_soorten)) and (p_driehoek is null or w.driehoek_id = driehoek) and (w.soort = 'DRIEHOEK' or (
      (not wisselde or not exists (select from wijziging m where m.vrager_id = ik and m.driehoek_id = w.driehoek_id and (m.transactie, m.nr) > (w.transactie, w.nr)))
      and (w.na_gezien and (w.op >= sinds and (w.driehoek_id, w.niveau_na) in (select e.driehoek_id, unnest(e.niveaus) from eigen e where e.geldig @> bewaard) or case w.niveau_na when 'OPENBAAR' then ((select t.openbaar from toegang t))[array_position((select t.driehoeken from toegang t), w.driehoek_id)] when 'INTERN' then ((select t.intern from toegang t))[array_position((select t.driehoeken from toegang t), w.driehoek_id)] else ((select t.vertrouwelijk from toegang t))[array_position((select t.driehoeken from toegang t), w.driehoek_id)] end && daterange((w.op at time zone 'Europe/Amsterdam')::date, ((w.op + interval '1 hour') at time zone 'Europe/Amsterdam')::date, '[]')) or w.voor_gezien and (w.op >= sinds and (w.driehoek_id, w.niveau_voor) in (select e.driehoek_id, unnest(e.niveaus) from eigen e where e.geldig @> bewaard) or case w.niveau_voor when 'OPENBAAR' then ((select t.openbaar from toegang t))[array_position((select t.driehoeken from toegang t), w.driehoek_id)] when 'INTERN' then ((select t.intern from toegang t))[array_position((select t.driehoeken from toegang t), w.driehoek_id)] else ((select t.vertrouwelijk from toegang t))[array_position((select t.driehoeken from toegang t), w.driehoek_id)] end && daterange((w.op at time zone 'Europe/Amsterdam')::date, ((w.op + interval '1 hour') at time zone 'Europe/Amsterdam')::date, '[]')))))
      order by w.transactie, w.nr limit p_first + 1)) b)
    select array_agg((g.plaats, g.transactie, g.nr, g.dag, g.grens, g.soort, g.object_id, g.driehoek_id, g.wat, g.reden, g.op)::wijziging_rij order by g.plaats) filter (where g.plaats <= p_first), count(*) > p_first from gevonden g;
  end $$;
  comment on function wijzigingen_was(text, integer, text[], text) is 'One page of the feed for the asker of this transaction: what comes after this cursor, and whether there is more.';
  grant execute on function wijzigingen_was(text, integer, text[], text) to driehoek_api;
