import type { MigrationInterface, QueryRunner } from 'typeorm';
import { opening, periods, sets } from './toegang/openen';
import { counting, seeing, traces } from './toegang/zien';

/** Who sees what: members everything of their driehoeken, the region up to INTERN, systems what they were granted. */
export class Toegang1764000000014 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(periods);
    await queryRunner.query(sets);
    await queryRunner.query(opening);
    await queryRunner.query(seeing);
    await queryRunner.query(traces);
    await queryRunner.query(counting);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
