create or replace function zoek_is_woord(woord text) returns boolean language sql immutable
return woord ~ '^[[:alnum:]]+(-[[:alnum:]]+)*$' and length(woord) between 4 and 60;
