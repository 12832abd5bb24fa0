import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A driehoek is mostly looked up by its id, from something of hers. As a condition of that index the asker's set was sorted anew at each look; hashed, it is
 * put together once a statement. Who sees which driehoeken stays the same.
 */
export class DriehoekBijId1764000000064 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('alter policy lezen on driehoek using (id in (select unnest(ziet())))');
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
