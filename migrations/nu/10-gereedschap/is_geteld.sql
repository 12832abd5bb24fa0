-- Whether this transaction already made or raised a row, found in the log, where only the database
-- writes.
create or replace function is_geteld(p_object text, p_id uuid) returns boolean language sql stable
  set search_path = public, pg_temp as $$
select exists (select from logboek l
  where l.object_id = p_id and l.object = p_object and l.transactie = pg_current_xact_id()
  and l.voor->>'versie' is distinct from l.na->>'versie') $$;
comment on function is_geteld(text, uuid)
  is 'Whether this transaction made this row, or raised its versie.';
