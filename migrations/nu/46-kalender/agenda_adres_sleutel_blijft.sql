create or replace function agenda_adres_sleutel_blijft() returns trigger language plpgsql as $$
begin
  perform weiger('DHTST', 'Een agenda-adres wordt niet gewijzigd; trek het in en maak een nieuw.');
  return null;
end $$;
