grant select on reeks to driehoek_api;
grant insert (driehoek_id, regel, eerste_dag, begintijd, duur_minuten, locatie, zonder_feestdagen,
  zonder_periodes, overgeslagen)
  on reeks to driehoek_api;
grant update (driehoek_id, regel, eerste_dag, begintijd, duur_minuten, locatie, zonder_feestdagen,
  zonder_periodes, overgeslagen, versie)
  on reeks to driehoek_api;

create policy lezen on reeks for select to driehoek_api
  using (driehoek_id in (select unnest(ziet_agenda())));
create policy toevoegen on reeks for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy wijzigen on reeks for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on reeks
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on reeks
  for each row execute function logboek_schrijven();
create trigger blijft before update or delete on reeks
  for each row execute function reeks_blijft();
create trigger versie before update on reeks
  for each row execute function versie_ophogen('versie');
create trigger a_wijziging after insert on reeks
  for each row execute function wijziging_van_object('REEKS', 'OPENBAAR');
create trigger a_wijziging_bij after update on reeks
  for each row
  when (old.versie <> new.versie)
  execute function wijziging_van_object('REEKS', 'OPENBAAR');
