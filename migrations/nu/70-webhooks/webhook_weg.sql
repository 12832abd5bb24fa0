-- A removed webhook takes its secrets and its pending messages with it.
create or replace function webhook_weg() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  delete from webhook_geheim where webhook_id = new.id;
  update webhook_bezorging set status = 'VERVALLEN', afgerond_op = now(), volgende_poging_op = null
    where webhook_id = new.id and status = 'WACHT';
  return null;
end $$;
