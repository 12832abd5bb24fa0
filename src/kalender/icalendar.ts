/**
 * A meeting as a calendar shows it. Times are local in Europe/Amsterdam ("20260105T090000"), or in
 * UTC with a Z at the end.
 */
export interface CalendarEvent {
  id: string;
  titel: string;
  begin: string;
  einde: string | null;
  geannuleerd: boolean;
  /** How often it changed since it was planned. */
  volgnummer: number;
  /** In UTC. */
  gemaakt: string;
  /** In UTC. */
  gewijzigd: string;
}

const MOST_OCTETS = 75;
const ZONE = 'Europe/Amsterdam';

// The rule of Directive 2000/84/EC, which has held since 1996; the feed goes back a year.
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

/**
 * RFC 5545 3.3.11: a text without line breaks of its own, and nothing in it that would end a value.
 */
const escaped = (text: string) =>
  text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n?|\n/g, '\\n')
    .replace(/\p{Cc}/gu, '');

/** RFC 5545 3.1: no line longer than 75 octets, and no character cut in two. */
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

// DTSTAMP is when what it says was last revised: without METHOD that is its meaning (3.8.7.2), and
// the same agenda stays the same text.
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

/**
 * An iCalendar object (RFC 5545) with this name and these meetings. The same meetings give the same
 * text.
 */
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
