-- A future end may move forward in time, never back: the row no longer has the end that was agreed.
create or replace function lokale_prioriteit_regels() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  tekst_anders boolean := tg_op = 'UPDATE'
    and (new.titel, new.omschrijving, new.geldig_van, new.geldig_tot_en_met)
    is distinct from (old.titel, old.omschrijving, old.geldig_van, old.geldig_tot_en_met);
  tekst_herschreven boolean := tg_op = 'UPDATE'
    and (new.titel, new.omschrijving, new.geldig_van) is distinct from (old.titel, old.omschrijving,
      old.geldig_van);
  eerder_einde boolean := tg_op = 'UPDATE'
    and coalesce(new.geldig_tot_en_met < old.geldig_tot_en_met
      and old.geldig_tot_en_met >= vandaag(), false);
begin
  perform eis_read_committed();
  if tg_op = 'DELETE' then
    perform weiger('DHTST', 'Een lokale prioriteit wordt niet gewist; beëindig haar.');
  end if;
  if tg_op = 'INSERT' then
    if new.status <> 'VOORGESTELD' then
      perform weiger('DHTST', 'Een lokale prioriteit begint als voorstel.');
    end if;
    return new;
  end if;
  if new.driehoek_id <> old.driehoek_id then
    perform weiger('DHTST', 'Een lokale prioriteit blijft bij haar driehoek.');
  end if;
  if old.status <> 'VOORGESTELD'
      and (tekst_herschreven or new.vastgesteld_in_id is distinct from old.vastgesteld_in_id) then
    perform weiger('DHTST',
      'Wat is vastgesteld, wordt niet herschreven; beëindig deze prioriteit en stel een nieuwe '
        'voor.');
  end if;
  if (old.status, new.status) not in (('VOORGESTELD', 'VOORGESTELD'),
      ('VOORGESTELD', 'VASTGESTELD'), ('VASTGESTELD', 'VASTGESTELD'),
      ('VOORGESTELD', 'BEEINDIGD'), ('VASTGESTELD', 'BEEINDIGD'), ('BEEINDIGD', 'BEEINDIGD')) then
    perform weiger('DHTST',
      'Een beëindigde of vastgestelde prioriteit wordt niet opnieuw een voorstel.');
  end if;
  if old.status = 'BEEINDIGD' and new.geldig_tot_en_met is distinct from old.geldig_tot_en_met
      and not eerder_einde then
    perform weiger('DHTST', 'Deze prioriteit is al beëindigd.');
  end if;
  if old.status = 'VASTGESTELD' and new.status = 'VASTGESTELD'
      and new.geldig_tot_en_met is distinct from old.geldig_tot_en_met then
    perform weiger('DHTST',
      'Wat is vastgesteld, wordt niet herschreven; beëindig deze prioriteit.');
  end if;
  -- The version of the text is counted here and nowhere else: consents to an earlier text must not
  -- count for this one.
  if new.tekstversie <> old.tekstversie then
    perform weiger('DHTST', 'De versie van de tekst telt de database zelf.');
  end if;
  new.tekstversie :=
    old.tekstversie + (old.status = 'VOORGESTELD' and new.status = 'VOORGESTELD'
      and tekst_anders)::int;
  if old.status = 'VOORGESTELD' and new.status = 'VASTGESTELD' and tekst_anders then
    perform weiger('DHTST',
      'Een prioriteit wordt vastgesteld met de tekst waarmee is ingestemd, niet met een andere.');
  end if;
  if new.status = 'VASTGESTELD' and old.status = 'VOORGESTELD'
      and not instemmingen_compleet(new.id) then
    perform weiger('DHTST',
      'Een prioriteit is pas vastgesteld als ieder die dat volgens de regel van de regio moet, '
        'met deze tekst heeft ingestemd.');
  end if;
  new.gewijzigd_op := now();
  return new;
end $$;
