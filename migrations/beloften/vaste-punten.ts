export const fixedItems = `
  create function vereiste_vaste_punten(p_driehoek_id uuid, p_dag date)
    returns table (thema_id uuid, code text, naam text, volgnummer integer)
    language sql stable security definer set search_path = public, pg_temp as $$
    select t.id, t.code, t.naam, t.volgnummer
    from driehoek d
    join regionaal_beleidsplan p on p.regio_id = d.regio_id and p.werking @> p_dag
    join thema t on t.beleidsplan_id = p.id
    join vast_bespreekpunt b on b.thema_id = t.id and b.geldig @> p_dag
    where d.id = p_driehoek_id
    order by t.volgnummer $$;
  comment on function vereiste_vaste_punten(uuid, date) is 'The themes that must be a fixed item on the agenda of this driehoek on this day.';

  create function vaste_punten_kloppen(p_vergadering_id uuid) returns boolean
    language sql stable security definer set search_path = public, pg_temp as $$
    select not exists (
      (select e.thema_id from vergadering v, vereiste_vaste_punten(v.driehoek_id, v.dag) e where v.id = p_vergadering_id
       except select vast_thema_id from agendapunt where vergadering_id = p_vergadering_id and vast_thema_id is not null)
      union all
      (select vast_thema_id from agendapunt where vergadering_id = p_vergadering_id and vast_thema_id is not null
       except select e.thema_id from vergadering v, vereiste_vaste_punten(v.driehoek_id, v.dag) e where v.id = p_vergadering_id)) $$;

  -- Before the first ordinary item: behind the last fixed item, else behind opening, report and announcements.
  create function plaats_voor_vast_punt(p_vergadering_id uuid) returns integer
    language sql stable security definer set search_path = public, pg_temp as $$
    select coalesce(max(volgnummer) filter (where vast_thema_id is not null),
      max(volgnummer) filter (where soort in ('OPENING', 'VORIG_VERSLAG', 'MEDEDELINGEN')), 0) + 1
    from agendapunt where vergadering_id = p_vergadering_id $$;

  -- Brings the fixed items of one meeting in step with the plan in force on its day. What was discussed stays: then it refuses.
  create function vaste_punten_gelijktrekken(p_vergadering_id uuid) returns void
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
      update agendapunt a set vast_thema_id = e.thema_id, titel = e.naam
        from vereiste_vaste_punten(v.driehoek_id, v.dag) e
        where a.id = punt.id and e.code = punt.code
          and not exists (select from agendapunt x where x.vergadering_id = v.id and x.vast_thema_id = e.thema_id);
      if not found then
        delete from agendapunt where id = punt.id;
      end if;
    end loop;
    update agendapunt a set volgnummer = n.nummer
      from (select id, row_number() over (order by volgnummer) as nummer from agendapunt where vergadering_id = v.id) n
      where a.id = n.id and a.volgnummer <> n.nummer;
    for punt in select * from vereiste_vaste_punten(v.driehoek_id, v.dag) e
        where not exists (select from agendapunt a where a.vergadering_id = v.id and a.vast_thema_id = e.thema_id) order by e.volgnummer
    loop
      plaats := plaats_voor_vast_punt(v.id);
      update agendapunt set volgnummer = volgnummer + 1 where vergadering_id = v.id and volgnummer >= plaats;
      insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, vast_thema_id, vertrouwelijkheid)
        values (v.driehoek_id, v.id, plaats, 'VAST_BESPREEKPUNT', punt.naam, punt.thema_id, 'INTERN');
    end loop;
  end $$;
`;

export const followChanges = `
  create function vergadering_volgt_plan() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform vaste_punten_gelijktrekken(new.id);
    return null;
  end $$;
  create trigger volgt_plan after insert or update of aanvang on vergadering for each row execute function vergadering_volgt_plan();

  -- Meetings in order of their id, so that two plan writers never wait for each other crosswise.
  create function regio_volgt_plan(p_regio_id uuid, p_dagen daterange) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform vaste_punten_gelijktrekken(v.id) from (
      select v.id from vergadering v join driehoek d on d.id = v.driehoek_id
      where d.regio_id = p_regio_id and p_dagen @> v.dag and not vaste_punten_kloppen(v.id) order by v.id) v;
  end $$;

  create function plan_volgen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op <> 'INSERT' then
      perform regio_volgt_plan(old.regio_id, old.werking);
    end if;
    if tg_op <> 'DELETE' then
      perform regio_volgt_plan(new.regio_id, new.werking);
    end if;
    return null;
  end $$;
  create trigger volgen after insert or update or delete on regionaal_beleidsplan for each row execute function plan_volgen();

  create function vast_bespreekpunt_volgen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij vast_bespreekpunt := case tg_op when 'DELETE' then old else new end;
    dagen datemultirange := datemultirange(rij.geldig) + case tg_op when 'UPDATE' then datemultirange(old.geldig) else '{}' end;
  begin
    perform regio_volgt_plan(p.regio_id, p.werking * range_merge(dagen))
      from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where t.id = rij.thema_id;
    return null;
  end $$;
  create trigger volgen after insert or update or delete on vast_bespreekpunt for each row execute function vast_bespreekpunt_volgen();
`;

// At commit, whatever the path was: the fixed items, the numbering, and the outcomes of a closed meeting.
export const checks = `
  create function vergadering_klopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
    v vergadering;
  begin
    perform eis_read_committed();
    select * into v from vergadering where id = (rij->>tg_argv[0])::uuid;
    if v.id is null then
      return null;
    end if;
    if not vaste_punten_kloppen(v.id) then
      perform weiger('DHVBP', 'De vaste bespreekpunten van het regionale beleidsplan horen op elke agenda, elk precies een keer; ze kunnen niet worden verwijderd of vervangen.');
    end if;
    if exists (select from agendapunt where vergadering_id = v.id having count(*) <> coalesce(max(volgnummer), 0) or coalesce(min(volgnummer), 1) <> 1) then
      perform weiger('DHCNF', 'De volgorde van de agenda is intussen door een ander gewijzigd; haal de agenda opnieuw op.');
    end if;
    if v.status = 'AFGESLOTEN' and exists (select from agendapunt where vergadering_id = v.id and uitkomst is null) then
      perform weiger('DHTST', 'Een vergadering kan pas worden afgesloten als elk agendapunt een uitkomst heeft.');
    end if;
    return null;
  end $$;
  create constraint trigger klopt after insert or update or delete on agendapunt
    deferrable initially deferred for each row execute function vergadering_klopt('vergadering_id');
  create constraint trigger klopt after insert or update of aanvang, status, driehoek_id on vergadering
    deferrable initially deferred for each row execute function vergadering_klopt('id');

  create function regio_klopt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    rij jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
  begin
    if exists (select from vergadering v join driehoek d on d.id = v.driehoek_id
        where d.regio_id = coalesce((rij->>'regio_id')::uuid,
          (select p.regio_id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where t.id = (rij->>'thema_id')::uuid))
        and not vaste_punten_kloppen(v.id)) then
      perform weiger('DHVBP', 'Deze wijziging zou vergaderingen zonder hun vaste bespreekpunt laten.');
    end if;
    return null;
  end $$;
  create constraint trigger klopt after insert or update or delete on regionaal_beleidsplan
    deferrable initially deferred for each row execute function regio_klopt();
  create constraint trigger klopt after insert or update or delete on vast_bespreekpunt
    deferrable initially deferred for each row execute function regio_klopt();
`;
