import type { MigrationInterface, QueryRunner } from 'typeorm';
import { page } from './wijzigingen/bladzijde';
import { kinds, told } from './wijzigingen/meer-soorten';

/** Proposals for the agenda and series of meetings are told of in the change feed. */
export class MeerWijzigingen1764000000037 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(kinds);
    await queryRunner.query(told);
    await queryRunner.query(page);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
