-- Lets a postponed item return exactly once. The link is set when the new item is made, or when it
-- is the standing item of the same subject, and is released only when the earlier item was not
-- postponed after all. Taking an item up locks its row, so that its outcome cannot change
-- meanwhile; runs after `regels`, which locks the meeting.
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
