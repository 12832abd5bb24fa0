-- Runs after "regels", which refuses a version that someone else counted.
create or replace function prioriteit_tekstversie() returns trigger language plpgsql as $$
begin
  if new.tekstversie = old.tekstversie
      and (new.veiligheidsveld, new.lokaal_plan_id, new.bovenliggend_id)
      is distinct from (old.veiligheidsveld, old.lokaal_plan_id, old.bovenliggend_id) then
    new.tekstversie := old.tekstversie + 1;
  end if;
  return new;
end $$;
