grant select, insert on besluit_prioriteit to driehoek_api;

create policy lezen on besluit_prioriteit for select to driehoek_api
  using ((driehoek_id in (select unnest(lid_van()))
    or (driehoek_id in (select unnest(ziet_agenda()))
      and (select true from besluit boven where boven.id = besluit_prioriteit.besluit_id)
      and driehoek_id = any ((select ziet_prioriteiten())::uuid[]))));
create policy toevoegen on besluit_prioriteit for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on besluit_prioriteit
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on besluit_prioriteit
  for each row execute function logboek_schrijven();
create trigger a_met_het_besluit before insert on besluit_prioriteit
  for each row execute function met_het_besluit();
create trigger blijft before update or delete on besluit_prioriteit
  for each row execute function besluit_blijft();
create trigger a_wijziging after insert or delete on besluit_prioriteit
  for each row execute function wijziging_van_deel('BESLUIT', 'besluit_id');
create trigger a_wijziging_bij after update on besluit_prioriteit
  for each row
  when (old.* is distinct from new.*)
  execute function wijziging_van_deel('BESLUIT', 'besluit_id');
