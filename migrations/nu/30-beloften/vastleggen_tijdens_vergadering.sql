-- Decisions and actions are recorded while the meeting is held and not yet closed; what was agreed
-- is never rewritten.
create or replace function vastleggen_tijdens_vergadering() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  stand text;
  dag date;
begin
  select v.status, v.dag into stand, dag from vergadering v
    where v.id = (select vergadering_id from agendapunt where id = new.agendapunt_id)
      for no key update;
  if stand <> 'GEHOUDEN' then
    perform weiger('DHTST',
      'Besluiten en acties worden vastgelegd als de vergadering is gehouden en nog niet is '
        'afgesloten.');
  end if;
  if tg_table_name = 'besluit' then
    new.jaar := extract(year from dag);
    insert into besluit_nummering as b (driehoek_id, jaar, laatste)
      values (new.driehoek_id, new.jaar, 1)
      on conflict (driehoek_id, jaar) do update set laatste = b.laatste + 1
        returning laatste into new.reeksnummer;
  end if;
  return new;
end $$;
