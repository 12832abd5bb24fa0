const ZONE = 'Europe/Amsterdam';
const DAY = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const HOUR = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: 'numeric', minute: '2-digit' });
// The Swedish locale writes days as ISO 8601.
const ISO = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** Formats an instant of the API as "woensdag 10 februari 2027" in Europe/Amsterdam. */
export const dayInWords = (tijdstip: string) => DAY.format(new Date(tijdstip));

/** Formats an instant as "9.30 uur" in Europe/Amsterdam. */
export const hourInWords = (tijdstip: string) => `${HOUR.format(new Date(tijdstip)).replace(':', '.')} uur`;

/** Formats a day of the API as "10 februari 2027". */
export const dateInWords = (dag: string) => SHORT.format(new Date(dag));

/** Formats an instant as "2027-02-10 10:00:00" in Europe/Amsterdam. */
export const isoClock = (tijdstip: string) => ISO.format(new Date(tijdstip));

/** Formats an instant as the day "2027-02-10" in Europe/Amsterdam. */
export const isoDay = (tijdstip: string) => isoClock(tijdstip).slice(0, 10);
