import type { MigrationInterface, QueryRunner } from 'typeorm';

// The same counting as elsewhere: a change of the row itself, by whatever route.
const counted = ['persoon', 'integratie', 'zienswijze'].map(
  (table) => `alter table ${table} add column versie integer not null default 1;
  create trigger versie before update on ${table} for each row execute function versie_ophogen('versie');`,
);

// A note that was cleared keeps its row, without the text: one that counted from the start again would take a writer from before for one from after.
const note = `
  alter table aantekening alter column tekst drop not null;
  alter table aantekening add column versie integer not null default 1;
  create trigger versie before update on aantekening for each row execute function versie_ophogen('gewijzigd_op', 'versie');
`;

// A template is its rows, put in place as a whole: a transaction that changes some of them is one change. The log has the rows, so this is not in it.
const template = `
  create table agendasjabloon (
    driehoek_id uuid constraint agendasjabloon_pk primary key constraint agendasjabloon_driehoek_fk references driehoek on delete cascade,
    versie integer not null default 1,
    transactie xid8 not null default pg_current_xact_id()
  );
  alter table agendasjabloon enable row level security;
  create trigger weiger_truncate before truncate on agendasjabloon for each statement execute function weiger_truncate();
  grant select on agendasjabloon to driehoek_api;
  create policy lezen on agendasjabloon for select to driehoek_api using (driehoek_id in (select unnest(lid_van())));
  insert into agendasjabloon (driehoek_id) select distinct driehoek_id from sjabloonpunt;

  create function agendasjabloon_tellen() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    insert into agendasjabloon as s (driehoek_id) values (coalesce(new.driehoek_id, old.driehoek_id))
      on conflict (driehoek_id) do update set versie = s.versie + 1, transactie = excluded.transactie where s.transactie <> excluded.transactie;
    return null;
  end $$;
  create trigger tellen after insert or update or delete on sjabloonpunt for each row execute function agendasjabloon_tellen();
`;

/** What had no versie yet, so that who changes it can say which one was seen. */
export class Versies1764000000067 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const table of counted) await queryRunner.query(table);
    await queryRunner.query(note);
    await queryRunner.query(template);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
