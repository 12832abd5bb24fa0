grant select, insert, delete on prioriteit_gemeente to driehoek_api;

create policy lezen on prioriteit_gemeente for select to driehoek_api
  using (driehoek_id = any ((select ziet_prioriteiten())::uuid[]));
create policy toevoegen on prioriteit_gemeente for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy verwijderen on prioriteit_gemeente for delete to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on prioriteit_gemeente
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on prioriteit_gemeente
  for each row execute function logboek_schrijven();
create trigger regels before insert or update or delete on prioriteit_gemeente
  for each row execute function prioriteit_gemeente_regels();
create trigger a_wijziging after insert or delete on prioriteit_gemeente
  for each row execute function wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN');
create trigger a_wijziging_bij after update on prioriteit_gemeente
  for each row
  when (old.* is distinct from new.*)
  execute function wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN');
create trigger telt after insert or delete on prioriteit_gemeente
  for each row
  when (pg_trigger_depth() = 0)
  execute function prioriteit_gemeente_telt();
