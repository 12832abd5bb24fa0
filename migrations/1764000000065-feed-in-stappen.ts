import type { MigrationInterface, QueryRunner } from 'typeorm';
import { cursor, own, page } from './wijzigingen/stappen';

/** A page of the feed for who sees a few tens of driehoeken is found in small steps of each; and costs less in itself, as does each cursor. */
export class FeedInStappen1764000000065 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(own);
    await queryRunner.query(cursor);
    await queryRunner.query(page);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
