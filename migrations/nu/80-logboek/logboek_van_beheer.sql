-- Lists the kinds of log rows that regio-beheer may read: those that it manages, and refused
-- attempts. Only members read the contents of agendas, and that hidden rows exist; a new kind of
-- row stays with members until it is added here.
create or replace function logboek_van_beheer() returns text[] language sql immutable
return
  '{
    regio, gemeente, basisteam, driehoek, driehoek_basisteam, driehoek_gemeente,
    regionaal_beleidsplan, plan_tekst, plan_stap, thema, doel, vast_bespreekpunt,
    thema_selectiecriterium, thema_versie, thema_versie_doel, thema_opvolger,
    vast_bespreekpunt_vastgesteld, landelijk_thema, thema_landelijk_thema, zienswijze, raadsdoel,
    lokaal_plan, lokaal_plan_gemeente, lokaal_plan_hoofdlijn, persoon, persoon_regio,
    lidmaatschap, regiorol, integratie, integratie_driehoek, api
  }'::text[];
grant execute on function logboek_van_beheer() to driehoek_api;
comment on function logboek_van_beheer() is 'The kinds of objects whose log regio-beheer reads.';
