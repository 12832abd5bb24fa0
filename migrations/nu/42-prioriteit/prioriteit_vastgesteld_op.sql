-- Runs after "regels", which refuses, and before "versie", which counts changes.
create or replace function prioriteit_vastgesteld_op() returns trigger language plpgsql as $$
begin
  new.vastgesteld_op := case when tg_op = 'INSERT' then null
    when old.status = 'VOORGESTELD' and new.status = 'VASTGESTELD' then now()
      else old.vastgesteld_op end;
  return new;
end $$;
