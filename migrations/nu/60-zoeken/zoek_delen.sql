-- Splits a query into words with the same rules as `taal.ts`. The ending 's is left off ("risico's"
-- is searched as "risico"); a word with hyphens is one word.
create or replace function zoek_delen(p_vraag text)
  returns table (keuze bigint, niet boolean, precies tsquery, woord text)
language sql stable rows 5 as $$
with deel as (
  select n, m[1] = '-' as niet, zoek_los(m[2]) as zin,
    zoek_los(regexp_replace(m[3], '(?<=[[:alnum:]])[''’][sS](?![[:alnum:]])', '', 'g')) as los,
    count(*) filter (where m[3] in ('OR', 'OF')) over (order by n) as keuze
  from regexp_matches(p_vraag, '(-?)(?:"([^"]*)"?|([^[:space:]"]+))', 'g') with ordinality x(m, n)),
gelezen as (select d.*,
  coalesce(phraseto_tsquery('nederlands', d.zin), plainto_tsquery('nederlands', d.los)) as precies,
    case when not d.niet then tsvector_to_array(zoek_vormen(d.los, null)) end as vormen
  from deel d where coalesce(d.los, '') not in ('OR', 'OF'))
select keuze, niet, precies, (select v from unnest(vormen) v
    where length(v) between 3 and 60 and case
      when los ~ '^[[:alnum:]]+(-[[:alnum:]]+)+$' then v ~ '^[[:alnum:]]+(-[[:alnum:]]+)+$'
      else cardinality(vormen) = 1 and v ~ '^[[:alnum:]]+$' end
    order by length(v) desc limit 1)
  from gelezen where numnode(precies) > 0 $$;
comment on function zoek_delen(text) is
  'The parts of a question: which alternative each is of (OR, OF), whether it is excluded, its '
  'stems, and the word itself when it is one word.';
