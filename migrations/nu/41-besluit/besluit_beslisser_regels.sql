-- Lets only members decide, with the same rule as `beslissersOf` in
-- src/vergadering/afspraak.service.ts. An attendee was a member on the day that the meeting then
-- had, since it may have moved. The trigger of the decision, `vastleggen_tijdens_vergadering`,
-- locks the row of the meeting.
create or replace function besluit_beslisser_regels() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  v record;
  l lidmaatschap;
begin
  select w.id, w.dag into v
    from besluit b join agendapunt a on a.id = b.agendapunt_id join vergadering w
      on w.id = a.vergadering_id
    where b.id = new.besluit_id;
  select * into l from lidmaatschap where id = new.lidmaatschap_id;
  if not l.geldig @> v.dag
      and not exists (select from aanwezigheid w
        where w.vergadering_id = v.id and w.lidmaatschap_id = l.id)
        then
    perform weiger('DHINV',
      'Een van deze leden was op de dag van de vergadering geen lid van deze driehoek.');
  elsif l.rol = 'SECRETARIS' then
    perform weiger('DHINV',
      'Een secretaris beslist niet mee; noem de burgemeester, officier van justitie of teamchef.');
  end if;
  return new;
end $$;
