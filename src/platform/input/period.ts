import { OngeldigeInvoer } from './errors';

/**
 * Throws OngeldigeInvoer when a period ends before it begins. Days have the form "2024-01-01", so
 * string order is date order.
 */
export function checkPeriod(van: string, totEnMet: string | null): void {
  if (totEnMet !== null && totEnMet < van)
    throw new OngeldigeInvoer('De laatste dag ligt voor de eerste; kies een latere laatste dag of een eerdere eerste dag.', {
      velden: ['geldigTotEnMet'],
    });
}

const DAY_MS = 86_400_000;

/** Returns the day `days` later; a negative number goes back. */
export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** Returns the last day of a period that ends just before `day`. */
export const dayBefore = (day: string): string => daysAfter(day, -1);

/** Returns the first day after a period of which `day` is the last. */
export const dayAfter = (day: string): string => daysAfter(day, 1);

/** Formats a day for a Dutch sentence: "31-12-2026". */
export const inWords = (day: string) => day.split('-').reverse().join('-');
