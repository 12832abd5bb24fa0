import { crypt, PARTS, part } from './cursor';

// How long changes are kept, and up to where they are gone. The place is a promise to every reader: what is at or before it may be missing, what
// is after it is complete. So it only moves on, never over a change that is still to be kept, and only what it passed can be removed.
export const keeping = `
  create table wijziging_bewaring (
    enige boolean not null default true constraint wijziging_bewaring_pk primary key constraint wijziging_bewaring_een_rij check (enige),
    dagen integer not null default 400 constraint wijziging_bewaring_dagen check (dagen between 30 and 36500),
    transactie xid8 not null default '0',
    nr bigint not null default 0
  );
  comment on table wijziging_bewaring is 'How many days changes are kept at least (the owner sets it), and the place in the feed up to where they were removed.';
  insert into wijziging_bewaring default values;
  alter table wijziging_bewaring enable row level security;
  create trigger weiger_truncate before truncate on wijziging_bewaring for each statement execute function weiger_truncate();

  create function wijzigingen_vanaf() returns date language sql stable security definer set search_path = public, pg_temp as $$
    select vandaag() - b.dagen from wijziging_bewaring b $$;
  comment on function wijzigingen_vanaf() is 'The first day of which every change is there.';
  grant execute on function wijzigingen_vanaf() to driehoek_api;

  create function wijziging_bewaring_regels() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if tg_op = 'DELETE' or (new.transactie, new.nr) < (old.transactie, old.nr) then
      perform weiger('DHTST', 'Wat van de lijst van wijzigingen is opgeruimd, komt niet terug.');
    end if;
    if exists (select from wijziging w where (w.transactie, w.nr) <= (new.transactie, new.nr)
        and w.op >= (vandaag() - new.dagen)::timestamp at time zone 'Europe/Amsterdam') then
      perform weiger('DHTST', 'Deze wijzigingen worden nog bewaard.');
    end if;
    return new;
  end $$;
  create trigger regels before update or delete on wijziging_bewaring for each row execute function wijziging_bewaring_regels();

  create or replace function wijziging_blijft() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and exists (select from wijziging_bewaring b where (old.transactie, old.nr) <= (b.transactie, b.nr)) then
      return old;
    end if;
    if old.transactie = pg_current_xact_id() and tg_op = 'UPDATE' and new.transactie = old.transactie then
      return new;
    end if;
    perform weiger('DHTST', 'De lijst van wijzigingen wordt alleen aangevuld, nooit gewijzigd.');
    return null;
  end $$;
`;

// The place moves in the transaction that removes: a statement that reads sees both or neither, since a stable function (wijziging_cursor_open)
// looks with the snapshot of the statement that calls it. Only from the start of the list and until the first change that is still kept.
export const removing = `
  create function wijzigingen_opruimen(p_hoogstens integer default 1000) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    tot record;
    aantal integer;
  begin
    perform eis_read_committed();
    -- Another instance is at it.
    perform 1 from wijziging_bewaring for update skip locked;
    if not found then
      return 0;
    end if;
    select o.transactie, o.nr into tot from (
        select w.transactie, w.nr, bool_and(w.op < wijzigingen_vanaf()::timestamp at time zone 'Europe/Amsterdam') over (order by w.transactie, w.nr) as oud
        from (select * from wijziging where transactie < pg_snapshot_xmin(pg_current_snapshot()) order by transactie, nr limit least(p_hoogstens, 10000)) w) o
      where o.oud order by o.transactie desc, o.nr desc limit 1;
    if tot is null then
      return 0;
    end if;
    update wijziging_bewaring set transactie = tot.transactie, nr = tot.nr;
    delete from wijziging w where (w.transactie, w.nr) <= (tot.transactie, tot.nr);
    get diagnostics aantal = row_count;
    return aantal;
  end $$;
  comment on function wijzigingen_opruimen(integer) is 'Removes at most so many changes that are no longer kept, the oldest first, and says how many; 0 while another is at it.';
  revoke all on function wijzigingen_opruimen(integer) from public;
  grant execute on function wijzigingen_opruimen(integer) to driehoek_api;
`;

// Too old by its day as well as by its place: whether others wrote something just after it makes no difference then.
export const opening = `
  create or replace function wijziging_cursor_open(p_cursor text) returns table (transactie xid8, nr bigint, dag date, grens uuid)
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
        if exists (select from wijziging_bewaring b where (p[1]::text::xid8, p[2]) < (b.transactie, b.nr) or date '2000-01-01' + p[3]::integer < vandaag() - b.dagen) then
          perform weiger('DHINV', format('Deze cursor is ouder dan de wijzigingen die bewaard zijn (van de laatste %s dagen): vraag een nieuwe beginstand en haal alles opnieuw op.',
            (select b.dagen from wijziging_bewaring b)));
        end if;
        return query select p[1]::text::xid8, p[2], date '2000-01-01' + p[3]::integer, encode(int8send(p[4]) || int8send(p[5]), 'hex')::uuid;
        return;
      end if;
    end if;
    perform weiger('DHINV', 'Deze cursor hoort niet bij de wijzigingen, of niet bij u; gebruik een cursor die u hier zelf kreeg, of vraag een nieuwe beginstand.');
  end $$;
`;
