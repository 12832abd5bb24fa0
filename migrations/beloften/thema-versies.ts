// What was adopted is not rewritten, whoever writes: an adopted plan moves by versions of its themes. Someone who asks edits a concept;
// the owner, who loads plans from files, also one in consultation, and brings plans of the past as they were.
export const planContents = `
  create function plan_inhoud_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
    eigenaar boolean := huidige_persoon() is null;
    stand text;
  begin
    -- Shared, so that a plan is not adopted while its contents change.
    select p.status into stand from regionaal_beleidsplan p
      where p.id = coalesce((rij->>'beleidsplan_id')::uuid, (select t.beleidsplan_id from thema t where t.id = (rij->>'thema_id')::uuid)) for share;
    if not (stand = 'CONCEPT' or (eigenaar and stand = 'RAADPLEGING')
        or (eigenaar and (tg_op = 'INSERT' or tg_table_name = 'vast_bespreekpunt' or (tg_table_name = 'thema' and tg_op = 'DELETE')))
        or (tg_table_name = 'doel' and tg_op = 'INSERT' and rij->>'volgnummer' is null)
        or (tg_table_name = 'vast_bespreekpunt' and pg_trigger_depth() > 1)) then
      perform weiger('DHTST', case stand when 'RAADPLEGING' then 'Dit plan is in raadpleging: de raden worden over deze tekst gehoord.'
        else 'Wat is vastgesteld, wordt niet herschreven: leg een wijziging van het thema per een dag vast (planWijzigen).' end);
    end if;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create trigger inhoud before insert or update or delete on thema for each row execute function plan_inhoud_regels();
  create trigger inhoud before insert or update or delete on doel for each row execute function plan_inhoud_regels();
  create trigger inhoud before insert or update or delete on vast_bespreekpunt for each row execute function plan_inhoud_regels();
`;

export const versionRules = `
  create function thema_versie_op(p_thema_id uuid, p_dag date) returns uuid language sql stable
    begin atomic select v.id from thema_versie v where v.thema_id = p_thema_id and v.geldig @> p_dag; end;
  comment on function thema_versie_op(uuid, date) is 'The version of a theme that holds on a day; null: as adopted.';

  create function thema_versie_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    p regionaal_beleidsplan;
    laatste date;
  begin
    if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
      return new;
    elsif tg_op <> 'INSERT' then
      perform weiger('DHTST', 'Een versie van een thema blijft zoals zij is vastgelegd; leg een volgende wijziging vast.');
    end if;
    perform kader_alleen(b.regio_id) from thema t join regionaal_beleidsplan b on b.id = t.beleidsplan_id where t.id = new.thema_id;
    select b.* into p from thema t join regionaal_beleidsplan b on b.id = t.beleidsplan_id where t.id = new.thema_id;
    select max(geldig_van) into laatste from thema_versie where thema_id = new.thema_id;
    if p.status in ('CONCEPT', 'RAADPLEGING') then
      perform weiger('DHTST', 'Dit plan is nog niet vastgesteld. Een concept wijzigt u zelf (themaWijzigen); een wijziging per een dag hoort bij een vastgesteld plan.');
    elsif p.status = 'INGETROKKEN' then
      perform weiger('DHTST', 'Dit plan is ingetrokken en wordt niet meer gewijzigd.');
    elsif not new.geldig_van between p.geldig_van and p.geldig_tot_en_met then
      perform weiger('DHINV', format('Een wijziging gaat in op een dag van het plan: van %s tot en met %s.', to_char(p.geldig_van, 'DD-MM-YYYY'), to_char(p.geldig_tot_en_met, 'DD-MM-YYYY')));
    elsif new.geldig_van < vandaag() then
      perform weiger('DHINV', 'Een wijziging gaat vandaag of later in: wat gold, blijft zoals het gold.');
    elsif laatste >= new.geldig_van then
      perform weiger('DHTST', format('Dit thema is al gewijzigd per %s; laat deze wijziging op een latere dag ingaan.', to_char(laatste, 'DD-MM-YYYY')));
    end if;
    if laatste is null then
      insert into vast_bespreekpunt_vastgesteld select b.thema_id, b.geldig_van, b.geldig_tot_en_met, b.bron from vast_bespreekpunt b where b.thema_id = new.thema_id;
    end if;
    update thema_versie set geldig_tot_en_met = new.geldig_van - 1 where thema_id = new.thema_id and geldig_tot_en_met is null;
    new.geldig_tot_en_met := null;
    new.vastgelegd_op := now();
    new.door := coalesce(nullif(current_setting('driehoek.naam', true), ''), session_user);
    return new;
  end $$;
  create trigger regels before insert or update or delete on thema_versie for each row execute function thema_versie_regels();

  create function thema_versie_doel_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op <> 'INSERT' or not exists (select from thema_versie v where v.id = new.versie_id and v.vastgelegd_op = now()) then
      perform weiger('DHTST', 'De doelen van een versie van een thema worden met haar vastgelegd en blijven zo.');
    end if;
    return new;
  end $$;
  create trigger regels before insert or update or delete on thema_versie_doel for each row execute function thema_versie_doel_regels();
`;

