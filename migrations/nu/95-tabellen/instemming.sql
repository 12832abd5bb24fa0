grant select on instemming to driehoek_api;
grant insert (driehoek_id, prioriteit_id, lidmaatschap_id, tekstversie, op)
  on instemming to driehoek_api;

create policy lezen on instemming for select to driehoek_api
  using (driehoek_id = any ((select ziet_prioriteiten())::uuid[]));
create policy toevoegen on instemming for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on instemming
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on instemming
  for each row execute function logboek_schrijven();
create trigger a_lid_vasthouden before insert on instemming
  for each row execute function lidmaatschap_vasthouden('lidmaatschap_id');
create trigger regels before insert or update or delete on instemming
  for each row execute function instemming_regels();
create trigger a_wijziging after insert or delete on instemming
  for each row execute function wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN');
create trigger a_wijziging_bij after update on instemming
  for each row
  when (old.* is distinct from new.*)
  execute function wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN');
create constraint trigger telt after insert or update or delete on instemming
  deferrable initially deferred
  for each row
  when (pg_trigger_depth() = 0)
  execute function onderdeel_telt('lokale_prioriteit', 'prioriteit_id');
