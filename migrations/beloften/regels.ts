// A meeting and the plan of its day meet in the row of the region: who plans or moves a meeting shares it, who changes a plan
// holds it alone. Without that, one transaction could plan a meeting while another loads a plan, and neither would see the other.
export const locks = `
  create function kader_vasthouden(p_driehoek_id uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform eis_read_committed();
    perform 1 from regio where id = (select regio_id from driehoek where id = p_driehoek_id) for share;
  end $$;
  grant execute on function kader_vasthouden(uuid) to driehoek_api;

  create function kader_alleen(p_regio_id uuid) returns void
    language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform eis_read_committed();
    perform 1 from regio where id = p_regio_id for no key update;
  end $$;

  create function plan_slot() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'UPDATE' and new.regio_id <> old.regio_id then
      perform weiger('DHTST', 'Een plan blijft bij zijn regio.');
    end if;
    perform kader_alleen(case tg_op when 'DELETE' then old.regio_id else new.regio_id end);
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create trigger a_slot before insert or update or delete on regionaal_beleidsplan for each row execute function plan_slot();

  create function vast_bespreekpunt_slot() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'UPDATE' and new.thema_id <> old.thema_id then
      perform weiger('DHTST', 'Een vast bespreekpunt blijft bij zijn thema.');
    end if;
    perform kader_alleen(p.regio_id) from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
      where t.id = case tg_op when 'DELETE' then old.thema_id else new.thema_id end;
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create trigger a_slot before insert or update or delete on vast_bespreekpunt for each row execute function vast_bespreekpunt_slot();

  create function driehoek_blijft_in_regio() returns trigger language plpgsql as $$
  begin
    if new.regio_id <> old.regio_id then
      perform weiger('DHTST', 'Een driehoek blijft in haar regio; begin in de andere regio een nieuwe driehoek.');
    end if;
    return new;
  end $$;
  create trigger driehoek_blijft_in_regio before update on driehoek for each row execute function driehoek_blijft_in_regio();
`;

export const meetingRules = `
  create function vergadering_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' then
      if new.status <> 'CONCEPT' then
        perform weiger('DHTST', 'Een vergadering begint als concept.');
      end if;
      perform kader_vasthouden(new.driehoek_id);
      return new;
    end if;
    if new.driehoek_id <> old.driehoek_id then
      perform weiger('DHTST', 'Een vergadering blijft bij haar driehoek; plan een nieuwe vergadering bij de andere driehoek.');
    end if;
    if old.status in ('AFGESLOTEN', 'GEANNULEERD')
        and (to_jsonb(new) - array['gewijzigd_op', 'versie', 'dag']) <> (to_jsonb(old) - array['gewijzigd_op', 'versie', 'dag']) then
      perform weiger('DHTST', format('Deze vergadering is %s en kan niet meer worden gewijzigd.', lower(old.status)));
    end if;
    if new.status <> old.status and (old.status, new.status) not in (('CONCEPT', 'AGENDA_VASTGESTELD'), ('CONCEPT', 'GEANNULEERD'),
        ('AGENDA_VASTGESTELD', 'GEHOUDEN'), ('AGENDA_VASTGESTELD', 'GEANNULEERD'), ('GEHOUDEN', 'AFGESLOTEN')) then
      perform weiger('DHTST', format('Een vergadering gaat niet van %s naar %s.', old.status, new.status));
    end if;
    if new.aanvang <> old.aanvang then
      perform kader_vasthouden(new.driehoek_id);
    end if;
    if (to_jsonb(new) - array['gewijzigd_op', 'versie', 'dag']) <> (to_jsonb(old) - array['gewijzigd_op', 'versie', 'dag']) then
      new.gewijzigd_op := now();
    end if;
    return new;
  end $$;
  create trigger regels before insert or update on vergadering for each row execute function vergadering_regels();
  create trigger versie before update on vergadering for each row execute function versie_ophogen('gewijzigd_op', 'versie', 'dag');
`;

