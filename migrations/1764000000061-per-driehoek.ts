import type { MigrationInterface, QueryRunner } from 'typeorm';

// Looked for among what the asker sees, instead of among all there is.
const sets = `
  create function ziet_hoogstens(p_aantal integer) returns boolean language sql stable
    return length(current_setting('driehoek.ziet', true)) < 37 * p_aantal;
  comment on function ziet_hoogstens(integer) is 'Whether the asker sees at most so many driehoeken, by the length of the list of their ids.';
  grant execute on function ziet_hoogstens(integer) to driehoek_api;
  create index actie_per_driehoek_op_uiterlijk on actie (driehoek_id, coalesce(uiterlijk, 'infinity'::date), id);
  create index koppeling_over_doel on koppeling (doel_id) where doel_id is not null;`;

// With the driehoek in it the index alone answers. Without, PostgreSQL preferred the one by driehoek, which it then looked into once for each driehoek.
const themes = `
  drop index agendapunt_thema_op_thema;
  create index agendapunt_thema_op_thema on agendapunt_thema (thema_id, agendapunt_id) include (driehoek_id);`;

/** An asker who has few driehoeken has their rows found through them. */
export class PerDriehoek1764000000061 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(sets);
    await queryRunner.query(themes);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
