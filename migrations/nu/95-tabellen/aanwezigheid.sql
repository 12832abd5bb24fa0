grant select, insert, delete on aanwezigheid to driehoek_api;

create policy lezen on aanwezigheid for select to driehoek_api
  using (driehoek_id = any ((select ziet_intern())::uuid[]));
create policy toevoegen on aanwezigheid for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy verwijderen on aanwezigheid for delete to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on aanwezigheid
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on aanwezigheid
  for each row execute function logboek_schrijven();
create trigger a_lid_vasthouden before insert on aanwezigheid
  for each row execute function lidmaatschap_vasthouden('lidmaatschap_id');
create trigger regels before insert or update or delete on aanwezigheid
  for each row execute function aanwezigheid_regels();
-- Attendance is not shown below INTERN, so neither is a change of it.
create trigger a_wijziging after insert or delete on aanwezigheid
  for each row execute function wijziging_van_deel('VERGADERING', 'vergadering_id', 'INTERN');
create trigger a_wijziging_bij after update on aanwezigheid
  for each row
  when (old.* is distinct from new.*)
  execute function wijziging_van_deel('VERGADERING', 'vergadering_id', 'INTERN');
create trigger telt after insert or delete on aanwezigheid
  for each row execute function aanwezigheid_telt();
