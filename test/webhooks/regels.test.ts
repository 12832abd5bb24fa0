import { breakUntil, LONGEST_MS, nextAttempt, OFF_AFTER_MS, reasonToStop } from '../../src/webhooks/webhook.rules';

test('elke pauze is tweemaal de vorige, van 8 seconden tot 72 uur na het begin, en de laatste poging is op het eind', () => {
  const begun = new Date('2026-01-01T00:00:00Z');
  const moments = [begun.getTime()];
  for (let failed = 1; ; failed += 1) {
    const next = nextAttempt(failed, begun, 8000, moments.at(-1), 0);
    if (!next) break;
    moments.push(next.getTime());
  }
  const pauses = moments.slice(1).map((moment, n) => moment - (moments[n] as number));
  expect(pauses.slice(0, -1)).toEqual(pauses.slice(0, -1).map((_, n) => 8000 * 2 ** n));
  expect(moments).toHaveLength(16);
  expect(moments.at(-1)).toBe(begun.getTime() + LONGEST_MS);
  expect(LONGEST_MS).toBe(72 * 3_600_000);
  expect(nextAttempt(1, begun, 8000, begun.getTime(), 0.99)?.getTime()).toBeLessThan(begun.getTime() + 8800);
});

test('een webhook gaat uit na een dag zonder bezorging, of als de ontvanger zegt dat het adres weg is', () => {
  const now = Date.now();
  expect(reasonToStop(new Date(now - OFF_AFTER_MS + 1), 500, now)).toBeUndefined();
  expect(reasonToStop(new Date(now - OFF_AFTER_MS), null, now)).toContain('een dag lang');
  expect(reasonToStop(new Date(now), 410, now)).toContain('410');
});

test.each([
  [1, 8],
  [2, 16],
  [5, 128],
  [6, 256],
  [7, 300],
  [1000, 300],
])(
  'na %i mislukte pogingen op rij wachten andere berichten %i seconden, en nooit langer dan vijf minuten',
  (failures, seconds) => {
    const now = Date.parse('2026-01-01T00:00:00Z');
    expect(breakUntil(failures, 8000, now).getTime() - now).toBe(seconds * 1000);
  },
);
