import 'reflect-metadata';
import { OngeldigeInvoer, OngeldigeToestand } from '../../src/platform/input/errors';
import { Uitvoering } from '../../src/vergadering/besluit/uitvoering.enum';
import { checkStap } from '../../src/vergadering/besluit/uitvoering.rules';

const STANDEN = Object.values(Uitvoering);

const answer = (nu: Uitvoering, stand: Uitvoering, toelichting: string | null): string => {
  try {
    checkStap(nu, stand, toelichting);
    return 'mag';
  } catch (error) {
    if (error instanceof OngeldigeToestand) return 'nooit';
    expect(error).toBeInstanceOf(OngeldigeInvoer);
    return 'met toelichting';
  }
};

/**
 * From each status to OPEN, IN_UITVOERING, UITGEVOERD and NIET_UITGEVOERD, without an explanation.
 */
const ZONDER: Record<Uitvoering, string[]> = {
  OPEN: ['met toelichting', 'mag', 'mag', 'met toelichting'],
  IN_UITVOERING: ['nooit', 'met toelichting', 'mag', 'met toelichting'],
  UITGEVOERD: ['nooit', 'met toelichting', 'met toelichting', 'nooit'],
  NIET_UITGEVOERD: ['nooit', 'met toelichting', 'nooit', 'met toelichting'],
};

test.each(STANDEN)('na %s mag alleen wat erop kan volgen, met een toelichting waar die nodig is', (nu) => {
  expect(STANDEN.map((stand) => answer(nu, stand, null))).toEqual(ZONDER[nu]);
});

test.each(STANDEN)('na %s is met een toelichting alles goed wat ooit mag', (nu) => {
  const met = ZONDER[nu].map((zonder) => (zonder === 'nooit' ? 'nooit' : 'mag'));
  expect(STANDEN.map((stand) => answer(nu, stand, 'Omdat'))).toEqual(met);
});

test.each<[Uitvoering, Uitvoering, string]>([
  [Uitvoering.IN_UITVOERING, Uitvoering.OPEN, 'wordt niet weer OPEN'],
  [Uitvoering.UITGEVOERD, Uitvoering.NIET_UITGEVOERD, 'terug op IN_UITVOERING'],
  [Uitvoering.OPEN, Uitvoering.OPEN, 'zeg in de toelichting wat er nieuw is'],
  [Uitvoering.OPEN, Uitvoering.NIET_UITGEVOERD, 'de reden waarom dit besluit niet is uitgevoerd'],
  [Uitvoering.UITGEVOERD, Uitvoering.IN_UITVOERING, 'waarom de uitvoering wordt hervat'],
])('wie van %s naar %s wil, leest wat er moet gebeuren', (nu, stand, zin) => {
  expect(() => checkStap(nu, stand, null)).toThrow(zin);
});
