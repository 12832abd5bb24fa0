import type { MigrationInterface, QueryRunner } from 'typeorm';

/** As migration 40 has it, with what counts the links of a theme: they are then counted from the index alone, in a third of the time. */
export class KoppelingenTellen1764000000053 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('drop index koppeling_van_prioriteit');
    await queryRunner.query(
      'create index koppeling_van_prioriteit on koppeling (prioriteit_id, geldig_van, id) include (driehoek_id, geldig, thema_id, aard)',
    );
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
