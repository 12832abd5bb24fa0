-- Records the gemeenten of a priority when it stops being a proposal, since they are part of what
-- was agreed. Runs before `regels`, which counts the consents.
create or replace function prioriteit_gemeenten_vastleggen() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  perform eis_read_committed();
  insert into prioriteit_gemeente (driehoek_id, prioriteit_id, gemeente_id)
    select old.driehoek_id, old.id, g from gemeenten_van_prioriteit(old.id) g on conflict
      do nothing;
  return new;
end $$;
