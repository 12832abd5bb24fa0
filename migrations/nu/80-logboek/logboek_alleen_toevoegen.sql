-- Makes the log append-only.
create or replace function logboek_alleen_toevoegen() returns trigger language plpgsql as $$
begin
  perform weiger('DHTST', 'Het logboek wordt alleen aangevuld, nooit gewijzigd.');
  return null;
end $$;
