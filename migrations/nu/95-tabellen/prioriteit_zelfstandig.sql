grant select on prioriteit_zelfstandig to driehoek_api;
grant insert (driehoek_id, prioriteit_id, toelichting, geldig_van, geldig_tot_en_met,
  vastgelegd_door_id, vastgelegd_op, geldig)
  on prioriteit_zelfstandig to driehoek_api;
grant update (driehoek_id, prioriteit_id, toelichting, geldig_van, geldig_tot_en_met,
  vastgelegd_door_id, vastgelegd_op, geldig)
  on prioriteit_zelfstandig to driehoek_api;

create policy lezen on prioriteit_zelfstandig for select to driehoek_api
  using (driehoek_id = any ((select ziet_prioriteiten())::uuid[]));
create policy toevoegen on prioriteit_zelfstandig for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy wijzigen on prioriteit_zelfstandig for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on prioriteit_zelfstandig
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on prioriteit_zelfstandig
  for each row execute function logboek_schrijven();
create trigger a_geldt_nog before insert on prioriteit_zelfstandig
  for each row execute function prioriteit_geldt_nog();
create trigger b_vanaf_vandaag before insert on prioriteit_zelfstandig
  for each row
  when (huidige_persoon() is not null)
  execute function zelfstandig_vanaf_vandaag();
create trigger blijft before update or delete on prioriteit_zelfstandig
  for each row execute function zelfstandig_blijft();
create trigger regels before insert on prioriteit_zelfstandig
  for each row execute function zelfstandig_zonder_koppeling();
create trigger tijd_van_vastleggen before insert or update on prioriteit_zelfstandig
  for each row
  when (huidige_persoon() is not null)
  execute function tijd_van_vastleggen('vastgelegd_op');
create trigger a_wijziging after insert or delete on prioriteit_zelfstandig
  for each row execute function wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN');
create trigger a_wijziging_bij after update on prioriteit_zelfstandig
  for each row
  when (old.* is distinct from new.*)
  execute function wijziging_van_deel('LOKALE_PRIORITEIT', 'prioriteit_id', 'INTERN');
create constraint trigger tot_een_koppeling after update on prioriteit_zelfstandig
  deferrable initially deferred
  for each row
  when (new.geldig_tot_en_met is distinct from old.geldig_tot_en_met)
  execute function zelfstandig_tot_een_koppeling();
