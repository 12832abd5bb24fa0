-- Returns the place for a new standing item: after the last standing item, or else after opening,
-- report and announcements.
create or replace function plaats_voor_vast_punt(p_vergadering_id uuid) returns integer
language sql stable security definer set search_path = public, pg_temp as $$
select coalesce(max(volgnummer) filter (where vast_thema_id is not null),
  max(volgnummer) filter (where soort in ('OPENING', 'VORIG_VERSLAG', 'MEDEDELINGEN')), 0) + 1
from agendapunt where vergadering_id = p_vergadering_id $$;
