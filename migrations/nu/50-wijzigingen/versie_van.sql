create or replace function versie_van(p_soort text, p_id uuid) returns integer language sql stable
  security definer set search_path = public, pg_temp as $$
select case p_soort
  when 'VERGADERING' then (select versie from vergadering where id = p_id)
  when 'AGENDAPUNT' then (select versie from agendapunt where id = p_id)
  when 'ACTIE' then (select versie from actie where id = p_id)
  when 'LOKALE_PRIORITEIT' then (select versie from lokale_prioriteit where id = p_id)
  when 'REEKS' then (select versie from reeks where id = p_id) end $$;
comment on function versie_van(text, uuid)
  is 'The versie that this object has now; null for a kind that has none.';
