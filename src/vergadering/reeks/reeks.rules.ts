// Yearly rules, BYMONTH, and BYSETPOS of several days are refused: ical.js turns 30 February into 2
// March, and takes the first day for every position. Calendar programs use its other recurrences;
// rrule is no longer maintained, and packages on luxon add a second date library.
import ICAL from 'ical.js';
import { OngeldigeInvoer } from '../../platform/input/errors';
import { dayBefore } from '../../platform/input/period';
import { isCalendarDay } from '../../platform/input/scalars';
import { feestdagen } from './feestdagen';

const MOST = 60;
const YEARS = 2;
const WEEKDAY = '(MO|TU|WE|TH|FR|SA|SU)';
const ONE_DAY = new RegExp(`^${WEEKDAY}$`);
const list = (one: string) => new RegExp(`^${one}(,${one})*$`);
const UP_TO_99 = /^[1-9]\d?$/;
const FREQ = /^(WEEKLY|MONTHLY)$/;
/**
 * A day, or a moment as calendar programs write it: in UTC with a Z, in Europe/Amsterdam time
 * without.
 */
const UNTIL = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d)(Z?))?$/;
const AMSTERDAM = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'medium' });
const PARTS = new Map([
  ['FREQ', /^.+$/],
  ['INTERVAL', UP_TO_99],
  ['COUNT', UP_TO_99],
  ['UNTIL', /^.+$/],
  ['BYDAY', list(`([+-]?[1-5])?${WEEKDAY}`)],
  ['BYSETPOS', /^-?[1-5]$/],
  ['BYMONTHDAY', list('-?([1-9]|[12]\\d|3[01])')],
  ['WKST', list(WEEKDAY)],
]);

export interface Periode {
  van: string;
  totEnMet: string;
}
export interface Herhaling {
  regel: string;
  eersteDag: string;
  zonderFeestdagen: boolean;
  zonderPeriodes: Periode[];
}
export interface ReeksDays {
  dagen: string[];
  overgeslagen: string[];
}

const wrong = (message: string) => new OngeldigeInvoer(message, { velden: ['regel'] });

/**
 * Parses the rule into its parts in capitals, with UNTIL as a day. Throws OngeldigeInvoer for parts
 * that RFC 5545 (3.3.10) does not define, and for those that it defines and this does not support.
 */
function partsOf(regel: string, begintijd: string): Map<string, string> {
  const parts = new Map<string, string>();
  for (const part of regel.replace(/^RRULE:/i, '').split(';')) {
    const [, name = '', value = ''] = /^([^=]*)=(.*)$/s.exec(part.toUpperCase()) ?? [];
    if (!PARTS.get(name)?.test(value))
      throw wrong(
        `De regel kan "${part}" niet bevatten; schrijf haar als FREQ=MONTHLY;BYDAY=2TU;COUNT=11, met ${[...PARTS.keys()].join(', ')}.`,
      );
    if (parts.has(name)) throw wrong('De regel noemt een onderdeel twee keer.');
    parts.set(name, name === 'UNTIL' ? lastDay(value, begintijd) : value);
  }
  return parts;
}

/**
 * Returns the last day whose meeting begins no later than UNTIL: many programs write the end of a
 * day in UTC, which is past midnight in Amsterdam.
 */
function lastDay(until: string, begintijd: string): string {
  const [, year, month, date, hour, minute, second, utc] = UNTIL.exec(until) ?? [];
  if (!year) throw wrong('Schrijf in UNTIL de laatste dag, zoals UNTIL=20271231.');
  const day = `${year}-${month}-${date}`;
  if (!isCalendarDay(day)) throw wrong('De dag in UNTIL bestaat niet.');
  if (!hour) return until;
  const written = `${day} ${hour}:${minute}:${second}`;
  const [last = '', time = ''] = (utc ? AMSTERDAM.format(new Date(`${written.replace(' ', 'T')}Z`)) : written).split(' ');
  return (time < `${begintijd}:00` ? dayBefore(last) : last).replaceAll('-', '');
}

