const ZONE = 'Europe/Amsterdam';
const DAY = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const SHORT = new Intl.DateTimeFormat('nl-NL', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const HOUR = new Intl.DateTimeFormat('nl-NL', { timeZone: ZONE, hour: 'numeric', minute: '2-digit' });
// Swedish writes a day as ISO 8601 does.
const ISO = new Intl.DateTimeFormat('sv-SE', { timeZone: ZONE, dateStyle: 'short', timeStyle: 'medium' });

/** "woensdag 10 februari 2027" in Europe/Amsterdam, of an instant as the API writes it. */
export const dayInWords = (tijdstip: string) => DAY.format(new Date(tijdstip));

/** "9.30 uur" in Europe/Amsterdam. */
export const hourInWords = (tijdstip: string) => `${HOUR.format(new Date(tijdstip)).replace(':', '.')} uur`;

/** "10 februari 2027", of a day as the API writes it. */
export const dateInWords = (dag: string) => SHORT.format(new Date(dag));

/** "2027-02-10 10:00:00" in Europe/Amsterdam. */
export const isoClock = (tijdstip: string) => ISO.format(new Date(tijdstip));

/** "2027-02-10" in Europe/Amsterdam. */
export const isoDay = (tijdstip: string) => isoClock(tijdstip).slice(0, 10);
