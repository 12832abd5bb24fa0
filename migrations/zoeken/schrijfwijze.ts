/** How alike two words must be for one to be a misspelling of the other: as in taal.ts. */
const ALIKE = '0.4';
/** What people write between words, and the marks that keep these apart instead. Nothing that is kept holds such a mark, so a passage has back what was there. */
const BETWEEN = '’‘/@_\\';
const BETWEEN_MARKS = '\\x01\\x02\\x03\\x04\\x05\\x06';
const HYPHEN = '\\x07';
const DOT = '\\x08';
/** A word, or words with hyphens between them. */
const WORD = '[[:alnum:]]+(-[[:alnum:]]+)*';
const HYPHENATED = '[[:alnum:]]+(-[[:alnum:]]+)+';

// The parser takes a/b for a file, a@b.nl for an address, -12 for a number below zero, and the apostrophe of a word processor for a letter. People
// mean words, and look for one of them.
export const words = `
  create function zoek_los(tekst text) returns text language sql immutable
    return translate(regexp_replace(regexp_replace(tekst, '-(?=[0-9])', E'${HYPHEN}', 'g'), '\\.(?=[[:alpha:]])', E'${DOT}', 'g'),
      '${BETWEEN}', E'${BETWEEN_MARKS}');
  comment on function zoek_los(text) is 'A text with its words apart, as people read them. zoek_heel() gives back what was written.';
  create function zoek_heel(tekst text) returns text language sql immutable
    return translate(tekst, E'${BETWEEN_MARKS}${HYPHEN}${DOT}', '${BETWEEN}-.');

  create function zoek_vormen(titel text, tekst text) returns tsvector language sql stable
    return to_tsvector('nederlands_vorm', zoek_los(concat_ws(E'\\n', titel, tekst)));
  comment on function zoek_vormen(text, text) is 'The words of a text as they are written: without accents and stop words, and whole as well where there is a hyphen in them.';
  create or replace function zoek_vector(titel text, tekst text) returns tsvector language sql stable
    return setweight(to_tsvector('nederlands', zoek_los(coalesce(titel, ''))), 'A') || to_tsvector('nederlands', zoek_los(coalesce(tekst, '')))
      || strip(zoek_vormen(titel, tekst));
  create function zoek_is_woord(woord text) returns boolean language sql immutable
    return woord ~ '^${WORD}$' and length(woord) between 4 and 60;
`;

// Two letters that changed places leave a short word too little to look like. Another number is another thing, however alike it looks.
export const alike = `
  create function zoek_verwisseld(woord text) returns text[] language sql immutable
    return (select array_agg(overlay(woord placing reverse(substr(woord, n, 2)) from n for 2)) from generate_series(1, length(woord) - 1) n);
  comment on function zoek_verwisseld(text) is 'The words that this one is when two letters beside each other changed places.';
  create or replace function zoek_lijkt(woord text, ander text) returns boolean language sql stable
    return length(woord) >= 4
      and (woord % ander and similarity(woord, ander) >= ${ALIKE} or length(woord) = length(ander) and woord = any (zoek_verwisseld(ander)))
      and (woord !~ '[0-9]' or regexp_replace(woord, '[^0-9]', '', 'g') = regexp_replace(ander, '[^0-9]', '', 'g'));
`;

// As taal.ts has it, with words apart. Of a word with 's its begin is looked for: "risico's" is found as "risico". A word with hyphens is one word.
export const asking = `
  create or replace function zoek_delen(p_vraag text) returns table (keuze bigint, niet boolean, precies tsquery, woord text)
    language sql stable rows 5 as $$
    with deel as (
      select n, m[1] = '-' as niet, zoek_los(m[2]) as zin, zoek_los(regexp_replace(m[3], '(?<=[[:alnum:]])[''’][sS](?![[:alnum:]])', '', 'g')) as los,
        count(*) filter (where m[3] in ('OR', 'OF')) over (order by n) as keuze
      from regexp_matches(p_vraag, '(-?)(?:"([^"]*)"?|([^[:space:]"]+))', 'g') with ordinality x(m, n)),
    gelezen as (select d.*, coalesce(phraseto_tsquery('nederlands', d.zin), plainto_tsquery('nederlands', d.los)) as precies,
        case when not d.niet then tsvector_to_array(zoek_vormen(d.los, null)) end as vormen
      from deel d where coalesce(d.los, '') not in ('OR', 'OF'))
    select keuze, niet, precies, (select v from unnest(vormen) v
        where length(v) between 3 and 60 and case when los ~ '^${HYPHENATED}$' then v ~ '^${HYPHENATED}$' else cardinality(vormen) = 1 and v ~ '^[[:alnum:]]+$' end
        order by length(v) desc limit 1)
      from gelezen where numnode(precies) > 0 $$;
`;

