import type { MigrationInterface, QueryRunner } from 'typeorm';

// Whether one sees what stands at an item follows from the item. Asked with `exists`, PostgreSQL could answer it by putting together all items that one sees,
// and did so where it expected many rows: half a second for an overview. A scalar subquery is answered row by row, through the key. Who is no
// member of the driehoek and sees nothing of it needs no such look. Who sees or counts what stays the same.
const AMONG = (set: string) => `driehoek_id in (select unnest(${set}()))`;
const seen = (what: string, key: string) =>
  `(${AMONG('ziet_agenda')} and (select true from ${what} boven where boven.id = ${key}))`;
const through = (what: string, key: string) => `(${AMONG('lid_van')} or ${seen(what, key)})`;

const READ: Record<string, string> = {
  agendapunt_thema: through('agendapunt', 'agendapunt_thema.agendapunt_id'),
  agendapunt_prioriteit: through('agendapunt', 'agendapunt_prioriteit.agendapunt_id'),
  agendapunt_verwijzing: `${through('agendapunt', 'agendapunt_verwijzing.agendapunt_id')} and ${through('agendapunt', 'agendapunt_verwijzing.naar_id')}`,
  besluit: through('agendapunt', 'besluit.agendapunt_id'),
  actie: through('agendapunt', 'actie.agendapunt_id'),
  besluit_beslisser: through('besluit', 'besluit_beslisser.besluit_id'),
  besluit_uitvoering: through('besluit', 'besluit_uitvoering.besluit_id'),
  besluit_antwoord: through('besluit', 'besluit_antwoord.besluit_id'),
  besluit_prioriteit: through('besluit', 'besluit_prioriteit.besluit_id'),
  besluit_raadsdoel: through('besluit', 'besluit_raadsdoel.besluit_id'),
};
const policies = Object.entries(READ)
  .map(([table, condition]) => `alter policy lezen on ${table} using (${condition});`)
  .join('\n');

const counted = (table: string, columns: string, more = '') => `
  create or replace view telling_${table} as select ${columns} from ${table}
    where (${AMONG('telt')} or ${seen('telling_agendapunt', `${table}.agendapunt_id`)})${more};`;
const STAND = `coalesce((select u.stand from besluit_uitvoering u where u.besluit_id = besluit.id order by u.volgnummer desc limit 1), 'OPEN')`;
const counting = [
  counted('agendapunt_thema', 'driehoek_id, agendapunt_id, thema_id'),
  counted('agendapunt_prioriteit', 'driehoek_id, agendapunt_id, prioriteit_id'),
  counted(
    'besluit',
    `id, driehoek_id, agendapunt_id, ${STAND} as uitvoering`,
    ' and not exists (select from besluit later where later.vervangt_id = besluit.id)',
  ),
  counted('actie', 'id, driehoek_id, agendapunt_id, status, uiterlijk'),
].join('');

/** What stands at an item is seen by the item, and never by all items. */
export class BijHetPunt1764000000062 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(policies);
    await queryRunner.query(counting);
  }

  async down(): Promise<void> {
    throw new Error('A landed migration is not undone; restore a backup instead.');
  }
}
