import { SqlStep } from './sql-step';

/** Adds the person who changed an item last. Its triggers are in `nu/95-tabellen`. */
export class WieWijzigde1764000000103 extends SqlStep {
  protected readonly file = '1764000000103-wie-wijzigde.sql';
}
