/**
 * A meeting in a calendar. Times are local in Europe/Amsterdam ("20260105T090000"), or in UTC with
 * a trailing Z.
 */
export interface CalendarEvent {
  id: string;
  titel: string;
  begin: string;
  einde: string | null;
  geannuleerd: boolean;
  /** Number of changes since it was planned. */
  volgnummer: number;
  /** In UTC. */
  gemaakt: string;
  /** In UTC. */
  gewijzigd: string;
}

const MOST_OCTETS = 75;
const ZONE = 'Europe/Amsterdam';

// The rule of Directive 2000/84/EC, in force since 1996; the feed goes back one year.
const TIMEZONE = [
  'BEGIN:VTIMEZONE',
  `TZID:${ZONE}`,
  'BEGIN:DAYLIGHT',
  'DTSTART:19960331T020000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'DTSTART:19961027T030000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
];

/** Escapes a text (RFC 5545 3.3.11) and removes control characters. */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** Folds a line at 75 octets (RFC 5545 3.1), never within a character. */
function folded(line: string): string {
  let octets = 0;
  let text = '';
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > MOST_OCTETS) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}

const time = (name: string, value: string) => (value.endsWith('Z') ? `${name}:${value}` : `${name};TZID=${ZONE}:${value}`);

// DTSTAMP is the time of the last revision: that is its meaning without METHOD (3.8.7.2), and it
// keeps an unchanged calendar byte-identical.
const event = (each: CalendarEvent): string[] => [
  'BEGIN:VEVENT',
  `UID:${each.id}`,
  `DTSTAMP:${each.gewijzigd}`,
  `CREATED:${each.gemaakt}`,
  `LAST-MODIFIED:${each.gewijzigd}`,
  `SEQUENCE:${each.volgnummer}`,
  time('DTSTART', each.begin),
  ...(each.einde ? [time('DTEND', each.einde)] : []),
  `SUMMARY:${escaped(each.titel)}`,
  `STATUS:${each.geannuleerd ? 'CANCELLED' : 'CONFIRMED'}`,
  `TRANSP:${each.geannuleerd ? 'TRANSPARENT' : 'OPAQUE'}`,
  'CLASS:PRIVATE',
  'END:VEVENT',
];

/** Returns an iCalendar object (RFC 5545) with this name and these meetings. Deterministic. */
export function icalendar(naam: string, afspraken: CalendarEvent[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Driehoek//Agenda//NL',
    'CALSCALE:GREGORIAN',
    `NAME:${escaped(naam)}`,
    `X-WR-CALNAME:${escaped(naam)}`,
    `X-WR-TIMEZONE:${ZONE}`,
    'REFRESH-INTERVAL;VALUE=DURATION:PT1H',
    'X-PUBLISHED-TTL:PT1H',
    ...TIMEZONE,
    ...afspraken.flatMap(event),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}
