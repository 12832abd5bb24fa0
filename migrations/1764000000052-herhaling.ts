import type { MigrationInterface, QueryRunner } from 'typeorm';

const KEPT = `interval '48 hours'`;

// One row a key, so that a second field of the request, or a retry with other content, meets the first. The API's role has no right on it: only
// through the functions, and those look at the keys of who asks. Not under bewaak(): the log has what was done.
const table = `
  create table herhaalsleutel (
    id uuid default uuidv7() constraint herhaalsleutel_pk primary key,
    persoon_id uuid constraint herhaalsleutel_persoon_fk references persoon,
    integratie_id uuid constraint herhaalsleutel_integratie_fk references integratie,
    sleutel bytea not null constraint herhaalsleutel_sleutel_lengte check (length(sleutel) = 32),
    vraag bytea not null constraint herhaalsleutel_vraag_lengte check (length(vraag) = 32),
    gedaan jsonb not null default '{}',
    begonnen_op timestamptz not null default now(),
    constraint herhaalsleutel_heeft_vrager check (num_nonnulls(persoon_id, integratie_id) = 1),
    constraint herhaalsleutel_uniek unique nulls not distinct (persoon_id, integratie_id, sleutel)
  );
  comment on table herhaalsleutel is 'Which requests with an Idempotency-Key did something, so that the same request, sent again, does not do it twice.';
  comment on column herhaalsleutel.sleutel is 'SHA-256 of the key: whatever clients put in one is not kept.';
  comment on column herhaalsleutel.vraag is 'SHA-256 of the key with the operation and its variables: whether it is the same request.';
  comment on column herhaalsleutel.gedaan is 'By the key in the answer of each field that was done: the id of what it made or changed; empty for what has none.';
  create index herhaalsleutel_per_tijd on herhaalsleutel (begonnen_op);
  alter table herhaalsleutel enable row level security;
  create trigger weiger_truncate before truncate on herhaalsleutel for each statement execute function weiger_truncate();
`;

// The insert waits for a transaction that holds the same key, and then sees what that did; so does the update of one that is there.
const functions = `
  create function herhaling_openen(p_sleutel bytea, p_vraag bytea, p_veld text) returns text
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    sinds timestamptz := now() - ${KEPT};
    gevonden record;
  begin
    perform eis_read_committed();
    insert into herhaalsleutel as h (persoon_id, integratie_id, sleutel, vraag) values (huidige_persoon(), huidige_integratie(), p_sleutel, p_vraag)
      on conflict on constraint herhaalsleutel_uniek do update set
        vraag = case when h.begonnen_op < sinds then excluded.vraag else h.vraag end,
        gedaan = case when h.begonnen_op < sinds then '{}' else h.gedaan end,
        begonnen_op = case when h.begonnen_op < sinds then now() else h.begonnen_op end
      returning h.vraag, h.gedaan into gevonden;
    if gevonden.vraag <> p_vraag then
      perform weiger('DHINV', 'Met deze Idempotency-Key hebt u al iets anders gedaan; gebruik voor elke wijziging een nieuwe.');
    end if;
    return gevonden.gedaan ->> p_veld;
  end $$;
  comment on function herhaling_openen(bytea, bytea, text) is 'Claims a key of the asker until this transaction ends. Returns what this field of the same request did before; null when it is still to be done.';

  create function herhaling_sluiten(p_sleutel bytea, p_veld text, p_id text) returns void
    language sql security definer set search_path = public, pg_temp as $$
    update herhaalsleutel h set gedaan = jsonb_build_object(p_veld, p_id) || h.gedaan
      where (h.persoon_id = huidige_persoon() or h.integratie_id = huidige_integratie()) and h.sleutel = p_sleutel $$;
  comment on function herhaling_sluiten(bytea, text, text) is 'Keeps with a key of the asker what this field did; what is there already stays.';

  create function herhalingen_opruimen(p_hoogstens integer default 1000) returns integer
    language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    aantal integer;
  begin
    delete from herhaalsleutel where id in (
      select h.id from herhaalsleutel h where h.begonnen_op < now() - ${KEPT} order by h.begonnen_op limit least(p_hoogstens, 10000) for update skip locked);
    get diagnostics aantal = row_count;
    return aantal;
  end $$;
  comment on function herhalingen_opruimen(integer) is 'Removes at most so many keys that no longer hold, and says how many.';

  revoke all on function herhaling_openen(bytea, bytea, text), herhaling_sluiten(bytea, text, text), herhalingen_opruimen(integer) from public;
  grant execute on function herhaling_openen(bytea, bytea, text), herhaling_sluiten(bytea, text, text), herhalingen_opruimen(integer) to driehoek_api;
`;

/** A request that is sent again does not do twice what it did. */
export class Herhaling1764000000052 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(functions);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
