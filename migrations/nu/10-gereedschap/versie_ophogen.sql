-- Raises versie when a column changed that is not in the trigger's arguments, or when the writer
-- asks for it by changing versie.
create or replace function versie_ophogen() returns trigger language plpgsql as $$
begin
  if new.versie <> old.versie
      or (to_jsonb(new) - tg_argv) is distinct from (to_jsonb(old) - tg_argv) then
    new.versie := old.versie + 1;
  end if;
  return new;
end $$;
