-- Counts the rows that all pages of `wijzigingen_na` after this cursor hold together. Its
-- conditions are those of `wijzigingen_na`: change both. It runs as the caller, so the policy of
-- `wijziging` applies.
create or replace function wijzigingen_aantal(p_na text, p_soorten text[], p_driehoek text)
  returns bigint
  language plpgsql stable set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  p_first constant integer := null;
  rustig constant boolean := false;
  driehoek constant uuid := case when p_driehoek is not null then mijn_driehoek(p_driehoek) end;
  nu constant xid8 := pg_snapshot_xmin(pg_current_snapshot());
  dag_nu constant date := vandaag();
  na record;
  sinds timestamptz;
  vanaf date;
  wisselend uuid[];
  gewisseld uuid[];
  wissel_transactie xid8[];
  wissel_nr bigint[];
  wisselde boolean;
  groep uuid[];
  volledig boolean := false;
  driehoeken uuid[];
  openbaar datemultirange[];
  intern datemultirange[];
  vertrouwelijk datemultirange[];
  kalender wijziging_rij[] := '{}';
begin
  select * into na from wijziging_cursor_open(p_na);
  select * into vanaf, wisselend, gewisseld, wissel_transactie, wissel_nr
    from mijn_wisselingen(na.transactie, na.nr);
  wisselde := gewisseld <> '{}';
  sinds := vanaf::timestamp at time zone 'Europe/Amsterdam';
  if p_driehoek is not null then
    groep := array[driehoek];
  elsif ziet_hoogstens(32) then
    groep := array(select unnest(ziet()) union select unnest(gewisseld));
  end if;
  if wisselend <> '{}' then
    select array_agg(d.driehoek_id), array_agg(d.openbaar), array_agg(d.intern),
      array_agg(d.vertrouwelijk) into driehoeken, openbaar, intern, vertrouwelijk
    from (
      select t.driehoek_id,
        range_agg(t.geldig) filter (where 'OPENBAAR' = any (t.niveaus)) as openbaar,
        range_agg(t.geldig) filter (where 'INTERN' = any (t.niveaus)) as intern,
        range_agg(t.geldig) filter (where 'VERTROUWELIJK' = any (t.niveaus)) as vertrouwelijk
      from mijn_toegang() t
      where volledig or t.driehoek_id = any (wisselend)
      group by t.driehoek_id
    ) d;
    kalender :=
      array(select (row_number() over () + 0, g.transactie, g.nr, g.dag, g.grens, g.soort,
        g.object_id, g.driehoek_id, g.wat, g.reden, g.op)::wijziging_rij
      from (
        select na.transactie, na.nr, k.dag, k.driehoek_id as grens, 'DRIEHOEK' as soort,
          k.driehoek_id as object_id, k.driehoek_id,
          case when k.driehoek_id in (select unnest(ziet())) then 'ZICHTBAAR'
            else 'ONZICHTBAAR' end as wat,
          null as reden,
          k.dag::timestamp at time zone 'Europe/Amsterdam' as op
        from (
          select distinct g.dag, e.driehoek_id
          from mijn_toegang() e, lateral (values (lower(e.geldig)), (upper(e.geldig))) g(dag)
          where g.dag between na.dag and dag_nu
            -- A change by hand on that day is in the feed already.
            and not exists (select from mijn_wissels('0') m
              where m.driehoek_id = e.driehoek_id and m.dag = g.dag)
        ) k
        where (k.dag, k.driehoek_id) > (na.dag, na.grens)
          and (p_driehoek is null or k.driehoek_id = driehoek)
        order by k.dag, k.driehoek_id limit p_first + 1
      ) g);
  end if;
  volledig := true;
  select array_agg(d.driehoek_id), array_agg(d.openbaar), array_agg(d.intern),
    array_agg(d.vertrouwelijk) into driehoeken, openbaar, intern, vertrouwelijk
  from (
    select t.driehoek_id,
      range_agg(t.geldig) filter (where 'OPENBAAR' = any (t.niveaus)) as openbaar,
      range_agg(t.geldig) filter (where 'INTERN' = any (t.niveaus)) as intern,
      range_agg(t.geldig) filter (where 'VERTROUWELIJK' = any (t.niveaus)) as vertrouwelijk
    from mijn_toegang() t
    where volledig or t.driehoek_id = any (wisselend)
    group by t.driehoek_id
  ) d;
  return cardinality(kalender) + case when groep is null
    then (select count(*)
      from (select w.* from wijziging w
        where (w.transactie, w.nr) > (na.transactie, na.nr)
          and w.transactie < nu
          and (w.soort = 'DRIEHOEK'
          or (p_soorten is null or w.soort = any ((select p_soorten)::text[]))
            and (rustig and not volledig
              or (not wisselde
                or coalesce(
                  (w.transactie, w.nr) >=
                    (wissel_transactie[array_position(gewisseld, w.driehoek_id)],
                      wissel_nr[array_position(gewisseld, w.driehoek_id)]),
                  true))
              and (w.op >= sinds and w.driehoek_id <> all (wisselend)
                or w.op < sinds and not volledig
                or w.niveau_na is not null
                  and (w.niveau_voor is null or w.niveau_na = w.niveau_voor
                    or (w.soort in ('LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL')
                      or ziet_op_niveau(w.driehoek_id, w.niveau_na)))
                  and (case w.niveau_na
                    when 'OPENBAAR' then openbaar
                    when 'INTERN' then intern
                    else vertrouwelijk
                  end)[array_position(driehoeken, w.driehoek_id)]
                    && daterange((w.op at time zone 'Europe/Amsterdam')::date,
                      ((w.op + interval '1 hour') at time zone 'Europe/Amsterdam')::date, '[]')
                or w.niveau_voor is not null
                  and (w.niveau_na is null or w.niveau_voor = w.niveau_na
                    or (w.soort in ('LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL')
                      or ziet_op_niveau(w.driehoek_id, w.niveau_voor)))
                  and (case w.niveau_voor
                    when 'OPENBAAR' then openbaar
                    when 'INTERN' then intern
                    else vertrouwelijk
                  end)[array_position(driehoeken, w.driehoek_id)]
                    && daterange((w.op at time zone 'Europe/Amsterdam')::date,
                      ((w.op + interval '1 hour') at time zone 'Europe/Amsterdam')::date, '[]'))))
      ) g)
    else (select count(*)
      from unnest(groep) d(id), lateral (select w.* from wijziging w
        where w.driehoek_id = d.id and (w.transactie, w.nr) > (na.transactie, na.nr)
          and w.transactie < nu
        and (w.soort = 'DRIEHOEK'
          or (p_soorten is null or w.soort = any ((select p_soorten)::text[]))
            and (rustig and not volledig
              or (not wisselde
                or coalesce(
                  (w.transactie, w.nr) >=
                    (wissel_transactie[array_position(gewisseld, w.driehoek_id)],
                      wissel_nr[array_position(gewisseld, w.driehoek_id)]),
                  true))
              and (w.op >= sinds and w.driehoek_id <> all (wisselend)
                or w.op < sinds and not volledig
                or w.niveau_na is not null
                  and (w.niveau_voor is null or w.niveau_na = w.niveau_voor
                    or (w.soort in ('LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL')
                      or ziet_op_niveau(w.driehoek_id, w.niveau_na)))
                  and (case w.niveau_na
                    when 'OPENBAAR' then openbaar
                    when 'INTERN' then intern
                    else vertrouwelijk
                  end)[array_position(driehoeken, w.driehoek_id)]
                    && daterange((w.op at time zone 'Europe/Amsterdam')::date,
                      ((w.op + interval '1 hour') at time zone 'Europe/Amsterdam')::date, '[]')
                or w.niveau_voor is not null
                  and (w.niveau_na is null or w.niveau_voor = w.niveau_na
                    or (w.soort in ('LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL')
                      or ziet_op_niveau(w.driehoek_id, w.niveau_voor)))
                  and (case w.niveau_voor
                    when 'OPENBAAR' then openbaar
                    when 'INTERN' then intern
                    else vertrouwelijk
                  end)[array_position(driehoeken, w.driehoek_id)]
                    && daterange((w.op at time zone 'Europe/Amsterdam')::date,
                      ((w.op + interval '1 hour') at time zone 'Europe/Amsterdam')::date, '[]'))))
      ) g)
          end;
end $$;
grant execute on function wijzigingen_aantal(text, text[], text) to driehoek_api;
comment on function wijzigingen_aantal(text, text[], text)
  is 'How many changes come after this cursor for the asker of this transaction.';
