-- Notifies listeners only that something changed; each listener then reads the feed with the access
-- of its user.
create or replace function wijziging_melden() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform pg_notify('wijziging', '');
  return null;
end $$;
