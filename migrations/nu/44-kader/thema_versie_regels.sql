create or replace function thema_versie_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  p regionaal_beleidsplan;
  laatste date;
begin
  if tg_op = 'UPDATE' and pg_trigger_depth() > 1 then
    return new;
  elsif tg_op <> 'INSERT' then
    perform weiger('DHTST',
      'Een versie van een thema blijft zoals zij is vastgelegd; leg een volgende wijziging vast.');
  end if;
  perform kader_alleen(b.regio_id)
    from thema t join regionaal_beleidsplan b on b.id = t.beleidsplan_id where t.id = new.thema_id;
  select b.* into p from thema t join regionaal_beleidsplan b on b.id = t.beleidsplan_id
    where t.id = new.thema_id;
  select max(geldig_van) into laatste from thema_versie where thema_id = new.thema_id;
  if p.status in ('CONCEPT', 'RAADPLEGING') then
    perform weiger('DHTST',
      'Dit plan is nog niet vastgesteld. Een concept wijzigt u zelf (themaWijzigen); een '
        'wijziging per een dag hoort bij een vastgesteld plan.');
  elsif p.status = 'INGETROKKEN' then
    perform weiger('DHTST', 'Dit plan is ingetrokken en wordt niet meer gewijzigd.');
  elsif not new.geldig_van between p.geldig_van and p.geldig_tot_en_met then
    perform weiger('DHINV',
      format('Een wijziging gaat in op een dag van het plan: van %s tot en met %s.',
        to_char(p.geldig_van, 'DD-MM-YYYY'), to_char(p.geldig_tot_en_met, 'DD-MM-YYYY')));
  elsif new.geldig_van < vandaag() then
    perform weiger('DHINV',
      'Een wijziging gaat vandaag of later in: wat gold, blijft zoals het gold.');
  elsif laatste >= new.geldig_van then
    perform weiger('DHTST',
      format('Dit thema is al gewijzigd per %s; laat deze wijziging op een latere dag ingaan.',
        to_char(laatste, 'DD-MM-YYYY')));
  end if;
  if laatste is null then
    insert into vast_bespreekpunt_vastgesteld select b.thema_id, b.geldig_van, b.geldig_tot_en_met,
      b.bron
      from vast_bespreekpunt b where b.thema_id = new.thema_id;
  end if;
  update thema_versie set geldig_tot_en_met = new.geldig_van - 1
    where thema_id = new.thema_id and geldig_tot_en_met is null;
  new.geldig_tot_en_met := null;
  new.vastgelegd_op := now();
  new.door := coalesce(nullif(current_setting('driehoek.naam', true), ''), session_user);
  return new;
end $$;
