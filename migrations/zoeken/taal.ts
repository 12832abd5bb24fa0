/** How alike two words must be (pg_trgm) for one to be a misspelling of the other: "hennp" and "hennep" are 0.44, "overval" and "overlast" 0.31. */
const ALIKE = '0.4';

// Both extensions are trusted: whoever owns the database may create them.
export const language = `
  create extension if not exists unaccent;
  create extension if not exists pg_trgm;

  -- Words by their Dutch stem, and words as they are written; both without accents and without stop words.
  create text search configuration nederlands (copy = pg_catalog.dutch);
  alter text search configuration nederlands alter mapping for hword, hword_part, word with unaccent, dutch_stem;
  create text search dictionary nederlands_vorm (template = pg_catalog.simple, stopwords = dutch);
  create text search configuration nederlands_vorm (copy = pg_catalog.simple);
  alter text search configuration nederlands_vorm alter mapping for asciiword, asciihword, hword_asciipart, hword, hword_part, word
    with unaccent, nederlands_vorm;

  create aggregate zoek_en (tsquery) (sfunc = tsquery_and, stype = tsquery);
  create aggregate zoek_of (tsquery) (sfunc = tsquery_or, stype = tsquery);

  -- A prefix or a misspelling is of the word as written, which its stem need not begin with. Forms have no places: a phrase is of stems.
  create function zoek_vector(titel text, tekst text) returns tsvector language sql stable
    return setweight(to_tsvector('nederlands', coalesce(titel, '')), 'A') || to_tsvector('nederlands', coalesce(tekst, ''))
      || strip(to_tsvector('nederlands_vorm', concat_ws(' ', titel, tekst)));
`;

// Written out here and not with websearch_to_tsquery, because each word also stands for its prefixes and misspellings, and an excluded
// word or a phrase for itself alone.
export const asking = `
  create function zoek_delen(p_vraag text) returns table (keuze bigint, niet boolean, precies tsquery, woord text)
    language sql stable rows 5 as $$
    with deel as (
      select n, m[1] = '-' as niet, m[2] as zin, m[3] as los, count(*) filter (where m[3] in ('OR', 'OF')) over (order by n) as keuze
      from regexp_matches(p_vraag, '(-?)(?:"([^"]*)"?|([^[:space:]"]+))', 'g') with ordinality x(m, n)),
    gelezen as (select d.*, coalesce(phraseto_tsquery('nederlands', d.zin), plainto_tsquery('nederlands', d.los)) as precies,
        case when not d.niet then tsvector_to_array(to_tsvector('nederlands_vorm', d.los)) end as vormen
      from deel d where coalesce(d.los, '') not in ('OR', 'OF'))
    select keuze, niet, precies, case when cardinality(vormen) = 1 and vormen[1] ~ '^[[:alnum:]]{3,60}$' then vormen[1] end
      from gelezen where numnode(precies) > 0 $$;
  comment on function zoek_delen(text) is 'The parts of a question: which alternative each is of (OR, OF), whether it is excluded, its stems, and the word itself when it is one word.';

  create function zoek_begin(woord text) returns tsquery language sql immutable
    return coalesce(('''' || woord || ''':*')::tsquery, ''::tsquery);

  create function zoek_lijkt(woord text, ander text) returns boolean language sql stable
    return length(woord) >= 4 and woord % ander and similarity(woord, ander) >= ${ALIKE};
`;
