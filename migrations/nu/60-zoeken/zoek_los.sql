-- PostgreSQL's parser takes a/b for a file, a@b.nl for an address, -12 for a negative number, and a
-- typographic apostrophe for a letter. People mean words and search for one of them.
create or replace function zoek_los(tekst text) returns text language sql immutable
return translate(regexp_replace(regexp_replace(tekst, '-(?=[0-9])', E'\x07', 'g'),
  '\.(?=[[:alpha:]])', E'\x08', 'g'),
  '’‘/@_\', E'\x01\x02\x03\x04\x05\x06');
comment on function zoek_los(text)
  is 'A text with its words apart, as people read them. zoek_heel() gives back what was written.';
