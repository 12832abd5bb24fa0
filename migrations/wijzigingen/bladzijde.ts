/** After every access that the calendar brought until and with a day. */
export const ALL = `'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`;
const WHAT = `case when w.soort = 'DRIEHOEK' then case when w.driehoek_id in (select unnest(ziet())) then 'ZICHTBAAR' else 'ONZICHTBAAR' end
      when w.niveau_voor is null then 'GEMAAKT'
      when w.niveau_na is null then 'VERWIJDERD'
      when not w.na_gezien then 'ONZICHTBAAR'
      when not w.voor_gezien then 'ZICHTBAAR'
      else 'GEWIJZIGD' end`;

/** Every access that the asker has or had, in one row: the driehoeken, and in the same order the periods of each level. */
export const upTo = (level: string) =>
  `range_agg(t.geldig) filter (where '${level}' = any (t.niveaus)) as ${level.toLowerCase()}`;
const ACCESS = `select array_agg(d.driehoek_id) as driehoeken, array_agg(d.openbaar) as openbaar, array_agg(d.intern) as intern, array_agg(d.vertrouwelijk) as vertrouwelijk
      from (select t.driehoek_id, ${['OPENBAAR', 'INTERN', 'VERTROUWELIJK'].map(upTo).join(', ')}
        from (select * from eigen order by driehoek_id) t group by t.driehoek_id) d`;
/** When an access of the asker to this driehoek showed this level: by its place in that row, since a search in a table for each change takes longer. */
export const shown = (niveau: string) => {
  const at = (level: string) =>
    `((select t.${level} from toegang t))[array_position((select t.driehoeken from toegang t), w.driehoek_id)]`;
  return `case ${niveau} when 'OPENBAAR' then ${at('openbaar')} when 'INTERN' then ${at('intern')} else ${at('vertrouwelijk')} end`;
};

// A transaction that began just before midnight may be seen after it, so the hour after counts too.
export const DAYS = `daterange((w.op at time zone 'Europe/Amsterdam')::date, ((w.op + interval '1 hour') at time zone 'Europe/Amsterdam')::date, '[]')`;
/** Most accesses hold for as long as changes are kept: then a look in a hashed set says that they did. */
const SINCE = (niveau: string) =>
  `(w.driehoek_id, ${niveau}) in (select e.driehoek_id, unnest(e.niveaus) from eigen e where e.geldig @> bewaard)`;
const HELD = (niveau: string) => `(w.op >= sinds and ${SINCE(niveau)} or ${shown(niveau)} && ${DAYS})`;

// What happened before one's access began says nothing about what one has: the row that tells of the access does.
const KNOWN = `w.soort = 'DRIEHOEK' or (
      (not wisselde or not exists (select from wijziging m where m.vrager_id = ik and m.driehoek_id = w.driehoek_id and (m.transactie, m.nr) > (w.transactie, w.nr)))
      and (w.na_gezien and ${HELD('w.niveau_na')} or w.voor_gezien and ${HELD('w.niveau_voor')}))`;

const BY_CALENDAR = `(
      select false as gewijzigd, na.transactie, na.nr, k.dag, k.driehoek_id as grens, 'DRIEHOEK' as soort, k.driehoek_id as object_id,
        k.driehoek_id, case when k.driehoek_id in (select unnest(ziet())) then 'ZICHTBAAR' else 'ONZICHTBAAR' end as wat, null as reden,
        k.dag::timestamp at time zone 'Europe/Amsterdam' as op
      from (select distinct g.dag, e.driehoek_id from eigen e, lateral (values (lower(e.geldig)), (upper(e.geldig))) g(dag)
        where (lower(e.geldig) between na.dag and dag_nu or upper(e.geldig) between na.dag and dag_nu) and g.dag between na.dag and dag_nu
        -- Ended or begun by hand on that day: the feed has it already.
        and not exists (select from wijziging m where m.vrager_id = ik and m.driehoek_id = e.driehoek_id and (m.op at time zone 'Europe/Amsterdam')::date = g.dag)) k
      where (k.dag, k.driehoek_id) > (na.dag, na.grens) and (p_driehoek is null or k.driehoek_id = driehoek)
      order by k.dag, k.driehoek_id limit p_first + 1)`;
const BY_CHANGE = `(
      select true, w.transactie, w.nr, dag_nu, ${ALL}, w.soort, w.object_id, w.driehoek_id, ${WHAT}, w.reden, w.op
      from wijziging_gezien w where (w.transactie, w.nr) > (na.transactie, na.nr) and w.transactie < nu
        and (w.soort = 'DRIEHOEK' or p_soorten is null or w.soort = any (p_soorten)) and (p_driehoek is null or w.driehoek_id = driehoek) and (${KNOWN})
      order by w.transactie, w.nr limit p_first + 1)`;
const FOUND = `row_number() over (order by b.gewijzigd, b.dag, b.grens, b.transactie, b.nr) as plaats, b.* from (${BY_CALENDAR} union all ${BY_CHANGE}) b`;
const ROW =
  '(g.plaats, g.transactie, g.nr, g.dag, g.grens, g.soort, g.object_id, g.driehoek_id, g.wat, g.reden, g.op)::wijziging_rij';

// As who asks, so under the policy of wijziging. A function, and with one plan for all: the policy makes the statement long, and to plan it took
// longer than to run it. Stable: every statement in it looks with the snapshot of the one that calls it.
export const page = `
  create function wijzigingen_na(p_na text, p_first integer, p_soorten text[], p_driehoek text)
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
    return query with eigen as materialized (select * from mijn_toegang()), toegang as materialized (${ACCESS}), gevonden as (select ${FOUND})
    select array_agg(${ROW} order by g.plaats) filter (where g.plaats <= p_first), count(*) > p_first from gevonden g;
  end $$;
  comment on function wijzigingen_na(text, integer, text[], text) is 'One page of the feed for the asker of this transaction: what comes after this cursor, and whether there is more.';
  grant execute on function wijzigingen_na(text, integer, text[], text) to driehoek_api;
`;
