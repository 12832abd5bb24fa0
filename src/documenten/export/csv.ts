import { isoClock } from '../dates';
import type { TableColumn, TableFormat, TableRows } from './table';

// As Excel with Dutch settings opens it: UTF-8 with a byte order mark, semicolons, CRLF.

const BOM = '\ufeff';
/**
 * What a spreadsheet may take for a formula, spaces before it or not; also as the wide characters that some turn into it. After apostrophes too, so
 * that a text that has one of its own gets another, and the first may always be taken off again.
 */
const FORMULA = /^'*(?:[\s\u00a0]*[=+\-@＝＋－＠]|[\t\r\n])/;

function cell<Rij>({ soort, value: read }: TableColumn<Rij>, row: Rij): string {
  const value = read(row);
  if (value === null || value === undefined) return '';
  if (soort === 'getal') return String(value);
  return quoted(soort === 'tijdstip' ? isoClock(String(value)) : harmless(String(value)));
}

/** An apostrophe in front makes it text for a spreadsheet, and shows it to a program that reads the file. */
const harmless = (text: string) => (FORMULA.test(text) ? `'${text}` : text);
/** What was written here, read back as it was. */
export const withoutApostrophe = (cell: string) => (cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell);
/** Also where another program would see a separator, so that one that guesses it is not misled. */
const quoted = (text: string) => (/[";,\t\r\n]/.test(text) ? `"${text.replace(/"/g, '""').replace(/\r\n?/g, '\n')}"` : text);

async function* write<Rij>(columns: readonly TableColumn<Rij>[], batches: TableRows<Rij>): AsyncGenerator<Buffer, void, void> {
  let text = `${BOM}${columns.map(({ heading }) => quoted(heading)).join(';')}\r\n`;
  for await (const rows of batches) {
    text += rows.map((row) => `${columns.map((column) => cell(column, row)).join(';')}\r\n`).join('');
    if (text) yield Buffer.from(text);
    text = '';
  }
  if (text) yield Buffer.from(text);
}

export const csv: TableFormat = { type: 'text/csv; charset=utf-8; header=present', write };
