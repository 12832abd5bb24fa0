import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { OngeldigeInvoer } from './errors';

const DAG = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIJDSTIP = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?(?:Z|[+-](\d{2}):(\d{2}))$/i;
/** A year outside these bounds is a typing error. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

/** Returns why the value is no calendar day, as a Dutch sentence; undefined when it is one. */
function dayProblem(value: string): string | undefined {
  const [, year, month, day] = DAG.exec(value) ?? [];
  if (!year) return 'Een datum schrijft u als jaar-maand-dag, bijvoorbeeld "2024-01-01".';
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (date.getUTCMonth() !== Number(month) - 1 || date.getUTCDate() !== Number(day)) return `De dag ${value} bestaat niet.`;
  if (Number(year) >= FIRST_YEAR && Number(year) <= LAST_YEAR) return undefined;
  return `De dag ${value} valt buiten de jaren ${FIRST_YEAR} tot en met ${LAST_YEAR}.`;
}

/** Reports whether the value is a calendar day between 1900 and 2200. */
export const isCalendarDay = (value: string): boolean => dayProblem(value) === undefined;

function parseDatum(value: unknown): string {
  const problem = dayProblem(typeof value === 'string' ? value : '');
  if (problem) throw new OngeldigeInvoer(problem);
  return value as string;
}

function instantProblem(value: string): string | undefined {
  const [, day, ...time] = TIJDSTIP.exec(value) ?? [];
  if (!day) return 'Een tijdstip schrijft u met tijdzone, bijvoorbeeld "2024-01-01T09:00:00Z" of "2024-01-01T10:00:00+01:00".';
  const [hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = time.map((part = '0') => Number(part));
  const exists = Math.max(hour, zoneHour) < 24 && Math.max(minute, second, zoneMinute) < 60;
  return (
    dayProblem(day) ??
    (exists ? undefined : 'Dit tijdstip bestaat niet: uren gaan tot en met 23, minuten en seconden tot en met 59.')
  );
}

function parseTijdstip(value: unknown): Date {
  const problem = instantProblem(typeof value === 'string' ? value : '');
  if (problem) throw new OngeldigeInvoer(problem);
  return new Date(value as string);
}

function parseOpaak(value: unknown): string {
  if (typeof value !== 'string') throw new OngeldigeInvoer('Een cursor is een tekst, zoals een eerder antwoord die gaf.');
  return value;
}

const literal =
  <T>(parse: (value: unknown) => T) =>
  (node: ValueNode): T =>
    parse(node.kind === Kind.STRING ? node.value : undefined);

export const Datum = new GraphQLScalarType<string, string>({
  name: 'Datum',
  description: 'Een kalenderdag volgens ISO 8601, in Europe/Amsterdam: "2024-01-01".',
  serialize: (value) => String(value),
  parseValue: parseDatum,
  parseLiteral: literal(parseDatum),
});

export const Tijdstip = new GraphQLScalarType<Date, string>({
  name: 'Tijdstip',
  description: 'Een ogenblik volgens RFC 3339, altijd met tijdzone; in antwoorden altijd in UTC: "2024-01-01T09:00:00.000Z".',
  serialize: (value) => (value instanceof Date ? value.toISOString() : String(value)),
  parseValue: parseTijdstip,
  parseLiteral: literal(parseTijdstip),
});

export const Opaak = new GraphQLScalarType<string, string>({
  name: 'Opaak',
  description: 'Een cursor. Bewaar hem zoals hij is en geef hem ongewijzigd terug; wat erin staat kan veranderen.',
  serialize: (value) => String(value),
  parseValue: parseOpaak,
  parseLiteral: literal(parseOpaak),
});
