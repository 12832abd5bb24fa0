-- Returns passages around the words found, in the text as it was written.
create or replace function zoek_passages(p_titel text, p_tekst text, p_vraag text) returns json
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  bron text := zoek_los(translate(concat_ws(E'\n', p_titel, p_tekst), '⟦⟧␟', '[] '));
  gevonden tsquery;
begin
  with delen as materialized (select * from zoek_delen(p_vraag) d where not d.niet)
  select zoek_of(x.q) into gevonden from (
    select d.precies as q from delen d
    union all
    select plainto_tsquery('nederlands', v.lexeme)
      from unnest(to_tsvector('nederlands_vorm', bron)) v
      where exists (select from delen d
        where starts_with(v.lexeme, d.woord) or zoek_lijkt(v.lexeme, d.woord))) x;
  return coalesce((select json_agg(zoek_heel(trim(p.passage)) order by p.plaats)
    from regexp_split_to_table(ts_headline('nederlands', bron, gevonden,
    'StartSel=⟦, StopSel=⟧, MaxFragments=3, MinWords=8, MaxWords=30, FragmentDelimiter=␟'), '␟')
      with ordinality p(passage, plaats)),
      '[]');
end $$;
grant execute on function zoek_passages(text, text, text) to driehoek_api;
comment on function zoek_passages(text, text, text)
  is 'The passages of this text that a question finds, each hit between ⟦ and ⟧. Reads no table.';
