-- Checks that a reopened version belongs to an agenda that is open or was adopted again: with the
-- reason alone, the agenda could never be opened. When the meeting is cancelled later, the version
-- stays as it is.
create or replace function agenda_versie_klopt() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from vergadering v
      where v.id = new.vergadering_id and v.status not in ('CONCEPT', 'GEANNULEERD'))
      and not exists (select from agenda_versie x
        where x.vergadering_id = new.vergadering_id and x.heropend_op is null)
        then
    perform weiger('DHTST',
      'Een agenda die weer opengaat, wordt in dezelfde transactie een concept.');
  end if;
  return null;
end $$;
