import type { MigrationInterface, QueryRunner } from 'typeorm';
import { keeping, table } from './zoeken/bijhouden';
import { asking, language } from './zoeken/taal';
import { finding, passages } from './zoeken/vinden';

/** Searching: what is written in agendas, decisions, actions, priorities and plans, found by words within what the asker may see. */
export class Zoeken1764000000020 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(language);
    await queryRunner.query(asking);
    await queryRunner.query(table);
    await queryRunner.query(keeping);
    await queryRunner.query(finding);
    await queryRunner.query(passages);
    await queryRunner.query('call zoeken_opbouwen()');
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
