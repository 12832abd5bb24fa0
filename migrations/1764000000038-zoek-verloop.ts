import type { MigrationInterface, QueryRunner } from 'typeorm';
import { finding, keeping, present, sources } from './zoeken/verloop';

/** Searching looks in how a decision went and what was answered to it, and in proposals for the agenda. */
export class ZoekVerloop1764000000038 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sources);
    await queryRunner.query(keeping);
    await queryRunner.query(finding);
    await queryRunner.query(present);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
