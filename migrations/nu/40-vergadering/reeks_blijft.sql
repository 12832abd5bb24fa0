create or replace function reeks_blijft() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' or new.id <> old.id or new.driehoek_id <> old.driehoek_id then
    perform weiger('DHTST', 'Een reeks blijft bewaard, bij haar eigen driehoek.');
  end if;
  return new;
end $$;
