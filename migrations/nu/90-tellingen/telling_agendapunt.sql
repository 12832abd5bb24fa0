create or replace view telling_agendapunt as select id, driehoek_id, vergadering_id, soort,
  vast_thema_id, uitkomst
  from agendapunt
  where driehoek_id in (select unnest(telt())) or driehoek_id in (select unnest(lid_van()))
or (vertrouwelijkheid <> 'VERTROUWELIJK' and driehoek_id in (select unnest(ziet_intern())))
or (vertrouwelijkheid = 'OPENBAAR' and driehoek_id in (select unnest(ziet_agenda())))
or (vertrouwelijkheid = 'VERTROUWELIJK' and driehoek_id in (select unnest(leest_vertrouwelijk()))
  and true);
grant select on telling_agendapunt to driehoek_api;
