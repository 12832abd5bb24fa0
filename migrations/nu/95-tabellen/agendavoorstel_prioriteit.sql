grant select, insert on agendavoorstel_prioriteit to driehoek_api;

create policy lezen on agendavoorstel_prioriteit for select to driehoek_api
  using (driehoek_id in (select unnest(lid_van())));
create policy toevoegen on agendavoorstel_prioriteit for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on agendavoorstel_prioriteit
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on agendavoorstel_prioriteit
  for each row execute function logboek_schrijven();
create trigger regels before insert or update or delete on agendavoorstel_prioriteit
  for each row execute function agendavoorstel_onderwerp_regels();
