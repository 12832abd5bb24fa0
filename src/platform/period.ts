import { OngeldigeInvoer } from './errors';

/** Throws OngeldigeInvoer when a period ends before it begins. Days as "2024-01-01", so text compares as time. */
export function checkPeriod(van: string, totEnMet: string | null): void {
  if (totEnMet !== null && totEnMet < van)
    throw new OngeldigeInvoer('De laatste dag ligt niet voor de eerste.', { velden: ['geldigTotEnMet'] });
}

/** The last day of what ends per a day. */
export function dayBefore(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}

/** The first day after what lasts until and with a day. */
export function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A day as sentences write it: "31-12-2026". */
export const inWords = (day: string) => day.split('-').reverse().join('-');
