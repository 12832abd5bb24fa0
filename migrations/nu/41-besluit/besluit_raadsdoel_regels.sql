-- Keeps a council goal unchanged while a decision quotes it. The shared lock makes quoting a goal
-- and changing it wait for each other.
create or replace function besluit_raadsdoel_regels() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  van_gemeente uuid;
begin
  perform eis_read_committed();
  select r.gemeente_id into van_gemeente from raadsdoel r where r.id = new.raadsdoel_id for share;
  if van_gemeente is not null
      and not exists (select
        from besluit b join agendapunt a on a.id = b.agendapunt_id join vergadering v
          on v.id = a.vergadering_id
      join driehoek_gemeente d on d.driehoek_id = b.driehoek_id and d.geldig @> v.dag
        where b.id = new.besluit_id and d.gemeente_id = van_gemeente)
        then
    perform weiger('DHINV',
      'Een van deze raadsdoelen is van een gemeente die op de dag van de vergadering niet bij '
        'deze driehoek hoort.');
  end if;
  return new;
end $$;
