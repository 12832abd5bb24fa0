create or replace function logboek_schakel(vorige bytea, l logboek) returns bytea language sql
  immutable
return sha256(vorige || logboek_bytes(l));
