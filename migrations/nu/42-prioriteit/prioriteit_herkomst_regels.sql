-- A part of something that is over would become part of nothing.
create or replace function prioriteit_herkomst_regels() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  hoger uuid := new.bovenliggend_id;
  anders boolean := tg_op = 'UPDATE'
    and (new.veiligheidsveld, new.lokaal_plan_id, new.bovenliggend_id)
    is distinct from (old.veiligheidsveld, old.lokaal_plan_id, old.bovenliggend_id);
begin
  perform eis_read_committed();
  if anders and (old.status <> 'VOORGESTELD' or new.status <> 'VOORGESTELD') then
    perform weiger('DHTST',
      'Wat is vastgesteld, wordt niet herschreven; beëindig deze prioriteit en stel een nieuwe '
        'voor.');
  end if;
  if hoger is not null and (tg_op = 'INSERT' or hoger is distinct from old.bovenliggend_id) then
    -- Serializes a driehoek: two priorities that become part of each other would not see each
    -- other.
    perform 1 from driehoek where id = new.driehoek_id for no key update;
    -- Locked, so that ending the parent comes entirely before or after.
    if (select p.status from lokale_prioriteit p where p.id = hoger for no key update) = 'BEEINDIGD'
    then
      perform weiger('DHTST',
        'De bovenliggende prioriteit is beëindigd; kies een die nog geldt, of laat haar weg.');
    end if;
    while hoger is not null loop
      if hoger = new.id then
        perform weiger('DHINV',
          'Een prioriteit is niet, ook niet langs een omweg, een deel van zichzelf.');
      end if;
      select p.bovenliggend_id into hoger from lokale_prioriteit p where p.id = hoger;
    end loop;
  end if;
  return new;
end $$;
