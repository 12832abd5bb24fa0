-- An item that was held over comes back once, and is not lost: what continues it does so from the
-- start, or as the fixed item of its subject, and is let go of when it turns out not to have been
-- held over. Whoever takes it up holds its row, so that its outcome does not change meanwhile. Runs
-- after regels, which holds the row of the meeting. Of an agenda that was adopted stays, too, which
-- meeting's report is on it.
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
