-- Holds for every writer; prioriteit_gemeenten_vastleggen only records the present gemeenten.
create or replace function prioriteit_gemeente_regels() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  rij prioriteit_gemeente := case tg_op when 'DELETE' then old else new end;
  stand text;
begin
  perform eis_read_committed();
  if tg_op = 'INSERT' and pg_trigger_depth() > 1 then
    return new;
  end if;
  select status into stand from lokale_prioriteit where id = rij.prioriteit_id for no key update;
  if stand <> 'VOORGESTELD' or tg_op = 'UPDATE'
      or exists (select from instemming i join lokale_prioriteit p on p.id = i.prioriteit_id
      and p.tekstversie = i.tekstversie where p.id = rij.prioriteit_id) then
    perform weiger('DHTST',
      'De gemeenten van een prioriteit veranderen alleen zolang zij een voorstel is waarmee '
        'nog niemand instemde.');
  end if;
  if tg_op = 'INSERT'
      and not exists (select from driehoek_gemeente d
        where d.driehoek_id = new.driehoek_id and d.gemeente_id = new.gemeente_id
          and d.geldig @> vandaag())
        then
    perform weiger('DHINV', 'Een van deze gemeenten hoort niet bij deze driehoek.');
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
