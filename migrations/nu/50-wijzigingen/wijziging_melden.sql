-- It says only that something changed: whoever hears it asks the feed, as whom they are.
create or replace function wijziging_melden() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform pg_notify('wijziging', '');
  return null;
end $$;
