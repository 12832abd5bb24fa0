create or replace function zoek_lijkt(woord text, ander text) returns boolean language sql stable
return length(woord) >= 4
  and (woord % ander and similarity(woord, ander) >= 0.4
    or length(woord) = length(ander) and woord = any (zoek_verwisseld(ander)))
  and (woord !~ '[0-9]'
    or regexp_replace(woord, '[^0-9]', '', 'g') = regexp_replace(ander, '[^0-9]', '', 'g'));
