import type { MigrationInterface, QueryRunner } from 'typeorm';

// Who was there is a part of the meeting: who changes it changes the meeting, once a transaction. The log says whether this one changed it already, as it does
// when the meeting is held; only the database writes there. Who sees the meeting and not who was there is told of nothing by it: what rises is the version alone.
const OTHERWISE = `(to_jsonb(old) - '{versie,gewijzigd_op}'::text[]) <> (to_jsonb(new) - '{versie,gewijzigd_op}'::text[])`;
const attendance = `
  create function aanwezigheid_telt() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  declare
    bij constant uuid := case tg_op when 'DELETE' then old.vergadering_id else new.vergadering_id end;
  begin
    update vergadering set versie = versie + 1, gewijzigd_op = now() where id = bij
      and not exists (select from logboek l where l.object_id = bij and l.object = 'vergadering' and l.transactie = pg_current_xact_id()
        and l.voor->>'versie' is distinct from l.na->>'versie');
    update vergadering_zichtbaar_gewijzigd set intern_op = now() where vergadering_id = bij and intern_op <> now();
    return null;
  end $$;
  create trigger telt after insert or delete on aanwezigheid for each row execute function aanwezigheid_telt();

  create or replace trigger a_wijziging_bij after update on vergadering for each row when (old.versie <> new.versie and ${OTHERWISE})
    execute function wijziging_van_object('VERGADERING', 'OPENBAAR');
  create or replace trigger zichtbaar_gewijzigd_bij after update on vergadering for each row when (old.versie <> new.versie and ${OTHERWISE})
    execute function vergadering_zelf_gewijzigd();
`;

/** What the services kept to and plain SQL did not. */
export class OokZonderDienst1764000000071 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(attendance);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
