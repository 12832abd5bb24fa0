-- Allows "stands alone" to be recorded only from today on, and to end only with a link, with the
-- same rule as `KoppelingService`. For an ended priority neither is recorded. The owner may load
-- history.
create or replace function prioriteit_geldt_nog() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform eis_read_committed();
  if (select p.status from lokale_prioriteit p where p.id = new.prioriteit_id for no key update) =
      'BEEINDIGD'
  then
    perform weiger('DHTST', 'Deze prioriteit is beëindigd; neem een prioriteit die nog geldt.');
  end if;
  return new;
end $$;
