create or replace function zoek_vormen(titel text, tekst text) returns tsvector language sql stable
return to_tsvector('nederlands_vorm', zoek_los(concat_ws(E'\n', titel, tekst)));
comment on function zoek_vormen(text, text) is
  'The words of a text as they are written: without accents and stop words, and whole as well '
  'where there is a hyphen in them.';
