-- A decision replaces an existing one. Two concurrent decisions that each replace the other would
-- both count nowhere.
create or replace function besluit_vervangt_eerder() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  if not exists (select from besluit b where b.id = new.vervangt_id) then
    perform weiger('DHINV', 'Een besluit komt in de plaats van een dat al is vastgelegd.');
  end if;
  return new;
end $$;
