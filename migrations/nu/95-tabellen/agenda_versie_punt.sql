grant select on agenda_versie_punt to driehoek_api;
grant update (vertrouwelijkheid) on agenda_versie_punt to driehoek_api;

create policy lezen on agenda_versie_punt for select to driehoek_api
  using (driehoek_id in (select unnest(lid_van()))
    or (vertrouwelijkheid <> 'VERTROUWELIJK' and driehoek_id in (select unnest(ziet_intern())))
    or (vertrouwelijkheid = 'OPENBAAR' and driehoek_id in (select unnest(ziet_agenda())))
    or (vertrouwelijkheid = 'VERTROUWELIJK'
      and driehoek_id in (select unnest(leest_vertrouwelijk())) and noteer_gelezen(driehoek_id)));
create policy wijzigen on agenda_versie_punt for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on agenda_versie_punt
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on agenda_versie_punt
  for each row execute function logboek_schrijven();
create trigger blijft before update or delete on agenda_versie_punt
  for each row execute function agenda_versie_blijft();
create trigger verhoogd after update on agenda_versie_punt
  for each row
  when (old.vertrouwelijkheid <> new.vertrouwelijkheid and pg_trigger_depth() = 0)
  execute function agenda_versie_punt_verhoogd();
