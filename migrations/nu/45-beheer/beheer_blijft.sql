-- A region without regio-beheer could never admit anybody again. Locking the row of the region
-- serializes two administrators who leave.
create or replace function beheer_blijft() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if old.rol = 'regio-beheer' and huidige_persoon() is not null then
    perform 1 from regio where id = old.regio_id for no key update;
    if not exists (select from regiorol r
        where r.regio_id = old.regio_id and r.rol = 'regio-beheer' and r.id <> old.id
        and r.geldig @> greatest(new.geldig_tot_en_met + 1, vandaag())) then
      perform weiger('DHTST',
        'Dit is de laatste die de regio beheert; geef eerst een ander die rol.');
    end if;
  end if;
  return new;
end $$;
