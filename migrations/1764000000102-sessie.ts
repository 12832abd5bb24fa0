import { SqlStep } from './sql-step';

/** The sessions of browsers: the table only. Its functions are in `nu/25-aanmelden`. */
export class Sessie1764000000102 extends SqlStep {
  protected readonly file = '1764000000102-sessie.sql';
}
