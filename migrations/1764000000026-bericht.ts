import type { MigrationInterface, QueryRunner } from 'typeorm';

// It says only that something changed: whoever hears it asks the feed, as whom they are.
const notice = `
  create function wijziging_melden() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    perform pg_notify('wijziging', '');
    return null;
  end $$;
  create trigger melden after insert on wijziging for each statement execute function wijziging_melden();
`;

/** A word to every instance of the service when the feed of changes grew. */
export class Bericht1764000000026 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(notice);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
