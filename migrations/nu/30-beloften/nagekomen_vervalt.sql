-- Items are no longer late once the agenda is open again; the items themselves follow when it
-- opens.
create or replace function nagekomen_vervalt() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update agendapunt set nagekomen = false where vergadering_id = new.id and nagekomen;
  return null;
end $$;
