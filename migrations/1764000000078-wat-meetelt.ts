import type { MigrationInterface, QueryRunner } from 'typeorm';

// The log says whether this transaction made or raised a row: only the database writes there.
const counted = `
  create function is_geteld(p_object text, p_id uuid) returns boolean language sql stable set search_path = public, pg_temp as $$
    select exists (select from logboek l where l.object_id = p_id and l.object = p_object and l.transactie = pg_current_xact_id()
      and l.voor->>'versie' is distinct from l.na->>'versie') $$;
  comment on function is_geteld(text, uuid) is 'Whether this transaction made this row, or raised its versie.';
`;

// What hangs at a row and is changed with it counts as a change of it, whoever writes it down: once a transaction, at its end, since whoever changes the row
// too may do so before or after. What only follows (a reference goes with the item that it names) does not. The arguments: the table of that row, and the column
// here that holds its id.
const COUNTS = {
  agendapunt_thema: ['agendapunt', 'agendapunt_id'],
  agendapunt_prioriteit: ['agendapunt', 'agendapunt_id'],
  agendapunt_verwijzing: ['agendapunt', 'agendapunt_id'],
  instemming: ['lokale_prioriteit', 'prioriteit_id'],
};
const counting = `
  create function onderdeel_telt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    bij uuid;
  begin
    foreach bij in array array[to_jsonb(old)->>tg_argv[1], to_jsonb(new)->>tg_argv[1]]::uuid[] loop
      if bij is not null and not is_geteld(tg_argv[0], bij) then
        execute format('update %I set versie = versie + 1 where id = $1', tg_argv[0]) using bij;
      end if;
    end loop;
    return null;
  end $$;
  ${Object.entries(COUNTS)
    .map(
      ([
        table,
        [of, column],
      ]) => `create constraint trigger telt after insert or update or delete on ${table} deferrable initially deferred
    for each row when (pg_trigger_depth() = 0) execute function onderdeel_telt('${of}', '${column}');`,
    )
    .join('\n  ')}
`;

// voorstel_versie: the versie that a priority had when its proposal last became another. Whoever saw that one or a later one, saw the proposal as it is. What was
// there already counts as changed by whatever came last.
const proposal = `
  alter table lokale_prioriteit add column voorstel_versie integer not null default 1;
  alter table lokale_prioriteit disable trigger user;
  update lokale_prioriteit set voorstel_versie = versie where versie > 1;
  alter table lokale_prioriteit enable trigger user;

  create function prioriteit_voorstel_versie() returns trigger language plpgsql as $$
  begin
    if tg_op = 'INSERT' or (new.tekstversie, new.status, new.voorstel_versie) is distinct from (old.tekstversie, old.status, old.voorstel_versie) then
      new.voorstel_versie := new.versie;
    end if;
    return new;
  end $$;
  -- Runs after "tekstversie" and "versie", which count.
  create trigger voorstel before insert or update on lokale_prioriteit for each row execute function prioriteit_voorstel_versie();
  create or replace trigger versie before update on lokale_prioriteit for each row
    execute function versie_ophogen('gewijzigd_op', 'versie', 'geldig', 'voorstel_versie');

  -- At once, not at the end: whoever consents in the same transaction consents to these. Those that are written down as it stops being a proposal change nothing.
  create function prioriteit_gemeente_telt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    bij constant uuid := case tg_op when 'DELETE' then old.prioriteit_id else new.prioriteit_id end;
    erbij constant integer := (not is_geteld('lokale_prioriteit', bij))::int;
  begin
    update lokale_prioriteit set versie = versie + erbij, voorstel_versie = versie + erbij where id = bij and voorstel_versie <> versie + erbij;
    return null;
  end $$;
  create trigger telt after insert or delete on prioriteit_gemeente for each row when (pg_trigger_depth() = 0) execute function prioriteit_gemeente_telt();
`;

// The log, the feed, what others keep and the lists themselves (in the order of their ids) know a row by its id, and what someone saw of it by its versie. Migration 55 keeps
// them after that; from the start they are the database's too. Else an item that was removed came back as another, whose history and kept agendas would be its own.
const kept = `
  do $$
  declare
    tabel record;
  begin
    for tabel in select c.oid::regclass as naam, string_agg(quote_ident(a.attname), ', ') filter (where a.attname not in ('id', 'versie')) as kolommen
        from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
        where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and has_table_privilege('driehoek_api', c.oid, 'insert')
        group by c.oid having bool_or(a.attname in ('id', 'versie'))
    loop
      execute format('revoke insert on %s from driehoek_api', tabel.naam);
      execute format('grant insert (%s) on %s to driehoek_api', tabel.kolommen, tabel.naam);
    end loop;
  end $$;
`;

// A note has no id: it is known by its item and partner. So it stays there, and one that was cleared keeps its row (migration 67): removed or moved away, it would begin anew as
// what a writer from before had seen. One that begins without text is none yet.
const note = `
  revoke update, delete on aantekening from driehoek_api;
  grant update (tekst) on aantekening to driehoek_api;
  drop policy verwijderen on aantekening;
  create function aantekening_begint() returns trigger language plpgsql as $$
  begin
    new.versie := (new.tekst is not null)::int;
    return new;
  end $$;
  create trigger begint before insert on aantekening for each row execute function aantekening_begint();
`;

/**
 * What hangs at an item or a priority raises its versie, also with plain SQL; and of a priority it is known since which versie it is what is consented to. A row's id and
 * first versie are the database's.
 */
export class WatMeetelt1764000000078 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const part of [counted, counting, proposal, kept, note]) await queryRunner.query(part);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
