import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rules, tables } from './webhooks/tabellen';
import { access } from './webhooks/toegang';
import { reading, signing } from './webhooks/versturen';

/** Webhooks: who is told of changes at which address, what was told, and the secrets that it is signed with. */
export class Webhook1764000000031 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(tables);
    await queryRunner.query(rules);
    await queryRunner.query(access);
    await queryRunner.query(signing);
    await queryRunner.query(reading);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
