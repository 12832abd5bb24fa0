-- Counts a change of gemeenten at once, so that a consent in the same transaction is to these
-- gemeenten. Gemeenten that are recorded when the proposal ends change nothing.
create or replace function prioriteit_gemeente_telt() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  bij constant uuid := case tg_op when 'DELETE' then old.prioriteit_id else new.prioriteit_id end;
  erbij constant integer := (not is_geteld('lokale_prioriteit', bij))::int;
begin
  update lokale_prioriteit set versie = versie + erbij, voorstel_versie = versie + erbij
    where id = bij and voorstel_versie <> versie + erbij;
  return null;
end $$;
