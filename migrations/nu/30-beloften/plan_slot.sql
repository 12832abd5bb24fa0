-- Keeps a plan in its region, and locks that region for every change of the plan.
create or replace function plan_slot() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.regio_id <> old.regio_id then
    perform weiger('DHTST', 'Een plan blijft bij zijn regio.');
  end if;
  perform kader_alleen(case tg_op when 'DELETE' then old.regio_id else new.regio_id end);
  return case tg_op when 'DELETE' then old else new end;
end $$;
