-- Returns one page of the change feed. It runs as the caller, so the policy of `wijziging` decides
-- which rows are visible. The plan is generic because planning that policy took longer than the
-- query; being stable, all its statements share the snapshot of the calling statement.
create or replace function wijzigingen_na(p_na text, p_first integer, p_soorten text[],
  p_driehoek text)
  returns table (rijen wijziging_rij[], meer boolean)
  language plpgsql stable set search_path = public, pg_temp
    set plan_cache_mode = force_generic_plan as $$
#variable_conflict use_column
declare
  nodig integer;
  stap integer;
  rustig boolean;
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
  rustig := not wisselde and wisselend = '{}';
  nodig := p_first + 1 - cardinality(kalender);
  stap := least(3 * nodig / (2 * greatest(cardinality(groep), 1)) + 4, nodig);
  loop
    if groep is null then
      rijen :=
        array(select (null, w.transactie, w.nr, dag_nu,
          'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid, w.soort, w.object_id, w.driehoek_id,
          case
            when w.soort = 'DRIEHOEK' then
              case
                when w.driehoek_id = any ((select ziet())::uuid[]) then 'ZICHTBAAR'
                else 'ONZICHTBAAR'
              end
            when w.niveau_voor is null then 'GEMAAKT'
            when w.niveau_na is null then 'VERWIJDERD'
            when w.niveau_voor = w.niveau_na then 'GEWIJZIGD'
            when not (w.soort in ('LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL')
              or ziet_op_niveau(w.driehoek_id, w.niveau_na)) then 'ONZICHTBAAR'
            when not (w.soort in ('LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL')
              or ziet_op_niveau(w.driehoek_id, w.niveau_voor)) then 'ZICHTBAAR'
            else 'GEWIJZIGD'
          end,
          w.reden, w.op)::wijziging_rij
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
          order by w.transactie, w.nr limit nodig) w);
    else
      rijen :=
        array(select (null, w.transactie, w.nr, dag_nu,
          'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid, w.soort, w.object_id, w.driehoek_id,
          case
            when w.soort = 'DRIEHOEK' then
              case
                when w.driehoek_id = any ((select ziet())::uuid[]) then 'ZICHTBAAR'
                else 'ONZICHTBAAR'
              end
            when w.niveau_voor is null then 'GEMAAKT'
            when w.niveau_na is null then 'VERWIJDERD'
            when w.niveau_voor = w.niveau_na then 'GEWIJZIGD'
            when not (w.soort in ('LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL')
              or ziet_op_niveau(w.driehoek_id, w.niveau_na)) then 'ONZICHTBAAR'
            when not (w.soort in ('LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL')
              or ziet_op_niveau(w.driehoek_id, w.niveau_voor)) then 'ZICHTBAAR'
            else 'GEWIJZIGD'
          end,
          w.reden, w.op)::wijziging_rij
        from (select w.*
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
          order by w.transactie, w.nr limit stap) w
          order by w.transactie, w.nr limit nodig) w);
    end if;
    meer := cardinality(rijen) >= nodig;
    if not volledig and exists (select from unnest(rijen) r where r.op < sinds) then
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
    -- All that was taken of a driehoek is on the page: more of it could come before the end.
    elsif groep is not null and stap < nodig
        and exists (select from unnest(rijen[1:nodig - 1]) r group by r.driehoek_id
          having count(*) >= stap)
          then
      stap := least(4 * stap, nodig);
    else
      exit;
    end if;
  end loop;
  rijen := (kalender || rijen)[1:p_first];
  return next;
end $$;
grant execute on function wijzigingen_na(text, integer, text[], text) to driehoek_api;
comment on function wijzigingen_na(text, integer, text[], text) is
  'One page of the feed for the caller of this transaction: what comes after this cursor, and '
  'whether there is more.';
