grant select, delete on stuk to driehoek_api;
grant insert (driehoek_id, agendapunt_id, titel, adres, vertrouwelijkheid, toegevoegd_door_id,
  toegevoegd_op, verwijder_reden)
  on stuk to driehoek_api;
grant update (verwijder_reden) on stuk to driehoek_api;

create policy lezen on stuk for select to driehoek_api
  using ( driehoek_id in (select unnest(lid_van()))
    or (vertrouwelijkheid <> 'VERTROUWELIJK' and driehoek_id in (select unnest(ziet_intern())))
    or (vertrouwelijkheid = 'OPENBAAR' and driehoek_id in (select unnest(ziet_agenda())))
    or (vertrouwelijkheid = 'VERTROUWELIJK'
      and driehoek_id in (select unnest(leest_vertrouwelijk())) and noteer_gelezen(driehoek_id)));
create policy toevoegen on stuk for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy wijzigen on stuk for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));
create policy verwijderen on stuk for delete to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on stuk
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on stuk
  for each row execute function logboek_schrijven();
create trigger regels before insert or update or delete on stuk
  for each row execute function stuk_regels();
create trigger tijd_van_vastleggen before insert or update on stuk
  for each row
  when (huidige_persoon() is not null)
  execute function tijd_van_vastleggen('toegevoegd_op');
create trigger a_wijziging after insert or delete on stuk
  for each row execute function wijziging_van_stuk();
create trigger a_wijziging_bij after update on stuk
  for each row
  when (old.vertrouwelijkheid <> new.vertrouwelijkheid)
  execute function wijziging_van_stuk();
create constraint trigger reden_alleen_bij_verwijderen after insert or update on stuk
  deferrable initially deferred
  for each row
  when (new.verwijder_reden is not null)
  execute function stuk_reden_alleen_bij_verwijderen();
create trigger zichtbaar_gewijzigd after insert or delete on stuk
  for each row execute function stuk_zichtbaar_gewijzigd();
create trigger zichtbaar_gewijzigd_bij after update on stuk
  for each row
  when (old.vertrouwelijkheid <> new.vertrouwelijkheid)
  execute function stuk_zichtbaar_gewijzigd();
