create or replace view telling_agendapunt_prioriteit as select driehoek_id, agendapunt_id,
  prioriteit_id
  from agendapunt_prioriteit
where (driehoek_id in (select unnest(telt()))
  or (driehoek_id in (select unnest(ziet_agenda()))
    and (select true from telling_agendapunt boven
      where boven.id = agendapunt_prioriteit.agendapunt_id)));
grant select on telling_agendapunt_prioriteit to driehoek_api;
