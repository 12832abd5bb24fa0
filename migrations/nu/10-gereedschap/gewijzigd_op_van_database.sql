-- Sets gewijzigd_op of a priority and a note. The arguments name the columns that do not
-- count as a change. Runs after the trigger "regels".
create or replace function gewijzigd_op_van_database() returns trigger language plpgsql as $$
begin
  new.gewijzigd_op := now();
  if tg_op = 'UPDATE' and (to_jsonb(new) - tg_argv) = (to_jsonb(old) - tg_argv) then
    new.gewijzigd_op := old.gewijzigd_op;
  end if;
  return new;
end $$;
