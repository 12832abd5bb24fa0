import { stringify } from 'csv-stringify/sync';
import { isoClock } from '../dates';
import type { TableColumn, TableFormat, TableRows } from './table';

// Excel with Dutch settings opens this without an import dialog: UTF-8 with a byte order mark,
// semicolons, CRLF.

const BOM = '\ufeff';
/**
 * Matches cells that a spreadsheet may run as a formula, with or without leading spaces, including
 * the full-width signs that some programs convert. It matches behind apostrophes too: such a text
 * gets one more apostrophe, so that removing the first always restores the original.
 */
const FORMULA = /^'*(?:[\s\u00a0]*[=+\-@＝＋－＠]|[\t\r\n])/;

function cell<Rij>({ soort, value: read }: TableColumn<Rij>, row: Rij): string {
  const value = read(row);
  if (value === null || value === undefined) return '';
  if (soort === 'getal') return String(value);
  return soort === 'tijdstip' ? isoClock(String(value)) : harmless(String(value));
}

/**
 * Puts an apostrophe before a text that a spreadsheet would run as a formula; programs that read
 * the file see the apostrophe. The library's `escape_formulas` misses a formula behind spaces, and
 * cannot be undone for a text that begins with an apostrophe.
 */
const harmless = (text: string) => (FORMULA.test(text) ? `'${text}` : text);
/** Undoes `harmless` for a cell of a file that this export wrote. */
export const withoutApostrophe = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
/**
 * Also quotes cells with another program's separator, so that separator detection does not fail.
 */
const NEEDS_QUOTES = /[";,\t\r\n]/;
/** Normalises line ends within a quoted cell: some programs start a new row at a lone CR. */
const lineEnds = (text: string) => text.replace(/\r\n?/g, '\n');
const lines = (rows: readonly string[][]) =>
  stringify(
    rows.map((row) => row.map(lineEnds)),
    { delimiter: ';', record_delimiter: '\r\n', quoted_match: NEEDS_QUOTES },
  );

async function* write<Rij>(columns: readonly TableColumn<Rij>[], batches: TableRows<Rij>): AsyncGenerator<Buffer, void, void> {
  let text = BOM + lines([columns.map(({ heading }) => heading)]);
  for await (const rows of batches) {
    text += lines(rows.map((row) => columns.map((column) => cell(column, row))));
    if (text) yield Buffer.from(text);
    text = '';
  }
  if (text) yield Buffer.from(text);
}

export const csv: TableFormat = { type: 'text/csv; charset=utf-8; header=present', write };
