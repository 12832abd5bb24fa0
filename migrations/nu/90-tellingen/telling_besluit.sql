create or replace view telling_besluit as select id, driehoek_id, agendapunt_id,
  coalesce((select u.stand from besluit_uitvoering u where u.besluit_id = besluit.id
    order by u.volgnummer desc limit 1),
    'OPEN') as uitvoering
  from besluit
where (driehoek_id in (select unnest(telt()))
  or (driehoek_id in (select unnest(ziet_agenda()))
    and (select true from telling_agendapunt boven where boven.id = besluit.agendapunt_id)))
  and not exists (select from besluit later where later.vervangt_id = besluit.id);
grant select on telling_besluit to driehoek_api;
