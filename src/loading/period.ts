import type { Item } from './item';
import type { Check } from './kind';
import type { Path } from './problem';

/**
 * Validity from a day up to and including another, or without an end. Days are written
 * year-month-day.
 */
export interface Period {
  key: string;
  from: string;
  until?: string | undefined;
  path: Path;
}

/**
 * Returns the period of a row with `geldigVan` (by default the file's) and `geldigTotEnMet`;
 * undefined when they are unreadable. Reports an inverted period.
 */
export function readPeriod(check: Check, item: Item, key: string, defaultFrom?: string): Period | undefined {
  const from = item.has('geldigVan') ? item.day('geldigVan') : defaultFrom;
  const until = item.day('geldigTotEnMet');
  if (from === undefined || (item.has('geldigTotEnMet') && until === undefined)) return undefined;
  if (until !== undefined && until < from) {
    check.report(item.at('geldigTotEnMet'), `De laatste dag (${until}) ligt voor de eerste (${from}).`);
    return undefined;
  }
  return { key, from, until, path: item.path };
}

/** Reports each period that overlaps an earlier one with the same key. */
export function checkOverlap(
  check: Check,
  periods: readonly (Period | undefined)[],
  sentence: (period: Period, earlier: Period) => string,
): void {
  const seen: Period[] = [];
  for (const period of periods) {
    if (!period) continue;
    const earlier = seen.find((other) => other.key === period.key && overlaps(other, period));
    if (earlier) check.report(period.path, sentence(period, earlier));
    seen.push(period);
  }
}

/** Returns the same month and day, four years later. */
export const fourYearsOn = (day: string) => `${Number(day.slice(0, 4)) + 4}${day.slice(4)}`;

const END = '9999-12-31';

function overlaps(a: Period, b: Period): boolean {
  return a.from <= (b.until ?? END) && b.from <= (a.until ?? END);
}

/**
 * Formats a period for a Dutch sentence: "van 2024-01-01 tot en met 2027-12-31" or "vanaf
 * 2024-01-01".
 */
export function describe({ from, until }: Pick<Period, 'from' | 'until'>): string {
  return until ? `van ${from} tot en met ${until}` : `vanaf ${from}`;
}
