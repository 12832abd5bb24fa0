-- A trigger writes a change of access that holds from now on. A change that the calendar brings is
-- found at the question: from the periods between the day of the cursor and today.
create or replace function toegang_gewijzigd(p_vrager_id uuid, p_driehoek_id uuid) returns void
language sql security definer set search_path = public, pg_temp as $$
insert into wijziging (soort, object_id, driehoek_id, vrager_id)
  values ('DRIEHOEK', p_driehoek_id, p_driehoek_id, p_vrager_id)
  on conflict (vrager_id, driehoek_id, transactie) where vrager_id is not null do nothing $$;
