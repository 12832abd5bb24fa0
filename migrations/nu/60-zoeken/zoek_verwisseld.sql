-- Two swapped letters leave a short word too little similarity for trigrams. Another number is
-- another thing, however similar it looks.
create or replace function zoek_verwisseld(woord text) returns text[] language sql immutable
return (select array_agg(overlay(woord placing reverse(substr(woord, n, 2)) from n for 2))
  from generate_series(1, length(woord) - 1) n);
comment on function zoek_verwisseld(text)
  is 'The words that this one is when two letters beside each other changed places.';
