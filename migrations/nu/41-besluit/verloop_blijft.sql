create or replace function verloop_blijft() returns trigger language plpgsql as $$
begin
  perform weiger('DHTST',
    'Het verloop van een besluit wordt niet herschreven of gewist; leg vast hoe het nu is.');
  return null;
end $$;
