import type { MigrationInterface, QueryRunner } from 'typeorm';

const unused = `
  -- wijzigingen_na finds by itself what the calendar alone brought.
  drop function toegang_volgens_kalender(date);

  -- The keys that composite foreign keys refer to are indexes of the same columns.
  drop index lokale_prioriteit_per_driehoek;
  drop index koppeling_per_driehoek;
  drop index agendavoorstel_per_driehoek;

  -- Only functions that run as the owner ask this.
  revoke execute on function eis_read_committed() from driehoek_api;
`;

/** What nothing uses any more. */
export class Ongebruikt1764000000059 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(unused);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
