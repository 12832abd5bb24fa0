-- Sets `gewijzigd_op` from the database's clock. The arguments are the columns that do not count as
-- a change. Runs after `regels`.
create or replace function gewijzigd_op_van_database() returns trigger language plpgsql as $$
begin
  new.gewijzigd_op := now();
  if tg_op = 'UPDATE' and (to_jsonb(new) - tg_argv) = (to_jsonb(old) - tg_argv) then
    new.gewijzigd_op := old.gewijzigd_op;
  end if;
  return new;
end $$;
