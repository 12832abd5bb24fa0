-- Returns the hash of the next link in the log's chain: SHA-256 of the previous hash and the row.
create or replace function logboek_schakel(vorige bytea, l logboek) returns bytea language sql
  immutable
return sha256(vorige || logboek_bytes(l));
