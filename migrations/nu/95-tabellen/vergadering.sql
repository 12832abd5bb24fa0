grant select on vergadering to driehoek_api;
grant insert (driehoek_id, aanvang, einde, locatie, status, annulering_reden, gewijzigd_op, dag,
  reeks_id)
  on vergadering to driehoek_api;
grant update (driehoek_id, aanvang, einde, locatie, status, annulering_reden, gewijzigd_op, versie,
  dag, reeks_id)
  on vergadering to driehoek_api;

create policy lezen on vergadering for select to driehoek_api
  using (driehoek_id in (select unnest(ziet_agenda())));
create policy toevoegen on vergadering for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy wijzigen on vergadering for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on vergadering
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on vergadering
  for each row execute function logboek_schrijven();
create trigger regels before insert or update on vergadering
  for each row execute function vergadering_regels();
create trigger versie before update on vergadering
  for each row execute function versie_ophogen('gewijzigd_op', 'versie', 'dag');
create trigger a_wijziging after insert or delete on vergadering
  for each row execute function wijziging_van_object('VERGADERING', 'OPENBAAR');
create trigger a_wijziging_bij after update on vergadering
  for each row
  when (old.versie <> new.versie
    and (
      to_jsonb(
        old) - '{versie,gewijzigd_op}'::text[
          ]) <> (to_jsonb(new) - '{versie,gewijzigd_op}'::text[]))
  execute function wijziging_van_object('VERGADERING', 'OPENBAAR');
create trigger bewaren after update of status on vergadering
  for each row
  when (old.status = 'CONCEPT' and new.status = 'AGENDA_VASTGESTELD')
  execute function agenda_vastgesteld();
create constraint trigger klopt after insert or update of aanvang, status,
  driehoek_id on vergadering
  deferrable initially deferred
  for each row execute function vergadering_klopt('id');
create trigger nagekomen_vervalt after update of status on vergadering
  for each row
  when (old.status = 'AGENDA_VASTGESTELD' and new.status = 'CONCEPT')
  execute function nagekomen_vervalt();
create trigger volgt_plan after insert or update of aanvang on vergadering
  for each row execute function vergadering_volgt_plan();
create trigger voorstel_terug after update of status on vergadering
  for each row
  when (new.status = 'GEANNULEERD' and old.status <> 'GEANNULEERD')
  execute function agendavoorstel_terug();
create trigger zichtbaar_gewijzigd after insert on vergadering
  for each row execute function vergadering_zelf_gewijzigd();
create trigger zichtbaar_gewijzigd_bij after update on vergadering
  for each row
  when (old.versie <> new.versie
    and (
      to_jsonb(
        old) - '{versie,gewijzigd_op}'::text[
          ]) <> (to_jsonb(new) - '{versie,gewijzigd_op}'::text[]))
  execute function vergadering_zelf_gewijzigd();
