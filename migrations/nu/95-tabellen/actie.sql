grant select on actie to driehoek_api;
grant insert (driehoek_id, agendapunt_id, omschrijving, eigenaar_id, uiterlijk, status,
  vastgelegd_op)
  on actie to driehoek_api;
grant update (driehoek_id, agendapunt_id, omschrijving, eigenaar_id, uiterlijk, status,
  vastgelegd_op, versie)
  on actie to driehoek_api;

create policy lezen on actie for select to driehoek_api
  using ((driehoek_id in (select unnest(lid_van()))
    or (driehoek_id in (select unnest(ziet_agenda()))
      and (select true from agendapunt boven where boven.id = actie.agendapunt_id))));
create policy toevoegen on actie for insert to driehoek_api
  with check (driehoek_id = any ((select lid_van())::uuid[]));
create policy wijzigen on actie for update to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[]));

create trigger weiger_truncate before truncate on actie
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on actie
  for each row execute function logboek_schrijven();
create trigger a_lid_vasthouden before insert on actie
  for each row execute function lidmaatschap_vasthouden('eigenaar_id');
create trigger a_lid_vasthouden_bij before update on actie
  for each row
  when (new.eigenaar_id is distinct from old.eigenaar_id)
  execute function lidmaatschap_vasthouden('eigenaar_id');
create trigger blijft before update or delete on actie
  for each row execute function actie_blijft();
create trigger eigenaar before insert on actie
  for each row execute function actie_eigenaar_regels();
create trigger eigenaar_bij before update on actie
  for each row
  when (new.eigenaar_id is distinct from old.eigenaar_id)
  execute function actie_eigenaar_regels();
create trigger regels before insert on actie
  for each row execute function vastleggen_tijdens_vergadering();
create trigger tijd_van_vastleggen before insert or update on actie
  for each row
  when (huidige_persoon() is not null)
  execute function tijd_van_vastleggen('vastgelegd_op');
create trigger versie before update on actie
  for each row execute function versie_ophogen('versie');
create trigger a_wijziging after insert or delete on actie
  for each row execute function wijziging_van_object('ACTIE');
create trigger a_wijziging_bij after update on actie
  for each row
  when (old.versie <> new.versie)
  execute function wijziging_van_object('ACTIE');
create trigger zoeken after insert or delete on actie
  for each row execute function zoeken_bijwerken('ACTIE', 'id');
create trigger zoeken_bij after update on actie
  for each row
  when (old.omschrijving is distinct from new.omschrijving
    or old.agendapunt_id is distinct from new.agendapunt_id)
  execute function zoeken_bijwerken('ACTIE', 'id');
