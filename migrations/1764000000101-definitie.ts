import { SqlStep } from './sql-step';

/** Remembers which definitions a database has. */
export class Definitie1764000000101 extends SqlStep {
  protected readonly file = '1764000000101-definitie.sql';
}
