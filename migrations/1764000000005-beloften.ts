import type { MigrationInterface, QueryRunner } from 'typeorm';
import { itemRules, locks, meetingRules, outcomeRules } from './beloften/regels';
import { checks, fixedItems, followChanges } from './beloften/vaste-punten';

/** What may never be, for every path into the data: promises 1, 2 and 3. Each function runs as the owner and so sees all rows. */
export class Beloften1764000000005 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(locks);
    await queryRunner.query(meetingRules);
    await queryRunner.query(itemRules);
    await queryRunner.query(outcomeRules);
    await queryRunner.query(fixedItems);
    await queryRunner.query(followChanges);
    await queryRunner.query(checks);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
