-- Protects the subjects of a proposal as part of its text: they are inserted in the transaction of
-- the proposal or not at all.
create or replace function agendavoorstel_onderwerp_regels() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if tg_op <> 'INSERT'
      or not exists (select from agendavoorstel s
        where s.id = new.agendavoorstel_id and s.ingediend_op = now())
        then
    perform weiger('DHTST',
      'Wat is voorgesteld, wordt niet herschreven; trek het in en stel het opnieuw voor.');
  end if;
  return new;
end $$;
