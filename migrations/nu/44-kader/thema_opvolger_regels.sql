create or replace function thema_opvolger_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if not exists (select from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
      join regionaal_beleidsplan n on n.regio_id = p.regio_id
        and n.geldig_van > p.geldig_van join thema o on o.beleidsplan_id = n.id
      where t.id = new.thema_id and o.id = new.opvolger_id) then
    perform weiger('DHINV', 'Een thema volgt een thema op van een eerder plan van dezelfde regio.');
  end if;
  return new;
end $$;
