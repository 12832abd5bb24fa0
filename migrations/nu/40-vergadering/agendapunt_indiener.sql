-- Checks the submitter of an item: the current user, the submitter of the postponed item that it
-- continues, or the proposer of an open proposal with this title.
create or replace function agendapunt_indiener() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if new.indiener_id <> huidige_persoon()
      and not exists (select from agendapunt a
        where a.id = new.aangehouden_van_id and a.indiener_id = new.indiener_id)
      and not exists (select from agendavoorstel s
        where s.driehoek_id = new.driehoek_id and s.status = 'OPEN'
          and s.indiener_id = new.indiener_id and s.titel = new.titel)
        then
    perform weiger('DHNTG', 'Een agendapunt is van wie het inbrengt, of van wie het voorstelde.');
  end if;
  return new;
end $$;
