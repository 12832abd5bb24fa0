// No yearly rules, BYMONTH or BYSETPOS: ical.js turns 30 February into 2 March, and takes the first day whatever its place. Its other recurrences
// are those that calendar programs reckon with; rrule is no longer kept, and luxon-based ones bring a second clock.
import ICAL from 'ical.js';
import { OngeldigeInvoer } from '../platform/errors';
import { isCalendarDay } from '../platform/scalars';
import { feestdagen } from './feestdagen';

const MOST = 60;
const YEARS = 2;
const WEEKDAY = '(MO|TU|WE|TH|FR|SA|SU)';
const list = (one: string) => new RegExp(`^${one}(,${one})*$`);
const UP_TO_99 = /^[1-9]\d?$/;
const PARTS = new Map([
  ['FREQ', /^(WEEKLY|MONTHLY)$/],
  ['INTERVAL', UP_TO_99],
  ['COUNT', UP_TO_99],
  ['UNTIL', /^\d{8}$/],
  ['BYDAY', list(`(-?[1-5])?${WEEKDAY}`)],
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
export interface Dagen {
  dagen: string[];
  overgeslagen: string[];
}

const wrong = (message: string) => new OngeldigeInvoer(message, { velden: ['regel'] });

/** Throws OngeldigeInvoer unless it is an RFC 5545 recurrence (3.3.10) of days, by week or by month, that ends. */
function checkRegel(regel: string): void {
  const pairs = regel
    .split(';')
    .map((part): [string, string] => [part.split('=', 1)[0] ?? '', part.slice(part.indexOf('=') + 1)]);
  for (const [name, value] of pairs)
    if (!PARTS.get(name)?.test(value))
      throw wrong(
        `De regel kan "${name}=${value}" niet bevatten; schrijf haar als FREQ=MONTHLY;BYDAY=2TU;COUNT=11, met ${[...PARTS.keys()].join(', ')}.`,
      );
  const parts = new Map(pairs);
  if (parts.size < pairs.length) throw wrong('De regel noemt een onderdeel twee keer.');
  if (!parts.has('FREQ')) throw wrong('De regel zegt niet hoe vaak: FREQ=WEEKLY of FREQ=MONTHLY.');
  if (parts.has('COUNT') === parts.has('UNTIL'))
    throw wrong('De regel zegt met COUNT of met UNTIL tot wanneer, met een van beide.');
  const until = parts.get('UNTIL')?.replace(/(....)(..)(..)/, '$1-$2-$3');
  if (until && !isCalendarDay(until)) throw wrong('De dag in UNTIL bestaat niet.');
  if (parts.get('FREQ') === 'WEEKLY' && /\d/.test(parts.get('BYDAY') ?? ''))
    throw wrong('De hoeveelste dag, zoals 2TU, is er alleen per maand.');
}

/**
 * The days of a series, oldest first, and those that were left out because of a holiday or a period without meetings. At most 60 days, within two
 * years of the first. Throws OngeldigeInvoer.
 */
export function dagenVan({ regel, eersteDag, zonderFeestdagen, zonderPeriodes }: Herhaling): Dagen {
  const all = daysOf(regel, eersteDag);
  const holidays = new Set(zonderFeestdagen ? all.flatMap((dag) => feestdagen(Number(dag.slice(0, 4)))) : []);
  const left = (dag: string) => holidays.has(dag) || zonderPeriodes.some(({ van, totEnMet }) => van <= dag && dag <= totEnMet);
  const dagen = all.filter((dag) => !left(dag));
  if (dagen.length === 0) throw wrong('Deze regel geeft geen enkele dag.');
  return { dagen, overgeslagen: all.filter(left) };
}

function daysOf(regel: string, eersteDag: string): string[] {
  checkRegel(regel);
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
