// A cursor of the feed tells nothing: numbers that may be read would count what the asker may not see. It is enciphered with a keystream that
// follows from its checksum (the synthetic IV of RFC 5297), and the checksum binds it to this asker and this database.
export const PARTS = [
  'transactie::text::bigint',
  'nr',
  `(dag - date '2000-01-01')::bigint`,
  'substr(uuid_send(grens), 1, 8)::bigint',
  'substr(uuid_send(grens), 9, 8)::bigint',
];
/** The part with this number, in or out of cipher. */
export const crypt = (value: string, n: number) =>
  `(${value}) # substr(wijziging_sleutel('stroom', merk || '\\x0${Math.floor(n / 4)}'::bytea), ${(n % 4) * 8 + 1}, 8)::bigint`;
export const part = (n: number) => `substr(bytes, ${17 + n * 8}, 8)::bigint`;

export const cursors = `
  insert into geheim values ('wijzigingen', sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')));

  create function wijziging_sleutel(doel text, bericht bytea) returns bytea language sql stable security definer set search_path = public, pg_temp as $$
    select sha256(waarde || convert_to(doel || ' buiten', 'UTF8') || sha256(waarde || convert_to(doel || ' binnen', 'UTF8') || bericht))
    from geheim where naam = 'wijzigingen' $$;

  -- Numbers of transactions mean nothing in another cluster, so a copy of the database refuses the cursors of the original.
  create function wijziging_merk(klaar bytea) returns bytea language sql stable security definer set search_path = public, pg_temp as $$
    select substr(wijziging_sleutel('merk', klaar || convert_to(coalesce(huidige_persoon(), huidige_integratie())::text
      || (select system_identifier from pg_control_system()), 'UTF8')), 1, 16) $$;

  create function wijziging_cursor(transactie xid8, nr bigint, dag date, grens uuid) returns text
    language plpgsql stable security definer set search_path = public, pg_temp as $$
  declare
    merk bytea := wijziging_merk(${PARTS.map((value) => `int8send(${value})`).join(' || ')});
  begin
    return translate(encode(merk || ${PARTS.map((value, n) => `int8send(${crypt(value, n)})`).join(' || ')}, 'base64'), E'+/=\\n', '-_');
  end $$;
  comment on function wijziging_cursor(xid8, bigint, date, uuid) is 'A place in the feed: after this row, and after this access that the calendar brought on that day.';

  create function wijziging_cursor_open(p_cursor text) returns table (transactie xid8, nr bigint, dag date, grens uuid)
    language plpgsql stable rows 1 security definer set search_path = public, pg_temp as $$
  declare
    bytes bytea;
    merk bytea;
    p bigint[];
  begin
    if p_cursor is null then
      return query select '0'::xid8, 0::bigint, vandaag(), 'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid;
      return;
    end if;
    if p_cursor ~ '^[A-Za-z0-9_-]{75}$' then
      bytes := decode(translate(p_cursor, '-_', '+/') || '=', 'base64');
      merk := substr(bytes, 1, 16);
      p := array[${PARTS.map((_, n) => crypt(part(n), n)).join(', ')}];
      if merk = wijziging_merk(int8send(p[1]) || int8send(p[2]) || int8send(p[3]) || int8send(p[4]) || int8send(p[5]))
          and p[1]::text::xid8 <= pg_snapshot_xmin(pg_current_snapshot()) then
        return query select p[1]::text::xid8, p[2], date '2000-01-01' + p[3]::integer, encode(int8send(p[4]) || int8send(p[5]), 'hex')::uuid;
        return;
      end if;
    end if;
    perform weiger('DHINV', 'Deze cursor hoort niet bij de wijzigingen, of niet bij u; gebruik een cursor die u hier zelf kreeg, of vraag een nieuwe beginstand.');
  end $$;
  grant execute on function wijziging_cursor(xid8, bigint, date, uuid), wijziging_cursor_open(text) to driehoek_api;

  create type wijziging_rij as (plaats bigint, transactie xid8, nr bigint, dag date, grens uuid, soort text, object_id uuid, driehoek_id uuid, wat text, reden text, op timestamptz);
`;
