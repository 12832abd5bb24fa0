// A change of access that holds from now on is written by a trigger. One that the calendar brings is found when the asker asks: from the
// periods, between the day of the cursor and today.
export const grants = `
  create function toegang_gewijzigd(p_vrager_id uuid, p_driehoek_id uuid) returns void
    language sql security definer set search_path = public, pg_temp as $$
    insert into wijziging (soort, object_id, driehoek_id, vrager_id) values ('DRIEHOEK', p_driehoek_id, p_driehoek_id, p_vrager_id)
      on conflict (vrager_id, driehoek_id, transactie) where vrager_id is not null do nothing $$;

  create function wijziging_van_toegang() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    voor jsonb := case when tg_op <> 'INSERT' then to_jsonb(old) end;
    na jsonb := case when tg_op <> 'DELETE' then to_jsonb(new) end;
    rij jsonb := coalesce(na, voor);
    -- What it gives today: nothing outside its period.
    gaf jsonb := case when (voor->>'geldig')::daterange @> vandaag() then voor - array['geldig', 'geldig_van', 'geldig_tot_en_met'] end;
    geeft jsonb := case when (na->>'geldig')::daterange @> vandaag() then na - array['geldig', 'geldig_van', 'geldig_tot_en_met'] end;
  begin
    if gaf is distinct from geeft then
      perform toegang_gewijzigd(coalesce((rij->>'persoon_id')::uuid, (rij->>'integratie_id')::uuid), d.id) from driehoek d
        where d.id = (rij->>'driehoek_id')::uuid or d.regio_id = (rij->>'regio_id')::uuid;
    end if;
    return null;
  end $$;
  create trigger wijziging after insert or update or delete on lidmaatschap for each row execute function wijziging_van_toegang();
  create trigger wijziging after insert or update or delete on regiorol for each row execute function wijziging_van_toegang();
  create trigger wijziging after insert or update or delete on integratie_driehoek for each row execute function wijziging_van_toegang();

  create function wijziging_van_scopes() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform toegang_gewijzigd(new.id, k.driehoek_id) from integratie_driehoek k where k.integratie_id = new.id and k.geldig @> vandaag();
    return null;
  end $$;
  create trigger wijziging after update on integratie for each row when (old.scopes is distinct from new.scopes) execute function wijziging_van_scopes();

  create function mijn_toegang() returns table (driehoek_id uuid, geldig daterange, niveaus text[])
    language sql stable rows 10 security definer set search_path = public, pg_temp as $$
    select l.driehoek_id, l.geldig, '{OPENBAAR,INTERN,VERTROUWELIJK}'::text[] from lidmaatschap l where l.persoon_id = huidige_persoon()
    union all
    select d.id, r.geldig, '{OPENBAAR,INTERN}' from regiorol r join driehoek d on d.regio_id = r.regio_id where r.persoon_id = huidige_persoon()
    union all
    select k.driehoek_id, k.geldig, case k.niveau when 'OPENBAAR' then '{OPENBAAR}' when 'INTERN' then '{OPENBAAR,INTERN}'
      else '{OPENBAAR,INTERN,VERTROUWELIJK}' end::text[] from integratie_driehoek k where k.integratie_id = huidige_integratie() $$;
  comment on function mijn_toegang() is 'Every access that the asker has, had or will have, with its period and the levels that it shows.';

  create function toegang_volgens_kalender(na_dag date) returns table (dag date, driehoek_id uuid)
    language sql stable rows 10 security definer set search_path = public, pg_temp as $$
    select distinct g.dag, t.driehoek_id from mijn_toegang() t, lateral (values (lower(t.geldig)), (upper(t.geldig))) g(dag)
    where g.dag >= na_dag and g.dag <= vandaag()
      -- Ended or begun by hand on that day: the feed has it already.
      and not exists (select from wijziging w where w.vrager_id = coalesce(huidige_persoon(), huidige_integratie())
        and w.driehoek_id = t.driehoek_id and (w.op at time zone 'Europe/Amsterdam')::date = g.dag) $$;
  comment on function toegang_volgens_kalender(date) is 'The days from this one until today on which the calendar alone began or ended an access of the asker.';

  create function mijn_driehoek(p_code text) returns uuid language sql stable security definer set search_path = public, pg_temp as $$
    select d.id from driehoek d where d.code = p_code and (d.id = any (ziet()) or exists (select from mijn_toegang() t where t.driehoek_id = d.id and lower(t.geldig) <= vandaag())) $$;
  comment on function mijn_driehoek(text) is 'The driehoek with this code that the asker sees or once saw.';
  grant execute on function mijn_toegang(), toegang_volgens_kalender(date), mijn_driehoek(text) to driehoek_api;
`;
