import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keeping, opening, removing } from './wijzigingen/opruimen';

/** The change feed is kept for a time: what is older goes, and a cursor from before that is refused. */
export class Opruimen1764000000036 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(keeping);
    await queryRunner.query(removing);
    await queryRunner.query(opening);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
