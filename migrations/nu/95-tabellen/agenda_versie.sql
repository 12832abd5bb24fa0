grant select on agenda_versie to driehoek_api;
grant update (heropen_reden) on agenda_versie to driehoek_api;

create policy lezen on agenda_versie for select to driehoek_api
  using (driehoek_id in (select unnest(ziet_agenda())));
create policy wijzigen on agenda_versie for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on agenda_versie
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on agenda_versie
  for each row execute function logboek_schrijven();
create trigger blijft before update or delete on agenda_versie
  for each row execute function agenda_versie_blijft();
create trigger a_wijziging after insert on agenda_versie
  for each row execute function wijziging_van_deel('VERGADERING', 'vergadering_id', 'OPENBAAR');
create trigger a_wijziging_bij after update on agenda_versie
  for each row
  when (old.* is distinct from new.*)
  execute function wijziging_van_deel('VERGADERING', 'vergadering_id', 'OPENBAAR');
create constraint trigger klopt after update on agenda_versie
  deferrable initially deferred
  for each row
  when (old.heropend_op is null and new.heropend_op is not null)
  execute function agenda_versie_klopt();
