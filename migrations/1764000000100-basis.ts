import type { QueryRunner } from 'typeorm';
import { SqlStep } from './sql-step';

/** The last of the 73 steps that this baseline replaces. */
const LAST_BEFORE = 'ToegangBleef1764000000082';

/**
 * The baseline: tables, constraints, indexes, and the rows that must be there. A database that
 * already has them from the steps before is taken over as it is; an empty one is built. Throws a
 * Dutch sentence for any other.
 */
export class Basis1764000000100 extends SqlStep {
  protected readonly file = '1764000000100-basis.sql';

  override async up(queryRunner: QueryRunner): Promise<void> {
    const [{ last, filled }] = await queryRunner.query(`
      select (select name from migrations order by id desc limit 1) as last,
        exists (select from pg_tables where schemaname = 'public' and tablename <> 'migrations') as filled`);
    if (last === LAST_BEFORE) await takeOver(queryRunner);
    else if (last || filled) throw new Error(refusal(last));
    else await super.up(queryRunner);
  }
}

/** `bewaak` put triggers on a table; `nu/95-tabellen` now writes them out. */
const takeOver = (queryRunner: QueryRunner) => queryRunner.query('delete from migrations; drop procedure bewaak(regclass)');

const refusal = (last: string | null) =>
  `De database past niet bij deze versie van Driehoek (laatste stap: ${last ?? 'geen'}). Start eerst eenmaal de laatste versie ` +
  'van vóór deze, die haar bijwerkt, of geef een lege database op.';
