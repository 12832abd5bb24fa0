grant select on aantekening to driehoek_api;
grant insert (driehoek_id, agendapunt_id, rol, gemeente_id, tekst, gewijzigd_op)
  on aantekening to driehoek_api;
grant update (tekst) on aantekening to driehoek_api;

create policy lezen on aantekening for select to driehoek_api
  using (driehoek_id in (select unnest(lid_van()))
    and exists (select from lidmaatschap l
      where l.driehoek_id = aantekening.driehoek_id and l.persoon_id = (select huidige_persoon())
        and l.geldig @> vandaag() and l.rol = aantekening.rol
        and l.gemeente_id is not distinct from aantekening.gemeente_id));
create policy toevoegen on aantekening for insert to driehoek_api
  with check (driehoek_id in (select unnest(lid_van()))
    and exists (select from lidmaatschap l
      where l.driehoek_id = aantekening.driehoek_id and l.persoon_id = (select huidige_persoon())
        and l.geldig @> vandaag() and l.rol = aantekening.rol
        and l.gemeente_id is not distinct from aantekening.gemeente_id));
create policy wijzigen on aantekening for update to driehoek_api
  using (driehoek_id in (select unnest(lid_van()))
    and exists (select from lidmaatschap l
      where l.driehoek_id = aantekening.driehoek_id and l.persoon_id = (select huidige_persoon())
        and l.geldig @> vandaag() and l.rol = aantekening.rol
        and l.gemeente_id is not distinct from aantekening.gemeente_id))
  with check (driehoek_id in (select unnest(lid_van()))
    and exists (select from lidmaatschap l
      where l.driehoek_id = aantekening.driehoek_id and l.persoon_id = (select huidige_persoon())
        and l.geldig @> vandaag() and l.rol = aantekening.rol
        and l.gemeente_id is not distinct from aantekening.gemeente_id));

create trigger weiger_truncate before truncate on aantekening
  for each statement execute function weiger_truncate();
create trigger begint before insert on aantekening
  for each row execute function aantekening_begint();
create trigger tijd before insert or update on aantekening
  for each row execute function gewijzigd_op_van_database('gewijzigd_op');
create trigger versie before update on aantekening
  for each row execute function versie_ophogen('gewijzigd_op', 'versie');