/** As taal.ts and verloop.ts have them, with these words. */
export const keeping = `
  create or replace function zoekregel_schrijven(p_soort text, p_id uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    bron zoekbron;
  begin
    -- Who else changes this object, or how confidential the item is that it hangs at, is waited for, and then seen: locks first, then a new look.
    perform eis_read_committed();
    if p_soort = 'BESLUIT' then
      perform 1 from agendapunt where id = (select agendapunt_id from besluit where id = p_id) for share;
    elsif p_soort = 'ACTIE' then
      perform 1 from agendapunt where id = (select agendapunt_id from actie where id = p_id) for share;
    end if;
    perform 1 from zoekregel where id = p_id for no key update;
    select * into bron from zoekbron where soort = p_soort and id = p_id;
    if bron.id is null then
      delete from zoekregel where id = p_id;
      return;
    end if;
    insert into zoekregel values (bron.id, bron.soort, bron.driehoek_id, bron.vergadering_id, bron.agendapunt_id, bron.niveau, zoek_vector(bron.titel, bron.tekst))
      on conflict (id) do update set driehoek_id = excluded.driehoek_id, vergadering_id = excluded.vergadering_id, agendapunt_id = excluded.agendapunt_id,
        niveau = excluded.niveau, vector = excluded.vector;
    -- What was agreed at an item is as confidential as the item.
    if p_soort = 'AGENDAPUNT' then
      update zoekregel set niveau = bron.niveau, vergadering_id = bron.vergadering_id
        where agendapunt_id = p_id and id <> p_id and (niveau, vergadering_id) is distinct from (bron.niveau, bron.vergadering_id);
    end if;
    insert into zoekwoord select v.lexeme from unnest(zoek_vormen(bron.titel, bron.tekst)) v
      where zoek_is_woord(v.lexeme) and not exists (select from zoekwoord w where w.woord = v.lexeme);
  end $$;

  create or replace procedure zoeken_opbouwen() language plpgsql set search_path = public, pg_temp as $$
  begin
    delete from zoekregel;
    delete from zoekwoord;
    insert into zoekregel (id, soort, driehoek_id, vergadering_id, agendapunt_id, niveau, vector)
      select id, soort, driehoek_id, vergadering_id, agendapunt_id, niveau, zoek_vector(titel, tekst) from zoekbron;
    insert into zoekwoord select word from ts_stat('select zoek_vormen(titel, tekst) from zoekbron') where zoek_is_woord(word);
  end $$;
`;

const OPEN = '⟦';
const CLOSE = '⟧';
const PIECES = '␟';

/** As vinden.ts has it; what is shown is what was written. */
export const passages = `
  create or replace function zoek_passages(p_titel text, p_tekst text, p_vraag text) returns json
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    bron text := zoek_los(translate(concat_ws(E'\\n', p_titel, p_tekst), '${OPEN}${CLOSE}${PIECES}', '[] '));
    gevonden tsquery;
  begin
    with delen as materialized (select * from zoek_delen(p_vraag) d where not d.niet)
    select zoek_of(x.q) into gevonden from (
      select d.precies as q from delen d
      union all
      select plainto_tsquery('nederlands', v.lexeme) from unnest(to_tsvector('nederlands_vorm', bron)) v
        where exists (select from delen d where starts_with(v.lexeme, d.woord) or zoek_lijkt(v.lexeme, d.woord))) x;
    return coalesce((select json_agg(zoek_heel(trim(p.passage)) order by p.plaats) from regexp_split_to_table(ts_headline('nederlands', bron, gevonden,
      'StartSel=${OPEN}, StopSel=${CLOSE}, MaxFragments=3, MinWords=8, MaxWords=30, FragmentDelimiter=${PIECES}'), '${PIECES}') with ordinality p(passage, plaats)), '[]');
  end $$;
`;
