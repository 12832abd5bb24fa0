grant select on agenda_adres to driehoek_api;
grant insert (persoon_id, driehoek_id, omschrijving) on agenda_adres to driehoek_api;
grant update (ingetrokken_op) on agenda_adres to driehoek_api;

create policy lezen on agenda_adres for select to driehoek_api
  using (persoon_id = (select huidige_persoon()));
create policy toevoegen on agenda_adres for insert to driehoek_api
  with check (persoon_id = (select huidige_persoon())
    and cardinality((select lid_van())::uuid[]) > 0
    and (driehoek_id is null or driehoek_id = any ((select lid_van())::uuid[])));
create policy wijzigen on agenda_adres for update to driehoek_api
  using (persoon_id = (select huidige_persoon()));

create trigger weiger_truncate before truncate on agenda_adres
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on agenda_adres
  for each row execute function logboek_schrijven();
create trigger regels before insert or update or delete on agenda_adres
  for each row execute function agenda_adres_regels();
