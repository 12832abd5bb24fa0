-- Marks the agenda that an item left as changed, for the users who could see that item.
create or replace function agendapunt_vertrokken() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  update vergadering_zichtbaar_gewijzigd set
    intern_op = now(), openbaar_op = case old.vertrouwelijkheid when 'OPENBAAR' then now()
      else openbaar_op end
    where vergadering_id = old.vergadering_id and old.vertrouwelijkheid <> 'VERTROUWELIJK';
  return null;
end $$;
