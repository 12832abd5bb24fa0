create or replace procedure zoeken_opbouwen() language plpgsql
  set search_path = public, pg_temp as $$
begin
  delete from zoekregel;
  delete from zoekwoord;
  insert into zoekregel (id, soort, driehoek_id, vergadering_id, agendapunt_id, niveau, vector)
    select id, soort, driehoek_id, vergadering_id, agendapunt_id, niveau, zoek_vector(titel, tekst)
      from zoekbron;
  insert into zoekwoord select word from ts_stat('select zoek_vormen(titel, tekst) from zoekbron')
    where zoek_is_woord(word);
end $$;
comment on procedure zoeken_opbouwen()
  is
    'Makes everything that zoeken needs anew, for the owner who wrote rows without their '
    'triggers.';
