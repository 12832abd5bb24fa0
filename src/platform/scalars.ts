import { GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { OngeldigeInvoer } from './errors';

const DAG = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIJDSTIP = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,9})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/i;

/** A day that is on the calendar, between 1900 and 2200: outside that a date is a typing error. */
export function isCalendarDay(value: string): boolean {
  const [, year, month, day] = DAG.exec(value) ?? [];
  if (!year || Number(year) < 1900 || Number(year) > 2200) return false;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}

function parseDatum(value: unknown): string {
  if (typeof value !== 'string' || !isCalendarDay(value)) {
    throw new OngeldigeInvoer('Een datum schrijft u als jaar-maand-dag, bijvoorbeeld "2024-01-01", en moet bestaan.');
  }
  return value;
}

function parseTijdstip(value: unknown): Date {
  const [, day] = (typeof value === 'string' && TIJDSTIP.exec(value)) || [];
  if (!day || !isCalendarDay(day)) {
    throw new OngeldigeInvoer(
      'Een tijdstip schrijft u met tijdzone, bijvoorbeeld "2024-01-01T09:00:00Z" of "2024-01-01T10:00:00+01:00".',
    );
  }
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
