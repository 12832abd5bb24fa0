-- Reports a change of the access that a row gives today.
create or replace function wijziging_van_toegang() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  voor jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
  na jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
  rij jsonb := coalesce(na, voor);
  -- The access that it gives today: none outside its period.
  gaf jsonb := case
    when (voor->>'geldig')::daterange @> vandaag()
      then voor - array['geldig', 'geldig_van', 'geldig_tot_en_met']
    end;
  geeft jsonb := case
    when (na->>'geldig')::daterange @> vandaag()
      then na - array['geldig', 'geldig_van', 'geldig_tot_en_met']
    end;
begin
  if gaf is distinct from geeft then
    perform toegang_gewijzigd(coalesce((rij->>'persoon_id')::uuid, (rij->>'integratie_id')::uuid),
      d.id)
      from driehoek d
      where d.id = (rij->>'driehoek_id')::uuid or d.regio_id = (rij->>'regio_id')::uuid;
  end if;
  return null;
end $$;
