create or replace view telling_actie as select id, driehoek_id, agendapunt_id, status, uiterlijk
  from actie
where (driehoek_id in (select unnest(telt()))
  or (driehoek_id in (select unnest(ziet_agenda()))
    and (select true from telling_agendapunt boven where boven.id = actie.agendapunt_id)));
grant select on telling_actie to driehoek_api;
