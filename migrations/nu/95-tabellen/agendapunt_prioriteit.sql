grant select, insert, delete on agendapunt_prioriteit to driehoek_api;

create policy lezen on agendapunt_prioriteit for select to driehoek_api
  using ((driehoek_id in (select unnest(lid_van()))
    or (driehoek_id in (select unnest(ziet_agenda()))
      and (select true from agendapunt boven
        where boven.id = agendapunt_prioriteit.agendapunt_id)
      and driehoek_id = any ((select ziet_prioriteiten())::uuid[]))));
create policy toevoegen on agendapunt_prioriteit for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy verwijderen on agendapunt_prioriteit for delete to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on agendapunt_prioriteit
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on agendapunt_prioriteit
  for each row execute function logboek_schrijven();
create trigger afgesloten before insert or update or delete on agendapunt_prioriteit
  for each row execute function bij_afgesloten_vergadering();
create trigger a_wijziging after insert or delete on agendapunt_prioriteit
  for each row execute function wijziging_van_deel('AGENDAPUNT', 'agendapunt_id');
create trigger a_wijziging_bij after update on agendapunt_prioriteit
  for each row
  when (old.* is distinct from new.*)
  execute function wijziging_van_deel('AGENDAPUNT', 'agendapunt_id');
create constraint trigger telt after insert or update or delete on agendapunt_prioriteit
  deferrable initially deferred
  for each row
  when (pg_trigger_depth() = 0)
  execute function onderdeel_telt('agendapunt', 'agendapunt_id');
