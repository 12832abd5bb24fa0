create or replace function vergadering_zelf_gewijzigd() returns trigger language plpgsql
  security definer set search_path = public, pg_temp as $$
begin
  insert into vergadering_zichtbaar_gewijzigd values (new.id, new.gewijzigd_op, new.gewijzigd_op)
    on conflict (vergadering_id) do update
      set intern_op = excluded.intern_op, openbaar_op = excluded.openbaar_op, zelf_op = now();
  return null;
end $$;
