import { daysAfter } from '../platform/input/period';

const MONTHS_BACK = 24;
const MONTHS_AHEAD = 2;
const AUGUST = 7;

/** The later of two days. */
export const laterOf = (one: string, other: string): string => (one > other ? one : other);

/**
 * Returns the meeting days of a driehoek around `today`: each month except August, from two years
 * before to two months after. The driehoek's number `nth` decides the weekday and the week of the
 * month.
 */
export function meetingDays(today: string, nth: number): string[] {
  const [year, month] = today.split('-').map(Number) as [number, number];
  const months = Array.from(
    { length: MONTHS_BACK + MONTHS_AHEAD + 1 },
    (_, n) => new Date(Date.UTC(year, month - 1 - MONTHS_BACK + n)),
  );
  return months.filter((first) => first.getUTCMonth() !== AUGUST).map((first) => weekdayIn(first, 1 + (nth % 4), nth % 3));
}

/** Returns the weekday (1: Monday) in the week of the month that begins at `first`. */
function weekdayIn(first: Date, weekday: number, week: number): string {
  const toWeekday = (weekday - first.getUTCDay() + 7) % 7;
  return daysAfter(first.toISOString().slice(0, 10), toWeekday + week * 7);
}
