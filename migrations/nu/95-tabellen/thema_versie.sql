grant select on thema_versie to driehoek_api;
grant insert (thema_id, geldig_van, geldig_tot_en_met, naam, vast_bespreekpunt, toelichting, door,
  vastgelegd_op, geldig)
  on thema_versie to driehoek_api;

create policy lezen on thema_versie for select to driehoek_api
  using ((select aangemeld()));
create policy toevoegen on thema_versie for insert to driehoek_api
  with check (thema_id in (select t.id from thema t
    where t.beleidsplan_id in (select p.id from regionaal_beleidsplan p
      where p.status in ('VASTGESTELD', 'AANGEBODEN')
        and p.regio_id = any ((select beheert())::uuid[]))));

create trigger weiger_truncate before truncate on thema_versie
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on thema_versie
  for each row execute function logboek_schrijven();
create trigger regels before insert or update or delete on thema_versie
  for each row execute function thema_versie_regels();
create constraint trigger klopt after insert or update on thema_versie
  deferrable initially deferred
  for each row execute function regio_klopt();
create trigger volgen after insert on thema_versie
  for each row execute function thema_versie_volgen();
create trigger zoeken after insert or delete on thema_versie
  for each row execute function zoeken_bijwerken('THEMA', 'thema_id');
create trigger zoeken_bij after update on thema_versie
  for each row
  when (old.naam is distinct from new.naam or old.toelichting is distinct from new.toelichting)
  execute function zoeken_bijwerken('THEMA', 'thema_id');
