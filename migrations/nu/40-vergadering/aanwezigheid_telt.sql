create or replace function aanwezigheid_telt() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
declare
  bij constant uuid := case tg_op when 'DELETE' then old.vergadering_id else new.vergadering_id end;
begin
  update vergadering set versie = versie + 1, gewijzigd_op = now() where id = bij
    and not exists (select from logboek l
      where l.object_id = bij and l.object = 'vergadering' and l.transactie = pg_current_xact_id()
      and l.voor->>'versie' is distinct from l.na->>'versie');
  update vergadering_zichtbaar_gewijzigd set intern_op = now()
    where vergadering_id = bij and intern_op <> now();
  return null;
end $$;
