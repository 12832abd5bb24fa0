-- HMAC after RFC 2104. The database signs, so that a secret leaves it once, in the answer that
-- shows it. PostgreSQL has only the hash, and pgcrypto would be one more requirement for a server.
create or replace function hmac_sha256(sleutel bytea, bericht bytea) returns bytea language plpgsql
  immutable strict as $$
declare
  blok bytea := case when length(sleutel) > 64 then sha256(sleutel) else sleutel end;
  binnen bytea;
  buiten bytea;
begin
  blok := blok || decode(repeat('00', 64 - length(blok)), 'hex');
  binnen := blok;
  buiten := blok;
  for i in 0..63 loop
    binnen := set_byte(binnen, i, get_byte(blok, i) # 54);
    buiten := set_byte(buiten, i, get_byte(blok, i) # 92);
  end loop;
  return sha256(buiten || sha256(binnen || bericht));
end $$;
