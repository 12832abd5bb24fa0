import { OngeldigeInvoer } from './errors';

/**
 * Throws OngeldigeInvoer when a period ends before it begins. Days as "2024-01-01", so text
 * compares as time.
 */
export function checkPeriod(van: string, totEnMet: string | null): void {
  if (totEnMet !== null && totEnMet < van)
    throw new OngeldigeInvoer('De laatste dag ligt voor de eerste; kies een latere laatste dag of een eerdere eerste dag.', {
      velden: ['geldigTotEnMet'],
    });
}

const DAY_MS = 86_400_000;

/** The day so many days later, or earlier. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** The last day of what ends per a day. */
export const dayBefore = (day: string): string => daysAfter(day, -1);

/** The first day after what lasts until and with a day. */
export const dayAfter = (day: string): string => daysAfter(day, 1);

/** A day as sentences write it: "31-12-2026". */
export const inWords = (day: string) => day.split('-').reverse().join('-');
