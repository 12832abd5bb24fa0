comment on column lokale_prioriteit.vastgesteld_op
  is 'When it was set; without it, a priority that ended is a proposal that was withdrawn.';

grant select on lokale_prioriteit to driehoek_api;
grant insert (driehoek_id, titel, omschrijving, geldig_van, geldig_tot_en_met, status, tekstversie,
  vastgesteld_in_id, gewijzigd_op, geldig, veiligheidsveld, lokaal_plan_id, bovenliggend_id,
  vastgesteld_op, voorstel_versie)
  on lokale_prioriteit to driehoek_api;
grant update (driehoek_id, titel, omschrijving, geldig_van, geldig_tot_en_met, status, tekstversie,
  vastgesteld_in_id, gewijzigd_op, versie, geldig, veiligheidsveld, lokaal_plan_id, bovenliggend_id,
  vastgesteld_op)
  on lokale_prioriteit to driehoek_api;

create policy lezen on lokale_prioriteit for select to driehoek_api
  using (driehoek_id = any ((select ziet_prioriteiten())::uuid[]));
create policy toevoegen on lokale_prioriteit for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy wijzigen on lokale_prioriteit for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on lokale_prioriteit
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on lokale_prioriteit
  for each row execute function logboek_schrijven();
create trigger einde before update on lokale_prioriteit
  for each row
  when (new.status = 'BEEINDIGD' and old.status <> 'BEEINDIGD')
  execute function prioriteit_einde_regels();
create trigger gemeenten before update on lokale_prioriteit
  for each row
  when (old.status = 'VOORGESTELD' and new.status <> 'VOORGESTELD')
  execute function prioriteit_gemeenten_vastleggen();
create trigger herkomst before insert or update on lokale_prioriteit
  for each row execute function prioriteit_herkomst_regels();
create trigger regels before insert or update or delete on lokale_prioriteit
  for each row execute function lokale_prioriteit_regels();
create trigger tekstversie before update on lokale_prioriteit
  for each row execute function prioriteit_tekstversie();
create trigger tijd before insert or update on lokale_prioriteit
  for each row execute function gewijzigd_op_van_database('gewijzigd_op', 'geldig');
create trigger vastgesteld before insert or update on lokale_prioriteit
  for each row execute function prioriteit_vastgesteld_op();
create trigger versie before update on lokale_prioriteit
  for each row
      execute function versie_ophogen('gewijzigd_op', 'versie', 'geldig', 'voorstel_versie');
-- Runs after "tekstversie" and "versie", which count.
create trigger voorstel before insert or update on lokale_prioriteit
  for each row execute function prioriteit_voorstel_versie();
create trigger a_wijziging after insert or delete on lokale_prioriteit
  for each row execute function wijziging_van_object('LOKALE_PRIORITEIT', 'INTERN');
create trigger a_wijziging_bij after update on lokale_prioriteit
  for each row
  when (old.versie <> new.versie)
  execute function wijziging_van_object('LOKALE_PRIORITEIT', 'INTERN');
create trigger zoeken after insert or delete on lokale_prioriteit
  for each row execute function zoeken_bijwerken('LOKALE_PRIORITEIT', 'id');
create trigger zoeken_bij after update on lokale_prioriteit
  for each row
  when (old.titel is distinct from new.titel or old.omschrijving is distinct from new.omschrijving)
  execute function zoeken_bijwerken('LOKALE_PRIORITEIT', 'id');
