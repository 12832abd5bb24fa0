const DAY_MS = 86_400_000;

const day = (year: number, month: number, date: number): Date => new Date(Date.UTC(year, month - 1, date));
const after = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);

/** Easter Sunday in the Gregorian calendar (algorithm of Meeus, Jones and Butcher). */
function easter(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor((b + 8) / 25);
  const e = Math.floor((b - d + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - e + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return day(year, Math.floor(n / 31), (n % 31) + 1);
}

/** Koningsdag: 27 April, or the day before when that is a Sunday. */
function kingsDay(year: number): Date {
  const date = day(year, 4, 27);
  return date.getUTCDay() === 0 ? after(date, -1) : date;
}

/**
 * Returns the public holidays of a year as days ("2026-12-25"): Algemene termijnenwet art. 3 lid 1,
 * and Good Friday, which lid 2 equates with them. Sundays are not included. Own code, because a
 * package with the calendars of all countries takes many megabytes.
 */
export function feestdagen(year: number): string[] {
  const sunday = easter(year);
  const days = [
    day(year, 1, 1),
    after(sunday, -2),
    after(sunday, 1),
    kingsDay(year),
    day(year, 5, 5),
    after(sunday, 39),
    after(sunday, 50),
    day(year, 12, 25),
    day(year, 12, 26),
  ];
  return days.map((each) => each.toISOString().slice(0, 10));
}