// Every change of an item first takes the row of its meeting: so items are numbered, and meetings closed, one writer after another.
export const itemRules = `
  create function agendapunt_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    punt agendapunt := case tg_op when 'DELETE' then old else new end;
    stand text;
    alleen_volgorde boolean := tg_op = 'UPDATE'
      and (to_jsonb(new) - array['volgnummer', 'gewijzigd_op', 'versie']) = (to_jsonb(old) - array['volgnummer', 'gewijzigd_op', 'versie']);
  begin
    perform eis_read_committed();
    if tg_op = 'UPDATE' and (new.vergadering_id <> old.vergadering_id or new.driehoek_id <> old.driehoek_id) then
      perform weiger('DHTST', 'Een agendapunt blijft bij zijn vergadering; houd het aan om het naar een volgende vergadering te brengen.');
    end if;
    select status into stand from vergadering where id = punt.vergadering_id for no key update;
    if stand = 'AFGESLOTEN' or (stand = 'GEANNULEERD' and punt.vast_thema_id is null and not alleen_volgorde) then
      perform weiger('DHTST', format('De agenda van een vergadering die %s is, kan niet meer worden gewijzigd.', lower(stand)));
    end if;
    if tg_op = 'DELETE' then
      if old.uitkomst is not null then
        perform weiger('DHTST', 'Een agendapunt waarvan de uitkomst is vastgelegd, kan niet worden verwijderd.');
      end if;
      if old.vast_thema_id is null and stand in ('AGENDA_VASTGESTELD', 'GEHOUDEN') then
        perform weiger('DHTST', 'De agenda is vastgesteld: er gaat niets meer af. Leg bij het punt de uitkomst VERVALLEN of AANGEHOUDEN vast.');
      end if;
    elsif tg_op = 'INSERT' then
      new.nagekomen := stand <> 'CONCEPT';
    else
      new.nagekomen := old.nagekomen;
    end if;
    if new.uitkomst is not null and stand <> 'GEHOUDEN' then
      perform weiger('DHTST', 'Een uitkomst wordt vastgelegd als de vergadering is gehouden en nog niet is afgesloten.');
    end if;
    if tg_op = 'UPDATE' and old.uitkomst is not null and new.uitkomst is null then
      perform weiger('DHTST', 'Een vastgelegde uitkomst kan worden verbeterd, maar niet gewist.');
    end if;
    if not alleen_volgorde and tg_op <> 'DELETE' then
      new.gewijzigd_op := now();
    end if;
    update vergadering set gewijzigd_op = now() where id = punt.vergadering_id and gewijzigd_op <> now();
    return case tg_op when 'DELETE' then old else new end;
  end $$;
  create trigger regels before insert or update or delete on agendapunt for each row execute function agendapunt_regels();
  create trigger versie before update on agendapunt for each row execute function versie_ophogen('volgnummer', 'gewijzigd_op', 'versie');
`;

export const outcomeRules = `
  -- Decisions and actions are recorded while the meeting is held and not yet closed; what was agreed is never rewritten.
  create function vastleggen_tijdens_vergadering() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    stand text;
    dag date;
  begin
    select v.status, v.dag into stand, dag from vergadering v
      where v.id = (select vergadering_id from agendapunt where id = new.agendapunt_id) for no key update;
    if stand <> 'GEHOUDEN' then
      perform weiger('DHTST', 'Besluiten en acties worden vastgelegd als de vergadering is gehouden en nog niet is afgesloten.');
    end if;
    if tg_table_name = 'besluit' then
      new.jaar := extract(year from dag);
      insert into besluit_nummering as b (driehoek_id, jaar, laatste) values (new.driehoek_id, new.jaar, 1)
        on conflict (driehoek_id, jaar) do update set laatste = b.laatste + 1 returning laatste into new.reeksnummer;
    end if;
    return new;
  end $$;
  create trigger regels before insert on besluit for each row execute function vastleggen_tijdens_vergadering();
  create trigger regels before insert on actie for each row execute function vastleggen_tijdens_vergadering();
  create trigger versie before update on actie for each row execute function versie_ophogen('versie');

  create function besluit_blijft() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and (to_jsonb(new) - array['uitvoering', 'uitvoering_toelichting', 'nummer'])
        = (to_jsonb(old) - array['uitvoering', 'uitvoering_toelichting', 'nummer']) then
      return new;
    end if;
    perform weiger('DHTST', 'Wat is afgesproken, wordt niet herschreven of gewist; leg een nieuw besluit vast.');
    return null;
  end $$;
  create trigger blijft before update or delete on besluit for each row execute function besluit_blijft();
  create trigger blijft before update or delete on besluit_beslisser for each row execute function besluit_blijft();

  create function actie_blijft() returns trigger language plpgsql as $$
  begin
    if tg_op = 'UPDATE' and new.agendapunt_id = old.agendapunt_id and new.driehoek_id = old.driehoek_id then
      return new;
    end if;
    perform weiger('DHTST', 'Een actie blijft bij haar agendapunt en wordt niet gewist; geef haar de status VERVALLEN.');
    return null;
  end $$;
  create trigger blijft before update or delete on actie for each row execute function actie_blijft();
`;
