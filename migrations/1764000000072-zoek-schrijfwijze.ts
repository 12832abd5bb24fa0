import type { MigrationInterface, QueryRunner } from 'typeorm';
import { alike, asking, keeping, passages, words } from './zoeken/schrijfwijze';

/** Searching takes words as people write them: with a slash, an apostrophe or a hyphen, with two letters that changed places; and a number as that number. */
export class ZoekSchrijfwijze1764000000072 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const each of [words, alike, asking, keeping, passages]) await queryRunner.query(each);
    await queryRunner.query('call zoeken_opbouwen()');
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
