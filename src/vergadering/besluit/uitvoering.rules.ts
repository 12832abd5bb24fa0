import { OngeldigeInvoer, OngeldigeToestand } from '../../platform/input/errors';
import { Uitvoering } from './uitvoering.enum';

const { OPEN, IN_UITVOERING, UITGEVOERD, NIET_UITGEVOERD } = Uitvoering;

/**
 * The statuses that may follow each status, besides itself. A decision that was done or given up
 * can only be resumed, with a reason, and only from there become done or not done again. So the
 * record shows that somebody looked again and why, and never turns from done to not done like a
 * corrected typing error. Nothing returns to "not yet begun". The database enforces the same rules
 * (`besluit_uitvoering_regels`).
 */
const NEXT: Record<Uitvoering, readonly Uitvoering[]> = {
  OPEN: [IN_UITVOERING, UITGEVOERD, NIET_UITGEVOERD],
  IN_UITVOERING: [UITGEVOERD, NIET_UITGEVOERD],
  UITGEVOERD: [IN_UITVOERING],
  NIET_UITGEVOERD: [IN_UITVOERING],
};

/**
 * Throws OngeldigeToestand for a step that cannot follow, and OngeldigeInvoer for one without its
 * required explanation.
 */
export function checkStap(nu: Uitvoering, stand: Uitvoering, toelichting: string | null): void {
  if (stand !== nu && !NEXT[nu].includes(stand)) throw new OngeldigeToestand(adviceFor(nu, stand));
  const why = toelichting === null && explanationFor(nu, stand);
  if (why) throw new OngeldigeInvoer(why, { velden: ['toelichting'] });
}

function adviceFor(nu: Uitvoering, stand: Uitvoering): string {
  if (stand === OPEN) return 'Aan dit besluit is al begonnen of het is afgerond; het wordt niet weer OPEN.';
  return `Dit besluit staat op ${nu}; zet het eerst, met een toelichting, terug op IN_UITVOERING.`;
}

/** Returns the required explanation, or undefined when the step needs none. */
function explanationFor(nu: Uitvoering, stand: Uitvoering): string | undefined {
  if (stand === nu) return `Dit besluit staat al op ${nu}; zeg in de toelichting wat er nieuw is.`;
  if (stand === NIET_UITGEVOERD) return 'Geef in de toelichting de reden waarom dit besluit niet is uitgevoerd.';
  if (nu === UITGEVOERD || nu === NIET_UITGEVOERD) return 'Zeg in de toelichting waarom de uitvoering wordt hervat.';
  return undefined;
}
