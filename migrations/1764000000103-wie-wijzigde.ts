import { SqlStep } from './sql-step';

/** Who changed an item last: the column only. Its trigger is in `nu/40-vergadering`. */
export class WieWijzigde1764000000103 extends SqlStep {
  protected readonly file = '1764000000103-wie-wijzigde.sql';
}
