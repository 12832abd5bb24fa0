grant select on koppeling to driehoek_api;
grant insert (driehoek_id, prioriteit_id, thema_id, doel_id, aard, toelichting, geldig_van,
  geldig_tot_en_met, oorspronkelijk_tot_en_met, plan_tot_en_met, vastgelegd_in_id,
  vastgelegd_door_id, vastgelegd_op, beeindigd_door_id, beeindigd_op, beeindiging_toelichting,
  geldig)
  on koppeling to driehoek_api;
grant update (driehoek_id, prioriteit_id, thema_id, doel_id, aard, toelichting, geldig_van,
  geldig_tot_en_met, oorspronkelijk_tot_en_met, plan_tot_en_met, vastgelegd_in_id,
  vastgelegd_door_id, vastgelegd_op, beeindigd_door_id, beeindigd_op, beeindiging_toelichting,
  geldig)
  on koppeling to driehoek_api;

create policy lezen on koppeling for select to driehoek_api
  using (driehoek_id = any ((select ziet_koppelingen())::uuid[]));
create policy toevoegen on koppeling for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy wijzigen on koppeling for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on koppeling
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on koppeling
  for each row execute function logboek_schrijven();
create trigger a_geldt_nog before insert on koppeling
  for each row execute function prioriteit_geldt_nog();
create trigger regels before insert or update or delete on koppeling
  for each row execute function koppeling_regels();
create trigger a_wijziging after insert or delete on koppeling
  for each row execute function wijziging_van_object('KOPPELING', 'INTERN');
create trigger a_wijziging_bij after update on koppeling
  for each row
  when (old.* is distinct from new.*)
  execute function wijziging_van_object('KOPPELING', 'INTERN');
