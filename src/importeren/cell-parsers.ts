import { type ValidationError, validateSync } from 'class-validator';
import { isCalendarDay } from '../platform/input/scalars';
import type { Regel } from './import-row';

/** Letters and digits alone: what two spellings of a heading, a code or a name share. */
export const kaal = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');

/** Two titles that read the same are the same. */
export const gelijk = (text: string): string => text.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;
const DUTCH = /^(\d{1,2})-(\d{1,2})-(\d{4})$/;
const TIME = /^(\d{1,2})[:.](\d{2})(?:[:.]00)?(?: ?uur)?$/i;
const MINUTES = /^(\d{1,4})(?: ?min(?:uten|\.)?)?$/i;

/** "2026-03-31" of "2026-03-31" or "31-03-2026"; null when the cell is empty or wrong, which the row says then. */
export function datumIn(regel: Regel, kolom: string): string | null {
  const text = regel.cel(kolom);
  if (text === null) return null;
  const [, year, month, day] = ISO.exec(text) ?? [];
  const [, d, m, y] = DUTCH.exec(text) ?? [];
  const found = `${year ?? y}-${(month ?? m)?.padStart(2, '0')}-${(day ?? d)?.padStart(2, '0')}`;
  if (isCalendarDay(found)) return found;
  regel.fout(kolom, `"${kolom}" is geen dag als 31-03-2026 of 2026-03-31.`);
  return null;
}

/** "09:00" of "9:00", "09:00" or "9.00"; null as above. */
export function tijdIn(regel: Regel, kolom: string): string | null {
  const text = regel.cel(kolom);
  if (text === null) return null;
  const [, hour = '99', minute = '99'] = TIME.exec(text) ?? [];
  if (Number(hour) < 24 && Number(minute) < 60) return `${hour.padStart(2, '0')}:${minute}`;
  regel.fout(kolom, `"${kolom}" is geen tijd als 09:30.`);
  return null;
}

/** One of these words, however it is written. */
export function keuzeIn<T extends string>(regel: Regel, kolom: string, waarden: readonly T[]): T | null {
  const text = regel.cel(kolom);
  if (text === null) return null;
  const found = waarden.find((waarde) => kaal(waarde) === kaal(text));
  if (!found) regel.fout(kolom, `"${kolom}" is een van: ${waarden.join(', ')}.`);
  return found ?? null;
}

/** 20 of "20", "20 min" or "20 minuten"; null as above. */
export function minutenIn(regel: Regel, kolom: string): number | null {
  const text = regel.cel(kolom);
  if (text === null) return null;
  const [, minutes] = MINUTES.exec(text) ?? [];
  if (!minutes) regel.fout(kolom, `"${kolom}" is een aantal minuten van 1 tot en met 1440.`);
  return minutes ? Number(minutes) : null;
}

/** As many as one cell may name: what the API takes of ids. */
const MOST_NAMED = 100;

/** Several in one cell: with semicolons or line breaks between them, as our exports write them; where a name has none, with commas too. */
export function lijstIn(regel: Regel, kolom: string, parted = /[;\n]/): string[] {
  const named = (regel.cel(kolom) ?? '').split(parted, 10 * MOST_NAMED).map((each) => each.trim());
  const found = named.filter(Boolean);
  if (found.length <= MOST_NAMED) return found;
  regel.fout(kolom, `"${kolom}" noemt er meer dan ${MOST_NAMED}.`);
  return [];
}

/** What can be found by any of its names, so that a long file is not held against a long list row by row. */
export function opNaam<T>(all: readonly T[], namesOf: (one: T) => string[]): Map<string, T[]> {
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
export function vereist<T>(regel: Regel, kolom: string, waarde: T | null): T | null {
  if (waarde === null && regel.cel(kolom) === null) regel.fout(kolom, `"${kolom}" ontbreekt.`);
  return waarde;
}

const sentences = ({ constraints = {}, property }: ValidationError, kolom: string) =>
  Object.values(constraints).map((each) => `${each.replace(property, `"${kolom}"`)}.`);

/** Holds values against the rules of the mutation that they will go to; `kolommen` says in which column each property stands. */
export function toets<T extends object>(
  regel: Regel,
  input: new () => T,
  waarden: Partial<T>,
  kolommen: Partial<Record<keyof T, string>>,
): void {
  const filled = Object.fromEntries(Object.entries(waarden).filter(([, value]) => value !== null));
  const options = { skipMissingProperties: true, stopAtFirstError: true, forbidUnknownValues: false };
  for (const error of validateSync(Object.assign(new input(), filled), options)) {
    const kolom = kolommen[error.property as keyof T] ?? error.property;
    for (const zin of sentences(error, kolom)) regel.fout(kolom, zin);
  }
}
