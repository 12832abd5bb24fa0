grant select on logboek to driehoek_api;

-- From other regions only the log of public data is visible, and not who works there.
create policy lezen on logboek for select to driehoek_api
  using (driehoek_id = any ((select lid_van())::uuid[])
    or (cardinality((select beheert())::uuid[]) > 0
      and object = any ((select logboek_van_beheer())::text[])
      and (driehoek_id is null
        or driehoek_id in (select d.id from driehoek d
          where d.regio_id = any ((select beheert())::uuid[])))
      and coalesce((coalesce(na, voor)->>'regio_id')::uuid = any ((select beheert())::uuid[]), true)
      and (object <> 'persoon' or object_id in (select p.id from persoon p))
      and (object <> 'api' or persoon_id in (select p.id from persoon p)
        or (persoon_id is null
          and (actor like 'onbekend: %'
            or actor in (select i.code from integratie i
              where i.regio_id = any ((select beheert())::uuid[])
                or i.id in (select k.integratie_id from integratie_driehoek k
                  where k.driehoek_id in (select d.id from driehoek d
                    where d.regio_id = any ((select beheert())::uuid[])))))))));

create trigger logboek_alleen_toevoegen before update or delete or truncate on logboek
  for each statement execute function logboek_alleen_toevoegen();
create constraint trigger schakel after insert on logboek
  deferrable initially deferred
  for each row execute function logboek_schakelen();
