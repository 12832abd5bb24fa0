-- Builds the cursor that cursor.ts builds, with one look at the key instead of six: a page may need
-- one cursor per change.
create or replace function wijziging_cursor(transactie xid8, nr bigint, dag date, grens uuid)
  returns text
  language plpgsql stable security definer set search_path = public, pg_temp as $$
declare
  waarde constant bytea := (select g.waarde from geheim g where g.naam = 'wijzigingen');
  merk constant bytea :=
    substr(sha256(waarde || 'merk buiten'::bytea
      || sha256(waarde || 'merk binnen'::bytea || int8send(transactie::text::bigint) || int8send(nr)
        || int8send((dag - date '2000-01-01')::bigint)
        || int8send(substr(uuid_send(grens), 1, 8)::bigint)
        || int8send(substr(uuid_send(grens), 9, 8)::bigint)
        || convert_to(coalesce(huidige_persoon(), huidige_integratie())::text
    || (select system_identifier from pg_control_system()), 'UTF8'))), 1, 16);
  stroom constant bytea :=
    sha256(waarde || 'stroom buiten'::bytea
      || sha256(waarde || 'stroom binnen'::bytea || merk || '\x00'::bytea))
    || sha256(waarde || 'stroom buiten'::bytea
      || sha256(waarde || 'stroom binnen'::bytea || merk || '\x01'::bytea));
begin
  return translate(encode(merk
    || int8send((transactie::text::bigint) # substr(stroom, 1, 8)::bigint)
    || int8send((nr) # substr(stroom, 9, 8)::bigint)
    || int8send(((dag - date '2000-01-01')::bigint) # substr(stroom, 17, 8)::bigint)
    || int8send((substr(uuid_send(grens), 1, 8)::bigint) # substr(stroom, 25, 8)::bigint)
    || int8send((substr(uuid_send(grens), 9, 8)::bigint) # substr(stroom, 33, 8)::bigint),
    'base64'),
    E'+/=\n', '-_');
end $$;
grant execute on function wijziging_cursor(xid8, bigint, date, uuid) to driehoek_api;
comment on function wijziging_cursor(xid8, bigint, date, uuid) is
  'A place in the feed: after this row, and after this access that the calendar brought on '
  'that day.';
