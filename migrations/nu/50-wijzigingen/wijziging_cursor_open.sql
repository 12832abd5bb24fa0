-- A cursor is too old by its day as well as by its place, so it does not matter whether others
-- wrote just after it.
create or replace function wijziging_cursor_open(p_cursor text)
  returns table (transactie xid8, nr bigint, dag date, grens uuid)
  language plpgsql stable rows 1 security definer set search_path = public, pg_temp as $$
declare
  bytes bytea;
  merk bytea;
  p bigint[];
begin
  if p_cursor is null then
    return query select '0'::xid8, 0::bigint, vandaag(),
      'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid;
    return;
  end if;
  if p_cursor ~ '^[A-Za-z0-9_-]{75}$' then
    bytes := decode(translate(p_cursor, '-_', '+/') || '=', 'base64');
    merk := substr(bytes, 1, 16);
    p :=
      array[(substr(bytes, 17, 8)::bigint) # substr(wijziging_sleutel('stroom',
        merk || '\x00'::bytea),
        1, 8)::bigint,
        (substr(bytes, 25, 8)::bigint) # substr(wijziging_sleutel('stroom', merk || '\x00'::bytea),
          9, 8)::bigint,
        (substr(bytes, 33, 8)::bigint) # substr(wijziging_sleutel('stroom', merk || '\x00'::bytea),
          17, 8)::bigint,
        (substr(bytes, 41, 8)::bigint) # substr(wijziging_sleutel('stroom', merk || '\x00'::bytea),
          25, 8)::bigint,
        (substr(bytes, 49, 8)::bigint) # substr(wijziging_sleutel('stroom', merk || '\x01'::bytea),
          1, 8)::bigint];
    if merk =
        wijziging_merk(int8send(p[1]) || int8send(p[2]) || int8send(p[3]) || int8send(p[4])
          || int8send(p[5]))
        and p[1]::text::xid8 <= pg_snapshot_xmin(pg_current_snapshot()) then
      if exists (select from wijziging_bewaring b
          where (p[1]::text::xid8, p[2]) < (b.transactie, b.nr)
            or date '2000-01-01' + p[3]::integer < vandaag() - b.dagen)
      then
        perform weiger('DHINV',
          format(
            'Deze cursor is ouder dan de wijzigingen die bewaard zijn (van de laatste %s dagen): '
            'vraag een nieuwe beginstand en haal alles opnieuw op.',
          (select b.dagen from wijziging_bewaring b)));
      end if;
      return query select p[1]::text::xid8, p[2], date '2000-01-01' + p[3]::integer,
        encode(int8send(p[4]) || int8send(p[5]), 'hex')::uuid;
      return;
    end if;
  end if;
  perform weiger('DHINV',
    'Deze cursor hoort niet bij de wijzigingen, of niet bij u; gebruik een cursor die u hier '
      'zelf kreeg, of vraag een nieuwe beginstand.');
end $$;
grant execute on function wijziging_cursor_open(text) to driehoek_api;
