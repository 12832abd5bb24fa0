create or replace function stuk_reden_alleen_bij_verwijderen() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if exists (select from stuk s where s.id = new.id and s.verwijder_reden is not null) then
    perform weiger('DHTST',
      'Een stuk met een reden om het te verwijderen, wordt in dezelfde transactie verwijderd.');
  end if;
  return null;
end $$;
