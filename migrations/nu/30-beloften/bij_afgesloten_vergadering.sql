-- Protects the rows that describe an item (such as its themes) once its agenda is adopted, and when
-- its meeting is closed or cancelled.
create or replace function bij_afgesloten_vergadering() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  rij jsonb := to_jsonb(case tg_op when 'DELETE' then old else new end);
  punt constant uuid := rij->>'agendapunt_id';
  stand text;
  laat boolean;
begin
  perform eis_read_committed();
  select v.status, a.nagekomen into stand, laat
    from agendapunt a join vergadering v on v.id = a.vergadering_id
    where a.id = punt for no key update of v;
  if stand in ('AFGESLOTEN', 'GEANNULEERD') then
    perform weiger('DHTST',
      format('De agenda van een vergadering die %s is, kan niet meer worden gewijzigd.',
        lower(stand)));
  elsif stand in ('AGENDA_VASTGESTELD', 'GEHOUDEN') and not laat then
    perform weiger('DHTST',
      'De agenda is vastgesteld: waarover een punt gaat, verandert niet meer. Open haar weer '
        'met een reden, of voeg een nagekomen punt toe.');
  elsif stand = 'GEHOUDEN'
      and not exists (select from logboek l
        where l.object_id = punt and l.object = 'agendapunt' and l.actie = 'TOEGEVOEGD'
          and l.transactie = pg_current_xact_id())
      and not (tg_op = 'DELETE' and rij ? 'naar_id'
        and not exists (select from agendapunt n where n.id = (rij->>'naar_id')::uuid))
        then
    perform weiger('DHTST',
      'De vergadering is gehouden: waarover een punt gaat, verandert niet meer. Voeg zo nodig '
        'een nagekomen punt toe.');
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
