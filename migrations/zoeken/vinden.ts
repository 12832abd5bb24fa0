/** Of a question with many words only the first few may be misspelt: looking up what is like a word takes time. */
const MOST_MISSPELT = 8;
/** What is found by the words themselves comes first, then what begins with them, then what is like them. */
const TIER = 1_000_000;
const SCORE = 100_000;

/** A question as a tsquery: within an alternative all parts hold, of the alternatives one. An alternative that only excludes finds nothing. */
const asked = (
  part: string,
) => `(select zoek_of(k.alle) from (select zoek_en(case when d.niet then !!d.precies else ${part} end) as alle
    from delen d group by d.keuze having bool_or(not d.niet)) k)`;

// Runs as the owner, since under row-level security no index on words is used: @@ is not leakproof, so policies go first, over all that the asker
// sees. The condition below is what the policies of migration 14 say; test/toegang compares them. The order depends on the question and the row
// alone: ts_rank knows no frequencies, and is not given the words that are alike, whose number would tell of what others wrote.
export const findingWith = (create: string, more: string) => `
  ${create} function zoek_treffers(p_vraag text) returns table (soort text, id uuid, driehoek_id uuid, vergadering_id uuid, rang integer, nieuwste bigint, vraag text)
    language plpgsql stable rows 100 security definer set search_path = public, pg_temp set plan_cache_mode = force_custom_plan as $$
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
    alle uuid[] := array(select unnest(lid || intern || openbaar || geheim || prioriteiten) group by 1);
  begin
    if not aangemeld() then
      return;
    end if;
    with delen as materialized (select d.*, row_number() over () as nr from zoek_delen(p_vraag) d),
      gelijk as materialized (select d.nr, string_agg(distinct '''' || w.woord || '''', ' | ')::tsquery as woorden
        from delen d join zoekwoord w on zoek_lijkt(w.woord, d.woord) where d.nr <= ${MOST_MISSPELT} group by d.nr)
    select ${asked('d.precies')}, ${asked('d.precies || zoek_begin(d.woord)')},
      ${asked(`d.precies || zoek_begin(d.woord) || coalesce((select g.woorden from gelijk g where g.nr = d.nr), ''::tsquery)`)}
      into q_precies, q_begin, q_ruim;
    if q_ruim is null then
      return;
    end if;
    return query
    with gevonden as materialized (select r.id, r.soort, r.driehoek_id, r.vergadering_id, r.niveau, r.vector from zoekregel r
      where r.vector @@ q_ruim and (r.driehoek_id is null or r.driehoek_id = any (alle)) and case r.niveau
        when 'PLAN' then true${more}
        when 'PRIORITEIT' then r.driehoek_id = any (prioriteiten)
        when 'VERTROUWELIJK' then r.driehoek_id = any (lid) or r.driehoek_id = any (geheim)
        when 'INTERN' then r.driehoek_id = any (lid) or r.driehoek_id = any (intern)
        else r.driehoek_id = any (lid) or r.driehoek_id = any (intern) or r.driehoek_id = any (openbaar) end)
    select g.soort, g.id, g.driehoek_id, g.vergadering_id,
      -(case when g.vector @@ q_precies then ${2 * TIER} when g.vector @@ q_begin then ${TIER} else 0 end + round(${SCORE} * ts_rank(g.vector, q_begin)))::integer,
      -coalesce((extract(epoch from uuid_extract_timestamp(g.id)) * 1000)::bigint, 0), p_vraag
    from gevonden g
    -- A system that finds something confidential has read it: that is remembered.
    where g.niveau <> 'VERTROUWELIJK' or g.driehoek_id = any (lid) or noteer_gelezen(g.driehoek_id);
  end $$;
  comment on function zoek_treffers(text) is 'What the asker of this transaction finds and may see, with its place in the order: rang, then nieuwste, then id, each ascending.';
  grant execute on function zoek_treffers(text) to driehoek_api;
`;
export const finding = findingWith('create', '');

const OPEN = '⟦';
const CLOSE = '⟧';
const BETWEEN = '␟';

// Of the text that it is given, so that row-level security has decided who reads that. A misspelling is looked for in the text itself.
export const passages = `
  create function zoek_passages(p_titel text, p_tekst text, p_vraag text) returns json
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    bron text := translate(concat_ws(E'\\n', p_titel, p_tekst), '${OPEN}${CLOSE}${BETWEEN}', '[] ');
    gevonden tsquery;
  begin
    with delen as materialized (select * from zoek_delen(p_vraag) d where not d.niet)
    select zoek_of(x.q) into gevonden from (
      select d.precies as q from delen d
      union all
      select plainto_tsquery('nederlands', v.lexeme) from unnest(to_tsvector('nederlands_vorm', bron)) v
        where exists (select from delen d where starts_with(v.lexeme, d.woord) or zoek_lijkt(v.lexeme, d.woord))) x;
    return coalesce((select json_agg(trim(p.passage) order by p.plaats) from regexp_split_to_table(ts_headline('nederlands', bron, gevonden,
      'StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=3, MinWords=8, MaxWords=30, FragmentDelimiter=${BETWEEN}'), '${BETWEEN}') with ordinality p(passage, plaats)), '[]');
  end $$;
  comment on function zoek_passages(text, text, text) is 'The passages of this text that a question finds, each hit between ${OPEN} and ${CLOSE}. Reads no table.';
  grant execute on function zoek_passages(text, text, text) to driehoek_api;
`;