// A fixed item of a meeting that is not yet held follows the version of its day. A meeting that was held or cancelled keeps what it had.
export const followVersions = `
  create or replace function vereiste_vaste_punten(p_driehoek_id uuid, p_dag date)
    returns table (thema_id uuid, code text, naam text, volgnummer integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    select t.id, t.code, coalesce((select v.naam from thema_versie v where v.thema_id = t.id and v.geldig @> p_dag), t.naam), t.volgnummer
    from driehoek d
    join regionaal_beleidsplan p on p.regio_id = d.regio_id and p.werking @> p_dag
    join thema t on t.beleidsplan_id = p.id
    join vast_bespreekpunt b on b.thema_id = t.id and b.geldig @> p_dag
    where d.id = p_driehoek_id
    order by t.volgnummer $$;

  create or replace function vaste_punten_kloppen(p_vergadering_id uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select not exists (
      (select e.thema_id from vergadering v, vereiste_vaste_punten(v.driehoek_id, v.dag) e where v.id = p_vergadering_id
       except select vast_thema_id from agendapunt where vergadering_id = p_vergadering_id and vast_thema_id is not null)
      union all
      (select vast_thema_id from agendapunt where vergadering_id = p_vergadering_id and vast_thema_id is not null
       except select e.thema_id from vergadering v, vereiste_vaste_punten(v.driehoek_id, v.dag) e where v.id = p_vergadering_id)
      union all
      select a.vast_thema_id from agendapunt a join vergadering v on v.id = a.vergadering_id
        where a.vergadering_id = p_vergadering_id and a.vast_thema_id is not null and v.status in ('CONCEPT', 'AGENDA_VASTGESTELD')
          and a.vast_versie_id is distinct from thema_versie_op(a.vast_thema_id, v.dag)) $$;

  create or replace function vaste_punten_gelijktrekken(p_vergadering_id uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    v vergadering;
    punt record;
    plaats integer;
  begin
    select * into v from vergadering where id = p_vergadering_id for no key update;
    if vaste_punten_kloppen(v.id) then
      return;
    end if;
    if v.status = 'AFGESLOTEN' then
      perform weiger('DHVBP', format('De vergadering van %s is afgesloten: haar vaste bespreekpunten liggen vast. Laat de wijziging later ingaan.', to_char(v.dag, 'DD-MM-YYYY')));
    end if;
    for punt in select a.id, a.titel, t.code, a.uitkomst is not null or exists (select from besluit b where b.agendapunt_id = a.id)
          or exists (select from actie c where c.agendapunt_id = a.id) as besproken
        from agendapunt a join thema t on t.id = a.vast_thema_id
        where a.vergadering_id = v.id and a.vast_thema_id not in (select thema_id from vereiste_vaste_punten(v.driehoek_id, v.dag))
    loop
      if punt.besproken then
        perform weiger('DHVBP', format('Het vaste bespreekpunt "%s" van de vergadering van %s is al besproken; daarom kan die vergadering niet onder een ander plan vallen. Plan een nieuwe vergadering.', punt.titel, to_char(v.dag, 'DD-MM-YYYY')));
      end if;
      -- The same theme in the next plan: the item keeps what was prepared for it.
      update agendapunt a set vast_thema_id = e.thema_id, titel = e.naam, vast_versie_id = thema_versie_op(e.thema_id, v.dag)
        from vereiste_vaste_punten(v.driehoek_id, v.dag) e
        where a.id = punt.id and e.code = punt.code
          and not exists (select from agendapunt x where x.vergadering_id = v.id and x.vast_thema_id = e.thema_id);
      if not found then
        delete from agendapunt where id = punt.id;
      end if;
    end loop;
    if v.status in ('CONCEPT', 'AGENDA_VASTGESTELD') then
      update agendapunt a set titel = e.naam, vast_versie_id = thema_versie_op(e.thema_id, v.dag)
        from vereiste_vaste_punten(v.driehoek_id, v.dag) e
        where a.vergadering_id = v.id and a.vast_thema_id = e.thema_id and a.vast_versie_id is distinct from thema_versie_op(e.thema_id, v.dag);
    end if;
    update agendapunt a set volgnummer = n.nummer
      from (select id, row_number() over (order by volgnummer) as nummer from agendapunt where vergadering_id = v.id) n
      where a.id = n.id and a.volgnummer <> n.nummer;
    for punt in select * from vereiste_vaste_punten(v.driehoek_id, v.dag) e
        where not exists (select from agendapunt a where a.vergadering_id = v.id and a.vast_thema_id = e.thema_id) order by e.volgnummer
    loop
      plaats := plaats_voor_vast_punt(v.id);
      update agendapunt set volgnummer = volgnummer + 1 where vergadering_id = v.id and volgnummer >= plaats;
      insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, vast_thema_id, vast_versie_id, vertrouwelijkheid)
        values (v.driehoek_id, v.id, plaats, 'VAST_BESPREEKPUNT', punt.naam, punt.thema_id, thema_versie_op(punt.thema_id, v.dag), 'INTERN');
    end loop;
  end $$;

  -- What is fixed already stays as it is, with what was prepared for it: only missing days are added, only later ones taken away.
  create function thema_versie_volgen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    p regionaal_beleidsplan;
  begin
    select b.* into p from thema t join regionaal_beleidsplan b on b.id = t.beleidsplan_id where t.id = new.thema_id;
    if new.vast_bespreekpunt then
      insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron)
        select new.thema_id, lower(dagen), upper(dagen) - 1, new.toelichting
        from unnest(datemultirange(daterange(new.geldig_van, p.geldig_tot_en_met, '[]'))
          - coalesce((select range_agg(b.geldig) from vast_bespreekpunt b where b.thema_id = new.thema_id), '{}')) dagen;
    elsif not new.vast_bespreekpunt then
      delete from vast_bespreekpunt where thema_id = new.thema_id and geldig_van >= new.geldig_van;
      update vast_bespreekpunt set geldig_tot_en_met = new.geldig_van - 1 where thema_id = new.thema_id and geldig_tot_en_met >= new.geldig_van;
    end if;
    perform regio_volgt_plan(p.regio_id, p.werking * new.geldig);
    return null;
  end $$;
  create trigger volgen after insert on thema_versie for each row execute function thema_versie_volgen();
  create constraint trigger klopt after insert or update on thema_versie
    deferrable initially deferred for each row execute function regio_klopt();
`;
