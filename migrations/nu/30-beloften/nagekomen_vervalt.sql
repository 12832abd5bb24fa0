-- Clears the mark of late items when the agenda of their meeting is opened again.
create or replace function nagekomen_vervalt() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update agendapunt set nagekomen = false where vergadering_id = new.id and nagekomen;
  return null;
end $$;
