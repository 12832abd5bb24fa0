-- Gives a meeting its standing items (promise 1).
create or replace function vergadering_volgt_plan() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform vaste_punten_gelijktrekken(new.id);
  return null;
end $$;
