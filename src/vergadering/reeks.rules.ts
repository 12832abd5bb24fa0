// No yearly rules and no BYMONTH: ical.js turns 30 February into 2 March, and no driehoek meets once a year. Its other recurrences are those that calendar programs reckon with; rrule is no longer kept, and luxon-based ones bring a second clock.
import ICAL from 'ical.js';
import { OngeldigeInvoer } from '../platform/errors';
import { feestdagen } from './feestdagen';

const MOST = 60;
const YEARS = 2;
const FREQUENCIES = ['WEEKLY', 'MONTHLY'];
const PARTS = ['FREQ', 'INTERVAL', 'COUNT', 'UNTIL', 'BYDAY', 'BYMONTHDAY', 'BYSETPOS', 'WKST'];
const SHAPE = /^[A-Z]+=[A-Z0-9,+-]+(;[A-Z]+=[A-Z0-9,+-]+)*$/;

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

/** An RFC 5545 recurrence (3.3.10) of days, which ends. Throws OngeldigeInvoer. */
function checkRegel(regel: string): void {
  if (!SHAPE.test(regel))
    throw wrong('De regel is geen herhaling volgens RFC 5545; schrijf haar als FREQ=MONTHLY;BYDAY=2TU;COUNT=11.');
  const parts = new Map(regel.split(';').map((part) => part.split('=') as [string, string]));
  if (parts.size < regel.split(';').length) throw wrong('De regel noemt een onderdeel twee keer.');
  const unknown = [...parts.keys()].find((name) => !PARTS.includes(name));
  if (unknown) throw wrong(`De regel kent hier geen ${unknown}; de onderdelen zijn ${PARTS.join(', ')}.`);
  if (!FREQUENCIES.includes(parts.get('FREQ') ?? ''))
    throw wrong('De regel herhaalt per week of per maand: FREQ=WEEKLY of FREQ=MONTHLY.');
  if (!parts.has('COUNT') && !parts.has('UNTIL')) throw wrong('De regel zegt niet tot wanneer; voeg COUNT of UNTIL toe.');
  const numbers = [parts.get('COUNT') ?? '1', parts.get('INTERVAL') ?? '1'];
  if (!numbers.every((number) => /^[1-9]\d?$/.test(number))) throw wrong('COUNT en INTERVAL zijn getallen van 1 tot en met 99.');
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
