/**
 * The instant at which a clock in the Netherlands shows this day and hour, in SQL. An hour that
 * comes twice is the first one, as RFC 5545 (3.3.5) has it; one that the clock skips is an hour
 * later on it.
 */
export const instantOfClock = (klok: string) => `case
  when (${klok} at time zone 'Europe/Amsterdam' - interval '1 hour') at time zone 'Europe/Amsterdam' = ${klok}
  then ${klok} at time zone 'Europe/Amsterdam' - interval '1 hour' else ${klok} at time zone 'Europe/Amsterdam' end`;
