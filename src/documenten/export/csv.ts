import { stringify } from 'csv-stringify/sync';
import { isoClock } from '../dates';
import type { TableColumn, TableFormat, TableRows } from './table';

// As Excel with Dutch settings opens it: UTF-8 with a byte order mark, semicolons, CRLF.

const BOM = '\ufeff';
/**
 * What a spreadsheet may take for a formula, spaces before it or not; also as the wide characters
 * that some turn into it. After apostrophes too, so that a text that has one of its own gets
 * another, and the first may always be taken off again.
 */
const FORMULA = /^'*(?:[\s\u00a0]*[=+\-@＝＋－＠]|[\t\r\n])/;

function cell<Rij>({ soort, value: read }: TableColumn<Rij>, row: Rij): string {
  const value = read(row);
  if (value === null || value === undefined) return '';
  if (soort === 'getal') return String(value);
  return soort === 'tijdstip' ? isoClock(String(value)) : harmless(String(value));
}

/**
 * An apostrophe in front makes the text harmless for a spreadsheet, and shows it to a program that
 * reads the file. The library's `escape_formulas` overlooks a formula behind spaces, and cannot be
 * undone for a text that begins with an apostrophe itself.
 */
const harmless = (text: string) => (FORMULA.test(text) ? `'${text}` : text);
/** What was written here, read back as it was. */
export const withoutApostrophe = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
/**
 * Also quotes what another program takes for a separator, so that guessing it does not go wrong.
 */
const NEEDS_QUOTES = /[";,\t\r\n]/;
/**
 * One kind of line end within a quoted cell: a lone CR would be a row of its own to some programs.
 */
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
