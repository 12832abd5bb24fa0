import type { Item } from '../../loading/item';
import type { Check } from '../../loading/kind';
import { checkReference } from '../../loading/reference';
import type { Writer } from '../../loading/writer';
import { OngeldigeInvoer } from '../../platform/input/errors';

/** A reference to a theme of a regional plan. */
export interface GivenTheme {
  plan: string;
  thema: string;
}

/** Reports a reference to an unknown plan or theme. */
export async function checkTheme(given: Item, check: Check, regio?: string): Promise<void> {
  const plan = given.text('plan');
  checkReference(check, 'beleidsplan', plan, given.at('plan'), regio);
  await checkThemeOf(plan, given, check);
}

/**
 * Reports a theme that a plan does not have. For a plan in the same load, `themeId` checks this
 * after the plan is written.
 */
export async function checkThemeOf(plan: string | undefined, given: Item, check: Check): Promise<void> {
  const thema = given.text('thema');
  const { rows } = await check.client.query(
    `select t.code from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = $1`,
    [plan],
  );
  if (thema && rows.length > 0 && !rows.some(({ code }) => code === thema))
    check.report(given.at('thema'), `Het plan "${plan}" heeft geen thema "${thema}".`);
}

/** Returns the id of a theme of a plan that has been written. Throws OngeldigeInvoer. */
export async function themeId(writer: Writer, { plan, thema }: GivenTheme): Promise<string> {
  const { rows } = await writer.client.query(
    'select t.id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = $1 and t.code = $2',
    [plan, thema],
  );
  if (!rows[0]) throw new OngeldigeInvoer(`Het plan "${plan}" heeft geen thema "${thema}".`);
  return rows[0].id;
}
