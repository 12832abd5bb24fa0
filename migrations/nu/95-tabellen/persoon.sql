grant select on persoon to driehoek_api;
grant update (naam) on persoon to driehoek_api;

create policy lezen on persoon for select to driehoek_api
  using (id = (select huidige_persoon()) or id in (select l.persoon_id from lidmaatschap l)
    or id in (select r.persoon_id from regiorol r)
    or id in (select p.persoon_id from persoon_regio p));
create policy wijzigen on persoon for update to driehoek_api
  using ((id in (select p.persoon_id from persoon_regio p)
    or id in (select r.persoon_id from regiorol r
      where r.regio_id = any ((select beheert())::uuid[]))
    or id in (select l.persoon_id from lidmaatschap l
      where l.driehoek_id in (select d.id from driehoek d
        where d.regio_id = any ((select beheert())::uuid[]))))
    and persoon_alleen_hier(id));

create trigger weiger_truncate before truncate on persoon
  for each statement execute function weiger_truncate();
create trigger logboek after insert or update or delete on persoon
  for each row execute function logboek_schrijven();
create trigger aanmelding_van_een before insert or update of issuer, subject on persoon
  for each row execute function aanmelding_van_een();
create trigger versie before update on persoon
  for each row execute function versie_ophogen('versie');
