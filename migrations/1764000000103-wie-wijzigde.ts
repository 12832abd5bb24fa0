import { SqlStep } from './sql-step';

/** Who changed an item last, and the versie that a change gave: columns only. */
export class WieWijzigde1764000000103 extends SqlStep {
  protected readonly file = '1764000000103-wie-wijzigde.sql';
}
