import { type ValidationError, validateSync } from 'class-validator';
import { isCalendarDay } from '../platform/scalars';
import type { Regel } from './regel';

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

export function minutenIn(regel: Regel, kolom: string): number | null {
  const text = regel.cel(kolom);
  if (text === null) return null;
  const [, minutes] = MINUTES.exec(text) ?? [];
  if (!minutes) regel.fout(kolom, `"${kolom}" is een aantal minuten van 1 tot en met 1440.`);
  return minutes ? Number(minutes) : null;
}

/** Several in one cell: with semicolons or line breaks between them, as our exports write them. */
export const lijstIn = (regel: Regel, kolom: string): string[] =>
  (regel.cel(kolom) ?? '')
    .split(/[;\n]/)
    .map((each) => each.trim())
    .filter(Boolean);

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
