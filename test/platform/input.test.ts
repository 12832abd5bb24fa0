import { Conflict, OngeldigeInvoer } from '../../src/platform/input/errors';
import { checkVersie } from '../../src/platform/input/optimistic-lock';
import { checkPeriod, dayAfter, dayBefore, daysAfter, inWords } from '../../src/platform/input/period';

test.each([
  ['2026-01-01', 0, '2026-01-01'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2028-02-28', 1, '2028-02-29'],
  ['2026-03-01', -1, '2026-02-28'],
  // The clock goes forward and back on these days.
  ['2026-03-28', 2, '2026-03-30'],
  ['2026-10-24', 2, '2026-10-26'],
])('%s en %i dagen is %s', (dag, dagen, wordt) => {
  expect(daysAfter(dag, dagen)).toBe(wordt);
});

test('de dag ervoor en de dag erna heffen elkaar op', () => {
  expect(dayBefore('2026-01-01')).toBe('2025-12-31');
  expect(dayAfter(dayBefore('2028-03-01'))).toBe('2028-03-01');
});

test('een zin schrijft de dag zoals in Nederland', () => {
  expect(inWords('2026-12-31')).toBe('31-12-2026');
});

test('een periode eindigt niet voor zij begint; een dag is genoeg, en een einde hoeft niet', () => {
  expect(() => checkPeriod('2026-01-02', '2026-01-01')).toThrow(OngeldigeInvoer);
  expect(() => checkPeriod('2026-01-01', '2026-01-01')).not.toThrow();
  expect(() => checkPeriod('2026-01-01', null)).not.toThrow();
});

test.each<[string, number, number | null | undefined, number | undefined, boolean]>([
  ['de versie van nu', 5, 5, undefined, true],
  ['een oudere versie', 5, 4, undefined, false],
  ['een versie die er nog niet is', 5, 6, undefined, false],
  ['geen versie', 5, null, undefined, true],
  ['geen versie in de vraag', 5, undefined, undefined, true],
  ['een oudere versie waarin hetzelfde stond', 5, 3, 3, true],
  ['een versie van voor het zo werd', 5, 2, 3, false],
])('wie wijzigt en %s zag, wordt wel of niet aangenomen', (_wat, huidige, gezien, sinds, aangenomen) => {
  const check = () => checkVersie(huidige, gezien, sinds);
  if (aangenomen) expect(check).not.toThrow();
  else expect(check).toThrow(Conflict);
});
