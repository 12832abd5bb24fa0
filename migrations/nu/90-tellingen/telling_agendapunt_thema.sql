create or replace view telling_agendapunt_thema as select driehoek_id, agendapunt_id, thema_id
  from agendapunt_thema
where (driehoek_id in (select unnest(telt()))
  or (driehoek_id in (select unnest(ziet_agenda()))
    and (select true from telling_agendapunt boven
      where boven.id = agendapunt_thema.agendapunt_id)));
grant select on telling_agendapunt_thema to driehoek_api;
