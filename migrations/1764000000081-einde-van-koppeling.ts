import type { MigrationInterface, QueryRunner } from 'typeorm';

// Whoever ended it, ended it at some moment. Not looked for in what is there: the API wrote no other.
const ended = `
  alter table koppeling add constraint koppeling_beeindigd_door_bij_einde check (beeindigd_door_id is null or beeindigd_op is not null) not valid;
`;

/** A link that has not ended names nobody who ended it, by plain SQL either. */
export class EindeVanKoppeling1764000000081 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(ended);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
