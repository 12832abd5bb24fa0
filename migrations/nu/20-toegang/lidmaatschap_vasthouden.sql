-- Locks the membership that the new row names (the trigger's argument is the column), so that it
-- cannot end or change before this transaction does.
create or replace function lidmaatschap_vasthouden() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform eis_read_committed();
  perform from lidmaatschap l where l.id = (to_jsonb(new)->>tg_argv[0])::uuid for share;
  return new;
end $$;
