create or replace function instemming_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  p lokale_prioriteit;
  l lidmaatschap;
begin
  perform eis_read_committed();
  if tg_op <> 'INSERT' then
    perform weiger('DHTST',
      'Een instemming wordt niet gewijzigd of gewist; een nieuwe tekst vraagt nieuwe '
        'instemmingen.');
  end if;
  select * into p from lokale_prioriteit where id = new.prioriteit_id for no key update;
  select * into l from lidmaatschap where id = new.lidmaatschap_id;
  if p.status <> 'VOORGESTELD' or new.tekstversie <> p.tekstversie then
    perform weiger('DHTST', 'Instemmen kan alleen met de tekst van een voorstel zoals die nu is.');
  end if;
  if not l.geldig @> vandaag() or l.rol = 'SECRETARIS'
      or (l.rol = 'BURGEMEESTER' and l.gemeente_id not in (select gemeenten_van_prioriteit(p.id)))
        then
    perform weiger('DHNTG',
      'Instemmen kunnen vandaag de officier van justitie, de teamchef en de burgemeesters van '
        'de gemeenten die het aangaat.');
  end if;
  if not doet_zelf(l.persoon_id) then
    perform weiger('DHNTG', 'Instemmen doet ieder lid zelf.');
  end if;
  new.op := now();
  return new;
end $$;
