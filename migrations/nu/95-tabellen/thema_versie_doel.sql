grant select, insert on thema_versie_doel to driehoek_api;

create policy lezen on thema_versie_doel for select to driehoek_api
  using ((select aangemeld()));
create policy toevoegen on thema_versie_doel for insert to driehoek_api
  with check (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('VASTGESTELD', 'AANGEBODEN')
        and p.regio_id = any ((select beheert())::uuid[]))));

create trigger weiger_truncate before truncate on thema_versie_doel
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on thema_versie_doel
  for each row execute function logboek_schrijven();
create trigger regels before insert or update or delete on thema_versie_doel
  for each row execute function thema_versie_doel_regels();
