import { type ValidationError, validateSync } from 'class-validator';
import { isCalendarDay } from '../platform/input/scalars';
import type { ImportRow } from './import-row';

/** Letters and digits alone: what two spellings of a heading, a code or a name share. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Two titles that read the same are the same. */
export const readsAs = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DUTCH = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.]00)?(?: ?uur)?$/i;
const MINUTES = /^(\d{1,4})(?: ?min(?:uten|\.)?)?$/i;

/**
 * "2026-03-31" of "2026-03-31" or "31-03-2026"; null when the cell is empty or wrong, which the row
 * says then.
 */
export function dateIn(row: ImportRow, column: string): string | null {
  const text = row.cell(column);
  if (text === null) return null;
  const [, year, month, day] = ISO.exec(text) ?? [];
  const [, d, m, y] = DUTCH.exec(text) ?? [];
  const found = `${year ?? y}-${(month ?? m)?.padStart(2, '0')}-${(day ?? d)?.padStart(2, '0')}`;
  if (isCalendarDay(found)) return found;
  row.fault(column, `"${column}" is geen dag als 31-03-2026 of 2026-03-31.`);
  return null;
}

/** "09:00" of "9:00", "09:00" or "9.00"; null as above. */
export function timeIn(row: ImportRow, column: string): string | null {
  const text = row.cell(column);
  if (text === null) return null;
  const [, hour = '99', minute = '99'] = TIME.exec(text) ?? [];
  if (Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute}`;
  row.fault(column, `"${column}" is geen tijd als 09:30.`);
  return null;
}

/** Words with spaces, underscores or hyphens between them, and nothing around them. */
const WORDS = /^\p{L}+(?:[ _-]+\p{L}+)*$/u;

/**
 * One of these words, in capitals or not; null when the cell is empty or wrong. Anything beside the
 * word is a fault: an unticked box or a question mark says that an item is not public (yet).
 */
export function choiceIn<T extends string>(row: ImportRow, column: string, values: readonly T[]): T | null {
  const text = row.cell(column);
  if (text === null) return null;
  const found = WORDS.test(text.trim()) ? values.find((value) => bare(value) === bare(text)) : undefined;
  if (!found) row.fault(column, `"${column}" is een van: ${values.join(', ')}.`);
  return found ?? null;
}

/** 20 of "20", "20 min" or "20 minuten"; null as above. */
export function minutesIn(row: ImportRow, column: string): number | null {
  const text = row.cell(column);
  if (text === null) return null;
  const [, minutes] = MINUTES.exec(text) ?? [];
  if (!minutes) row.fault(column, `"${column}" is een aantal minuten van 1 tot en met 1440.`);
  return minutes ? Number(minutes) : null;
}

/** As many as one cell may name: what the API takes of ids. */
const MOST_NAMED = 100;

/**
 * Several in one cell: with semicolons or line breaks between them, as our exports write them;
 * where a name has none, with commas too.
 */
export function listIn(row: ImportRow, column: string, parted = /[;\n]/): string[] {
  const named = (row.cell(column) ?? '').split(parted, 10 * MOST_NAMED).map((each) => each.trim());
  const found = named.filter(Boolean);
  if (found.length <= MOST_NAMED) return found;
  row.fault(column, `"${column}" noemt er meer dan ${MOST_NAMED}.`);
  return [];
}

/**
 * What can be found by any of its names, so that a long file is not held against a long list row by
 * row.
 */
export function byName<T>(all: readonly T[], namesOf: (one: T) => string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all)
    for (const name of new Set(namesOf(one))) {
      const same = found.get(name);
      if (same) same.push(one);
      else found.set(name, [one]);
    }
  return found;
}

/** The cell, or else a fault that it is missing. */
export function required<T>(row: ImportRow, column: string, value: T | null): T | null {
  if (value === null && row.cell(column) === null) row.fault(column, `"${column}" ontbreekt.`);
  return value;
}

const sentences = ({ constraints = {}, property }: ValidationError, column: string) =>
  Object.values(constraints).map((each) => `${each.replace(property, `"${column}"`)}.`);

/**
 * Holds values against the rules of the mutation that they will go to; `columns` says in which
 * column each property stands.
 */
export function checkInput<T extends object>(
  row: ImportRow,
  input: new () => T,
  values: Partial<T>,
  columns: Partial<Record<keyof T, string>>,
): void {
  const filled = Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null));
  const options = { skipMissingProperties: true, stopAtFirstError: true, forbidUnknownValues: false };
  for (const error of validateSync(Object.assign(new input(), filled), options)) {
    const column = columns[error.property as keyof T] ?? error.property;
    for (const sentence of sentences(error, column)) row.fault(column, sentence);
  }
}
