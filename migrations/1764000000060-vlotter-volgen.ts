import type { MigrationInterface, QueryRunner } from 'typeorm';
import { own, page } from './wijzigingen/vlotter';

/** A page of the feed costs less, above all for who sees few driehoeken; and the feed says how much is to come. */
export class VlotterVolgen1764000000060 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(own);
    await queryRunner.query(page);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
