-- Notifies only that something changed; listeners ask the feed under their own access.
create or replace function wijziging_melden() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform pg_notify('wijziging', '');
  return null;
end $$;
