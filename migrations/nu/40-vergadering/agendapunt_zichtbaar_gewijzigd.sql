-- Marks the agenda as changed for the users who can see the item, also when only its place changed.
-- A hidden item changes nothing for other users.
create or replace function agendapunt_zichtbaar_gewijzigd() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  niveaus text[] :=
    array[case when tg_op <> 'INSERT' then old.vertrouwelijkheid end, case
      when tg_op <> 'DELETE' then new.vertrouwelijkheid end];
begin
  update vergadering_zichtbaar_gewijzigd set
    intern_op = now(), openbaar_op = case when 'OPENBAAR' = any (niveaus) then now()
      else openbaar_op end
    where vergadering_id = case tg_op when 'DELETE' then old.vergadering_id else new.vergadering_id
      end
      and niveaus && '{OPENBAAR,INTERN}';
  return null;
end $$;
