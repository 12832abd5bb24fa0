create or replace function wijziging_soorten() returns text[] language sql
  immutable return
    '{
      VERGADERING, AGENDAPUNT, BESLUIT, ACTIE, LOKALE_PRIORITEIT, KOPPELING, DRIEHOEK,
      AGENDAVOORSTEL, REEKS
    }'::text[];
grant execute on function wijziging_soorten() to driehoek_api;
comment on function wijziging_soorten() is
  'The kinds that the feed and webhooks tell of. Replace it to add one, with '
  'webhook_object_te_zien; never take one away: rows have them.';