/**
 * Rewrites BYDAY=TU;BYSETPOS=2, as some calendar programs write the second Tuesday. Throws
 * OngeldigeInvoer for a position among anything but one day of the week.
 */
function withPlace(parts: Map<string, string>): void {
  const place = parts.get('BYSETPOS');
  const day = parts.get('BYDAY') ?? '';
  if (!place) return;
  if (parts.get('FREQ') !== 'MONTHLY' || !ONE_DAY.test(day) || parts.has('BYMONTHDAY'))
    throw wrong('BYSETPOS gaat alleen per maand over een enkele dag van de week, zoals BYDAY=TU;BYSETPOS=2, de tweede dinsdag.');
  parts.delete('BYSETPOS');
  parts.set('BYDAY', place + day);
}

/** Returns the normalised rule: weekly or monthly, and with an end. Throws OngeldigeInvoer. */
function checkedRule(regel: string, begintijd: string): string {
  const parts = partsOf(regel, begintijd);
  if (!FREQ.test(parts.get('FREQ') ?? ''))
    throw wrong('De regel zegt hoe vaak: FREQ=WEEKLY (per week) of FREQ=MONTHLY (per maand).');
  if (parts.has('COUNT') === parts.has('UNTIL'))
    throw wrong('De regel zegt met COUNT of met UNTIL tot wanneer, met een van beide.');
  if (parts.get('FREQ') === 'WEEKLY' && /\d/.test(parts.get('BYDAY') ?? ''))
    throw wrong('De hoeveelste dag, zoals 2TU, is er alleen per maand.');
  withPlace(parts);
  return [...parts].map(([name, value]) => `${name}=${value}`).join(';');
}

/**
 * Returns the days of a series, oldest first, and the days skipped because of a holiday or a period
 * without meetings. At most 60 days, within two years of the first. Throws OngeldigeInvoer.
 */
export function daysOfReeks(reeks: Herhaling & { begintijd: string }): ReeksDays {
  const { eersteDag, zonderFeestdagen, zonderPeriodes } = reeks;
  const all = daysOf(checkedRule(reeks.regel, reeks.begintijd), eersteDag);
  const holidays = new Set(zonderFeestdagen ? all.flatMap((dag) => feestdagen(Number(dag.slice(0, 4)))) : []);
  const left = (dag: string) => holidays.has(dag) || zonderPeriodes.some(({ van, totEnMet }) => van <= dag && dag <= totEnMet);
  const dagen = all.filter((dag) => !left(dag));
  if (dagen.length === 0) throw noneLeft(all, eersteDag);
  return { dagen, overgeslagen: all.filter(left) };
}

function noneLeft([first, ...others]: string[], eersteDag: string): OngeldigeInvoer {
  if (!first) return wrong(`Deze regel geeft vanaf ${eersteDag} geen enkele dag.`);
  const which = others.length > 0 ? `alle ${others.length + 1} dagen, vanaf ${first}, vallen` : `${first} valt`;
  return wrong(`Deze regel geeft geen enkele dag: ${which} op een feestdag of in een periode zonder vergaderingen.`);
}

function daysOf(regel: string, eersteDag: string): string[] {
  const last = `${Number(eersteDag.slice(0, 4)) + YEARS}${eersteDag.slice(4)}`;
  const days: string[] = [];
  for (const dag of recurring(regel, eersteDag)) {
    if (dag > last) throw wrong(`De regel loopt langer door dan ${YEARS} jaar na de eerste dag.`);
    if (days.push(dag) > MOST) throw wrong(`De regel geeft meer dan ${MOST} vergaderingen.`);
  }
  return days;
}

function* recurring(regel: string, eersteDag: string): Generator<string> {
  try {
    const iterator = ICAL.Recur.fromString(regel).iterator(ICAL.Time.fromDateString(eersteDag));
    for (let next = iterator.next(); next; next = iterator.next()) yield next.toString().slice(0, 10);
  } catch {
    throw wrong('De regel is geen herhaling volgens RFC 5545: een waarde erin bestaat niet.');
  }
}
