create or replace function koppeling_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  werking daterange;
  einde text[] :=
    array['geldig_tot_en_met', 'geldig', 'beeindigd_door_id', 'beeindigd_op',
      'beeindiging_toelichting'];
begin
  perform eis_read_committed();
  -- Locks the priority first, so that the order of recording is the order of the times.
  perform 1 from lokale_prioriteit
    where id = case tg_op when 'DELETE' then old.prioriteit_id else new.prioriteit_id end
    for no key update;
  if tg_op = 'INSERT' then
    select p.werking into werking
      from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
      join driehoek d on d.id = new.driehoek_id and d.regio_id = p.regio_id
        where t.id = new.thema_id for share of p;
    if werking is null or not werking @> new.geldig_van
        or (new.geldig_tot_en_met is not null and not werking @> new.geldig_tot_en_met) then
      perform weiger('DHINV',
        'Een koppeling valt binnen de periode waarin het beleidsplan van haar thema in werking '
          'is; pas de periode aan of kies een thema van het plan van toen.');
    end if;
    if exists (select from prioriteit_zelfstandig z where z.prioriteit_id = new.prioriteit_id
        and z.geldig && daterange(new.geldig_van,
          coalesce(new.geldig_tot_en_met, upper(werking) - 1), '[]'))
          then
      perform weiger('DHTST',
        'Van deze prioriteit is vastgelegd dat zij in deze periode op zichzelf staat.');
    end if;
    if new.beeindigd_op is not null then
      perform weiger('DHTST',
        'Een koppeling begint zonder einde te zijn vastgelegd als beëindiging.');
    end if;
    new.plan_tot_en_met := upper(werking) - 1;
    new.oorspronkelijk_tot_en_met := new.geldig_tot_en_met;
    -- Rounded to milliseconds, as the API shows it, so that a link is known at the instant it
    -- names.
    new.vastgelegd_op := date_trunc('milliseconds', clock_timestamp());
    if huidige_persoon() is not null then
      new.vastgelegd_door_id := huidige_persoon();
    end if;
    return new;
  end if;
  if tg_op = 'UPDATE' and old.beeindigd_op is null and new.beeindigd_op is not null
      and (to_jsonb(new) - einde) = (to_jsonb(old) - einde)
      and new.geldig_tot_en_met <= coalesce(old.geldig_tot_en_met, old.plan_tot_en_met) then
    new.beeindigd_op := date_trunc('milliseconds', clock_timestamp());
    new.beeindigd_door_id := coalesce(huidige_persoon(), new.beeindigd_door_id);
    return new;
  end if;
  perform weiger('DHTST',
    'Een vastgelegde koppeling wordt niet herschreven of gewist: zij eindigt, en er begint een '
      'andere.');
  return null;
end $$;
