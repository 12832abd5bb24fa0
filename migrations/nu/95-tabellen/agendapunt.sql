grant select, delete on agendapunt to driehoek_api;
grant insert (driehoek_id, vergadering_id, volgnummer, soort, titel, toelichting, vast_thema_id,
  vertrouwelijkheid, duur_minuten, indiener_id, nagekomen, aangehouden_van_id, verslag_van_id,
  uitkomst, uitkomst_toelichting, gewijzigd_op, vast_versie_id)
  on agendapunt to driehoek_api;
grant update (driehoek_id, vergadering_id, volgnummer, soort, titel, toelichting, vast_thema_id,
  vertrouwelijkheid, duur_minuten, indiener_id, nagekomen, aangehouden_van_id, verslag_van_id,
  uitkomst, uitkomst_toelichting, gewijzigd_op, versie, vast_versie_id)
  on agendapunt to driehoek_api;

create policy lezen on agendapunt for select to driehoek_api
  using (driehoek_id in (select unnest(lid_van()))
    or (vertrouwelijkheid <> 'VERTROUWELIJK' and driehoek_id in (select unnest(ziet_intern())))
    or (vertrouwelijkheid = 'OPENBAAR' and driehoek_id in (select unnest(ziet_agenda())))
    or (vertrouwelijkheid = 'VERTROUWELIJK'
      and driehoek_id in (select unnest(leest_vertrouwelijk())) and noteer_gelezen(driehoek_id)));
create policy toevoegen on agendapunt for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy wijzigen on agendapunt for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));
create policy verwijderen on agendapunt for delete to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on agendapunt
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on agendapunt
  for each row execute function logboek_schrijven();
create trigger indiener before insert on agendapunt
  for each row
  when (huidige_persoon() is not null and new.indiener_id is not null)
  execute function agendapunt_indiener();
create trigger regels before insert or update or delete on agendapunt
  for each row execute function agendapunt_regels();
create trigger vast_punt_blijft before delete on agendapunt
  for each row
  when (old.vast_thema_id is not null and pg_trigger_depth() = 0)
  execute function vast_punt_blijft();
create trigger vast_punt_blijft_bij before update on agendapunt
  for each row
  when (old.vast_thema_id is not null and pg_trigger_depth() = 0
    and (old.vast_thema_id, old.vast_versie_id) is distinct from (new.vast_thema_id,
      new.vast_versie_id))
  execute function vast_punt_blijft();
create trigger vastgesteld before update on agendapunt
  for each row execute function agendapunt_vastgesteld();
create trigger vastgesteld_herkomst before insert on agendapunt
  for each row
  when (new.aangehouden_van_id is not null)
  execute function agendapunt_herkomst();
create trigger vastgesteld_herkomst_bij before update on agendapunt
  for each row
  when ((new.aangehouden_van_id, new.verslag_van_id) is distinct from (old.aangehouden_van_id,
    old.verslag_van_id))
  execute function agendapunt_herkomst();
create trigger versie before update on agendapunt
  for each row execute function versie_ophogen('volgnummer', 'gewijzigd_op', 'gewijzigd_door_id',
    'versie');
create trigger wie before insert or update on agendapunt
  for each row execute function agendapunt_gewijzigd_door();
create trigger a_wijziging after insert or delete on agendapunt
  for each row execute function wijziging_van_object('AGENDAPUNT');
create trigger a_wijziging_bij after update on agendapunt
  for each row
  when (old.versie <> new.versie or old.vertrouwelijkheid <> new.vertrouwelijkheid)
  execute function wijziging_van_object('AGENDAPUNT');
create constraint trigger herkomst_klopt after insert on agendapunt
  deferrable initially deferred
  for each row
  when (new.aangehouden_van_id is not null)
  execute function agendapunt_herkomst_klopt();
create constraint trigger herkomst_klopt_bij after update on agendapunt
  deferrable initially deferred
  for each row
  when (new.aangehouden_van_id is distinct from old.aangehouden_van_id
    or (old.uitkomst = 'AANGEHOUDEN' and new.uitkomst <> 'AANGEHOUDEN'))
  execute function agendapunt_herkomst_klopt();
create constraint trigger klopt after insert or update or delete on agendapunt
  deferrable initially deferred
  for each row execute function vergadering_klopt('vergadering_id');
create trigger stukken_mee_verhogen after update on agendapunt
  for each row
  when (old.vertrouwelijkheid <> new.vertrouwelijkheid)
  execute function stukken_mee_verhogen();
create constraint trigger verlaten_klopt after update on agendapunt
  deferrable initially deferred
  for each row
  when (old.vergadering_id <> new.vergadering_id)
  execute function verlaten_agenda_klopt();
create trigger versies_volgen after update of vertrouwelijkheid on agendapunt
  for each row
  when (old.vertrouwelijkheid <> new.vertrouwelijkheid)
  execute function agenda_versie_niveau();
create trigger vertrokken after update on agendapunt
  for each row
  when (old.vergadering_id <> new.vergadering_id)
  execute function agendapunt_vertrokken();
create trigger voorstel_terug after delete on agendapunt
  for each row execute function agendavoorstel_terug();
create trigger zichtbaar_gewijzigd after insert or delete on agendapunt
  for each row execute function agendapunt_zichtbaar_gewijzigd();
create trigger zichtbaar_gewijzigd_bij after update on agendapunt
  for each row
  when (old.versie <> new.versie or old.vertrouwelijkheid <> new.vertrouwelijkheid)
  execute function agendapunt_zichtbaar_gewijzigd();
create trigger zoeken after insert or delete on agendapunt
  for each row execute function zoeken_bijwerken('AGENDAPUNT', 'id');
create trigger zoeken_bij after update on agendapunt
  for each row
  when (old.titel is distinct from new.titel or old.toelichting is distinct from new.toelichting
    or old.uitkomst_toelichting is distinct from new.uitkomst_toelichting
    or old.vertrouwelijkheid is distinct from new.vertrouwelijkheid
    or old.vergadering_id is distinct from new.vergadering_id)
  execute function zoeken_bijwerken('AGENDAPUNT', 'id');
