-- Keeps the days of a standing item with their theme, and locks the region for every change.
create or replace function vast_bespreekpunt_slot() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.thema_id <> old.thema_id then
    perform weiger('DHTST', 'Een vast bespreekpunt blijft bij zijn thema.');
  end if;
  perform kader_alleen(p.regio_id)
    from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
    where t.id = case tg_op when 'DELETE' then old.thema_id else new.thema_id end;
  return case tg_op when 'DELETE' then old else new end;
end $$;
