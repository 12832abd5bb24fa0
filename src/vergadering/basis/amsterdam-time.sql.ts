/**
 * SQL of the instant at which a clock in the Netherlands shows this day and hour. An hour that
 * occurs twice is the first one (RFC 5545, 3.3.5); an hour that the clock skips is one hour later.
 */
export const instantOfClock = (klok: string) => `case
  when (${klok} at time zone 'Europe/Amsterdam' - interval '1 hour') at time zone 'Europe/Amsterdam' = ${klok}
  then ${klok} at time zone 'Europe/Amsterdam' - interval '1 hour' else ${klok} at time zone 'Europe/Amsterdam' end`;
