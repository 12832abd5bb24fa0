-- A taken-up proposal points to the item that was made of it, on an agenda that is still to be
-- dealt with.
create or replace function agendavoorstel_opgenomen() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from agendapunt a join vergadering v on v.id = a.vergadering_id
      where a.id = new.agendapunt_id
      and a.driehoek_id = new.driehoek_id and a.indiener_id = new.indiener_id
        and a.titel = new.titel
      and v.status in ('CONCEPT', 'AGENDA_VASTGESTELD', 'GEHOUDEN')) then
    perform weiger('DHTST',
      'Een voorstel wordt opgenomen als het agendapunt met zijn titel, van wie het indiende.');
  end if;
  return new;
end $$;
