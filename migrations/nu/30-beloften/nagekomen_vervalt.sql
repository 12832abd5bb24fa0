-- What a late item was, it is no more once its agenda is open: the items themselves are brought in
-- step as it opens.
create or replace function nagekomen_vervalt() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update agendapunt set nagekomen = false where vergadering_id = new.id and nagekomen;
  return null;
end $$;
