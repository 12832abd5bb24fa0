-- Checks that the agenda which an item left is still numbered without gaps.
create or replace function verlaten_agenda_klopt() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from agendapunt where vergadering_id = old.vergadering_id
      having count(*) <> coalesce(max(volgnummer), 0) or coalesce(min(volgnummer), 1) <> 1) then
    perform weiger('DHCNF',
      'De volgorde van de agenda is intussen door een ander gewijzigd; haal de agenda opnieuw op.');
  end if;
  return null;
end $$;
