-- Lets a standing item come and go only with the plan (`vaste_punten_gelijktrekken`). If a user
-- could delete it and put it back in one transaction, promise 1 would hold at commit, but its text,
-- level and linked rows would be lost.
create or replace function vast_punt_blijft() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  stand text;
begin
  -- The trigger before this one, "regels", locked the row of the meeting.
  select v.status into stand from vergadering v where v.id = old.vergadering_id;
  if stand <> 'CONCEPT' then
    perform weiger('DHVBP',
      'Een vast bespreekpunt op een agenda die is vastgesteld, gaat er niet af en wordt geen '
        'ander; het volgt het regionale beleidsplan.');
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
