-- A prefix or a misspelling is of the word as written, which need not begin with its stem. These
-- forms have no positions: a phrase consists of stems.
create or replace function zoek_vector(titel text, tekst text) returns tsvector language sql stable
return setweight(to_tsvector('nederlands', zoek_los(coalesce(titel, ''))), 'A')
  || to_tsvector('nederlands', zoek_los(coalesce(tekst, '')))
  || strip(zoek_vormen(titel, tekst));
