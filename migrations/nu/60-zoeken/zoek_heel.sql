create or replace function zoek_heel(tekst text) returns text language sql immutable
return translate(tekst, E'\x01\x02\x03\x04\x05\x06\x07\x08', '’‘/@_\-.');
