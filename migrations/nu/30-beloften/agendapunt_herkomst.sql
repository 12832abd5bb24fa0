-- A postponed item comes back once. Its successor continues it from the start, or as the standing
-- item of its subject, and lets go of it when the outcome turns out not to be "postponed". Taking
-- it up locks its row, so that its outcome does not change meanwhile. Runs after "regels", which
-- locks the row of the meeting. On an adopted agenda the report's meeting stays the same too.
create or replace function agendapunt_herkomst() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if tg_op = 'UPDATE' and new.aangehouden_van_id is distinct from old.aangehouden_van_id
      and (old.vast_thema_id is null
        or (old.aangehouden_van_id is not null and new.aangehouden_van_id is not null))
        then
    perform weiger('DHTST', 'Van welk aangehouden punt dit de voortzetting is, verandert niet.');
  elsif tg_op = 'UPDATE' and new.verslag_van_id is distinct from old.verslag_van_id
      and (select v.status from vergadering v where v.id = new.vergadering_id) <> 'CONCEPT' then
    perform weiger('DHTST',
      'De agenda is vastgesteld: van welke vergadering het verslag erop staat, verandert niet '
        'meer.');
  end if;
  perform from agendapunt a where a.id = new.aangehouden_van_id for share;
  return new;
end $$;
