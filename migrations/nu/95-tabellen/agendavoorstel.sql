grant select on agendavoorstel to driehoek_api;
grant insert (driehoek_id, titel, toelichting, duur_minuten, vertrouwelijkheid, indiener_id,
  ingediend_op, status, agendapunt_id, reden, afgehandeld_door_id, afgehandeld_op)
  on agendavoorstel to driehoek_api;
grant update (status, agendapunt_id, reden) on agendavoorstel to driehoek_api;

create policy lezen on agendavoorstel for select to driehoek_api
  using (driehoek_id in (select unnest(lid_van())));
create policy toevoegen on agendavoorstel for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy wijzigen on agendavoorstel for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on agendavoorstel
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on agendavoorstel
  for each row execute function logboek_schrijven();
create trigger opgenomen before update on agendavoorstel
  for each row
  when (new.status = 'OPGENOMEN' and old.status <> 'OPGENOMEN')
  execute function agendavoorstel_opgenomen();
create trigger regels before insert or update or delete on agendavoorstel
  for each row execute function agendavoorstel_regels();
create trigger a_wijziging after insert or update on agendavoorstel
  for each row execute function wijziging_van_voorstel();
create trigger zoeken after insert on agendavoorstel
  for each row execute function zoeken_bijwerken('AGENDAVOORSTEL', 'id');
create trigger zoeken_bij after update on agendavoorstel
  for each row
  when (old.reden is distinct from new.reden)
  execute function zoeken_bijwerken('AGENDAVOORSTEL', 'id');
