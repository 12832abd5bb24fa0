const ZONE = 'Europe/Amsterdam';
const format = (options: Intl.DateTimeFormatOptions, timeZone = ZONE) =>
  new Intl.DateTimeFormat('nl-NL', { ...options, timeZone });

const LONG = format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = format({ weekday: 'short', day: 'numeric', month: 'short' });
const TIME = format({ hour: '2-digit', minute: '2-digit' });
const DAY = format({ day: 'numeric', month: 'long', year: 'numeric' }, 'UTC');
const PARTS = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'short' });
const MINUTE_MS = 60_000;

/**
 * Formats an instant as "woensdag 10 februari 2027" in Europe/Amsterdam, as do all functions here.
 */
export const longDay = (instant: string) => LONG.format(new Date(instant));
/** "wo 10 feb". */
export const shortDay = (instant: string) => SHORT.format(new Date(instant));
/** "09:00". */
export const clock = (instant: string) => TIME.format(new Date(instant));
/** "wo 10 feb 09:00". */
export const moment = (instant: string) => `${shortDay(instant)} ${clock(instant)}`;
/** Formats a day of the API as "10 februari 2027". */
export const day = (date: string) => DAY.format(new Date(date));
/** Formats the time some minutes after an instant as "09:00". */
export const clockAfter = (instant: string, minutes: number) => TIME.format(Date.parse(instant) + minutes * MINUTE_MS);
/** Minutes between two instants. */
export const minutesBetween = (from: string, to: string) => Math.round((Date.parse(to) - Date.parse(from)) / MINUTE_MS);

/** Day and time of an instant for form fields: "2027-02-10" and "09:00". */
export function fieldsOf(instant: string): { dag: string; tijd: string } {
  const [dag = '', tijd = ''] = PARTS.format(new Date(instant)).split(' ');
  return { dag, tijd };
}

/** Parses a day and time in Europe/Amsterdam to an instant for the API; undefined when invalid. */
export function instantOf(dag: string, tijd: string): string | undefined {
  const asUtc = Date.parse(`${dag}T${tijd}:00Z`);
  if (Number.isNaN(asUtc)) return undefined;
  // The offset of Amsterdam that day, computed twice for days on which the clock changes.
  const ahead = (at: number) => Date.parse(`${PARTS.format(at).replace(' ', 'T')}:00Z`) - at;
  const instant = asUtc - ahead(asUtc - ahead(asUtc));
  return new Date(instant).toISOString();
}
