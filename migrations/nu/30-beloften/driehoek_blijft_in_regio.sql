-- Refuses to move a driehoek to another region.
create or replace function driehoek_blijft_in_regio() returns trigger language plpgsql as $$
begin
  if new.regio_id <> old.regio_id then
    perform weiger('DHTST',
      'Een driehoek blijft in haar regio; begin in de andere regio een nieuwe driehoek.');
  end if;
  return new;
end $$;
