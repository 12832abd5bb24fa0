create or replace function agenda_vastgesteld() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform agenda_bewaren(new.id);
  return null;
end $$;
