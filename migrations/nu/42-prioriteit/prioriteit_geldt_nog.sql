-- That a priority stands alone is recorded of today on, and ends only with a link, as
-- KoppelingService has it. Of one that has ended, neither is recorded. The owner may bring history.
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
