create or replace function aantekening_begint() returns trigger language plpgsql as $$
begin
  new.versie := (new.tekst is not null)::int;
  return new;
end $$;
