import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A step that runs the SQL file beside it. TypeORM orders steps by the 13 digits that end the name
 * of their class.
 */
export abstract class SqlStep implements MigrationInterface {
  /** The file's name in this folder. */
  protected abstract readonly file: string;

  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(readFileSync(join(__dirname, this.file), 'utf8'));
  }

  async down(): Promise<void> {
    throw new Error('A step is not undone; restore a backup instead.');
  }
}
