-- No proposal is lost: a taken-up one opens again when its item is removed or its meeting is
-- cancelled.
create or replace function agendavoorstel_regels() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  verloop constant text[] := '{status,agendapunt_id,reden,afgehandeld_door_id,afgehandeld_op}';
begin
  perform eis_read_committed();
  if tg_op = 'DELETE' then
    perform weiger('DHTST', 'Een voorstel voor de agenda blijft bewaard; trek het in.');
  elsif tg_op = 'INSERT' then
    if new.status <> 'OPEN' then
      perform weiger('DHTST', 'Een nieuw voorstel is open.');
    end if;
    new.indiener_id := coalesce(huidige_persoon(), new.indiener_id);
    new.ingediend_op := now();
  elsif (to_jsonb(new) - verloop) <> (to_jsonb(old) - verloop) then
    perform weiger('DHTST',
      'Wat is voorgesteld, wordt niet herschreven; trek het in en stel het opnieuw voor.');
  elsif new.status = old.status then
    perform weiger('DHTST', 'Dit voorstel is al afgehandeld.');
  elsif new.status = 'OPEN' then
    if old.status <> 'OPGENOMEN'
        or exists (select from agendapunt a join vergadering v on v.id = a.vergadering_id
        where a.id = old.agendapunt_id and v.status <> 'GEANNULEERD') then
      perform weiger('DHTST',
        'Een afgehandeld voorstel gaat niet weer open; stel het opnieuw voor.');
    end if;
    new.afgehandeld_op := null;
    new.afgehandeld_door_id := null;
  elsif old.status <> 'OPEN' then
    perform weiger('DHTST', 'Dit voorstel is al afgehandeld.');
  else
    if new.status = 'INGETROKKEN' and huidige_persoon() is not null
        and huidige_persoon() <> old.indiener_id then
      perform weiger('DHNTG',
        'Alleen wie een voorstel indiende, trekt het in; stuur het anders terug met een reden.');
    end if;
    new.afgehandeld_op := now();
    new.afgehandeld_door_id := huidige_persoon();
  end if;
  return new;
end $$;
