import type { MigrationInterface, QueryRunner } from 'typeorm';
import { seen } from './wijzigingen/meer-soorten';

// As meer-soorten has it, of changes in a driehoek that the asker sees in any respect: every other set is part of `ziet`. So what others did is passed over by one
// look, and who is a member of all that they see needs no more than that; but what is told to one asker stays with that one.
const ASKER = '(select coalesce(huidige_persoon(), huidige_integratie()))';
const policy = `
  alter policy lezen on wijziging using (
    driehoek_id in (select unnest(ziet()))
      and ((select lid_van_alles()) and soort <> 'DRIEHOEK' and (niveau_voor is not null or niveau_na is not null)
        or ${seen('niveau_voor')} or ${seen('niveau_na')})
    or vrager_id = ${ASKER});`;

/** A page of the feed passes over the changes of others faster. */
export class FeedEerstZien1764000000077 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(policy);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
