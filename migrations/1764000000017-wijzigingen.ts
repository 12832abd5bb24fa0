import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cursors } from './wijzigingen/cursor';
import { recording, table } from './wijzigingen/noteren';
import { grants } from './wijzigingen/toegang';

/** The change feed: what was made, changed or removed, written in the transaction of the change. */
export class Wijzigingen1764000000017 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(table);
    await queryRunner.query(recording);
    await queryRunner.query(grants);
    await queryRunner.query(cursors);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
