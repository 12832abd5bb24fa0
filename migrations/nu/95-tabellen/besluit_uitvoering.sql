grant select on besluit_uitvoering to driehoek_api;
grant insert (driehoek_id, besluit_id, volgnummer, stand, toelichting, door_id, op)
  on besluit_uitvoering to driehoek_api;

create policy lezen on besluit_uitvoering for select to driehoek_api
  using ((driehoek_id in (select unnest(lid_van()))
    or (driehoek_id in (select unnest(ziet_agenda()))
      and (select true from besluit boven where boven.id = besluit_uitvoering.besluit_id))));
create policy toevoegen on besluit_uitvoering for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on besluit_uitvoering
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on besluit_uitvoering
  for each row execute function logboek_schrijven();
create trigger blijft before update or delete on besluit_uitvoering
  for each row execute function verloop_blijft();
create trigger regels before insert on besluit_uitvoering
  for each row execute function besluit_uitvoering_regels();
create trigger a_wijziging after insert or delete on besluit_uitvoering
  for each row execute function wijziging_van_deel('BESLUIT', 'besluit_id');
create trigger a_wijziging_bij after update on besluit_uitvoering
  for each row
  when (old.* is distinct from new.*)
  execute function wijziging_van_deel('BESLUIT', 'besluit_id');
create trigger zoeken after insert on besluit_uitvoering
  for each row
  when (new.toelichting is not null)
  execute function zoeken_bijwerken('BESLUIT', 'besluit_id');
