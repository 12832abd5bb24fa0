-- Keeps an action at its agenda item and refuses deletion: an action that is dropped gets the
-- status VERVALLEN.
create or replace function actie_blijft() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and new.agendapunt_id = old.agendapunt_id
      and new.driehoek_id = old.driehoek_id then
    return new;
  end if;
  perform weiger('DHTST',
    'Een actie blijft bij haar agendapunt en wordt niet gewist; geef haar de status VERVALLEN.');
  return null;
end $$;
