import { OngeldigeInvoer, OngeldigeToestand } from '../../platform/input/errors';
import { Uitvoering } from './uitvoering.enum';

const { OPEN, IN_UITVOERING, UITGEVOERD, NIET_UITGEVOERD } = Uitvoering;

/**
 * Which stand may follow which, beside itself. What seemed done may turn out not to be, and what
 * was given up may be taken up after all: then work is resumed, with the reason, and only from
 * there is it done or not done again. So the record shows that somebody looked again and why, and
 * never turns from done to not done as if it had been a typing error. Nothing becomes "not yet
 * begun" again. The database refuses the rest too (`besluit_uitvoering_regels`).
 */
const NEXT: Record<Uitvoering, readonly Uitvoering[]> = {
  OPEN: [IN_UITVOERING, UITGEVOERD, NIET_UITGEVOERD],
  IN_UITVOERING: [UITGEVOERD, NIET_UITGEVOERD],
  UITGEVOERD: [IN_UITVOERING],
  NIET_UITGEVOERD: [IN_UITVOERING],
};

/**
 * Throws OngeldigeToestand for a step that cannot follow, and OngeldigeInvoer for one that needs an
 * explanation and has none.
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

/** What to explain; undefined when the step speaks for itself. */
function explanationFor(nu: Uitvoering, stand: Uitvoering): string | undefined {
  if (stand === nu) return `Dit besluit staat al op ${nu}; zeg in de toelichting wat er nieuw is.`;
  if (stand === NIET_UITGEVOERD) return 'Geef in de toelichting de reden waarom dit besluit niet is uitgevoerd.';
  if (nu === UITGEVOERD || nu === NIET_UITGEVOERD) return 'Zeg in de toelichting waarom de uitvoering wordt hervat.';
  return undefined;
}
