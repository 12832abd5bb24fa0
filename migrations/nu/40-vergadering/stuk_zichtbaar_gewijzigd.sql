-- Marks the agenda as changed only for users who can see the document. A user who saw it at its old
-- level sees it disappear.
create or replace function stuk_zichtbaar_gewijzigd() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
declare
  deel stuk := case tg_op when 'DELETE' then old else new end;
  niveaus text[] :=
    array[case when tg_op <> 'INSERT' then old.vertrouwelijkheid end, case
      when tg_op <> 'DELETE' then new.vertrouwelijkheid end];
begin
  update vergadering_zichtbaar_gewijzigd set
    intern_op = now(), openbaar_op = case when 'OPENBAAR' = any (niveaus) then now()
      else openbaar_op end
    where vergadering_id =
      (select a.vergadering_id from agendapunt a where a.id = deel.agendapunt_id)
      and niveaus && '{OPENBAAR,INTERN}';
  return null;
end $$;
