create or replace function zoek_begin(woord text) returns tsquery language sql immutable
return coalesce(('''' || woord || ''':*')::tsquery, ''::tsquery);
