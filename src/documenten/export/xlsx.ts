import { Zip, ZipDeflate } from 'fflate';
import { isoClock } from '../dates';
import { escapeXml } from '../formats/xml-escape';
import { ZIP_DAY } from '../formats/zip';
import type { TableColumn, TableFormat, TableRows } from './table';
import { FIXED_PARTS, START } from './xlsx-parts';

// Writes SpreadsheetML (ECMA-376 part 1) row by row: libraries for it keep the whole sheet in
// memory, or are no longer maintained.

const MOST_ROWS = 1_048_576;
/** Excel's maximum length of a cell; it refuses a file with a longer one. */
const MOST_TEXT = 32_767;
const DAY_MS = 86_400_000;
/** Day 0 of Excel, which takes 1900 for a leap year. */
const DAY_0 = Date.UTC(1899, 11, 30);
/** Indexes of the styles in `xlsx-parts.ts`. */
const STYLE = { tekst: 0, getal: 0, kop: 1, dag: 2, tijdstip: 3 } as const;

/** Escapes `_x0041_`, which Excel reads as a character code. */
const literal = (text: string) => text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
const shortened = (text: string) => (text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT - 1)}…` : text);
const textCell = (at: string, text: string, style: number) =>
  `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(literal(shortened(text)))}</t></is></c>`;

/** Writes a cell by its type: a text is never a formula, and a day sorts and filters as a date. */
function cell<Rij>({ soort, value: read }: TableColumn<Rij>, row: Rij, at: string): string {
  const value = read(row);
  if (value === null || value === undefined || value === '') return '';
  if (soort === 'tekst') return textCell(at, String(value), STYLE.tekst);
  return `<c r="${at}" s="${STYLE[soort]}"><v>${soort === 'getal' ? Number(value) : serial(soort, String(value))}</v></c>`;
}

function serial(soort: 'dag' | 'tijdstip', value: string): number {
  const clock = soort === 'dag' ? value : isoClock(value).replace(' ', 'T');
  return (Date.parse(soort === 'dag' ? clock : `${clock}Z`) - DAY_0) / DAY_MS;
}

/** The letter of a column by its index from 0, for the first 26 columns. */
const letter = (place: number) => String.fromCharCode(65 + place);
const line = (nr: number, cells: string[]) => `<row r="${nr}">${cells.join('')}</row>`;

function opening<Rij>(columns: readonly TableColumn<Rij>[]): string {
  const widths = columns.map(
    ({ width }, place) => `<col min="${place + 1}" max="${place + 1}" width="${width}" customWidth="1"/>`,
  );
  const names = columns.map(({ heading }, place) => textCell(`${letter(place)}1`, heading, STYLE.kop));
  return `${START}<cols>${widths.join('')}</cols><sheetData>${line(1, names)}`;
}

/** The first piece contains the first rows, so that a refusal precedes any output. */
async function* sheet<Rij>(columns: readonly TableColumn<Rij>[], batches: TableRows<Rij>): AsyncGenerator<string, void, void> {
  let text = opening(columns);
  let count = 1;
  for await (const rows of batches) {
    if (count + rows.length > MOST_ROWS) throw new RangeError('more rows than a sheet of Excel has');
    for (const row of rows) {
      count += 1;
      text += line(
        count,
        columns.map((column, place) => cell(column, row, `${letter(place)}${count}`)),
      );
    }
    if (text) yield text;
    text = '';
  }
  yield `${text}</sheetData><autoFilter ref="A1:${letter(columns.length - 1)}${count}"/></worksheet>`;
}

async function* write<Rij>(columns: readonly TableColumn<Rij>[], batches: TableRows<Rij>): AsyncGenerator<Buffer, void, void> {
  let made: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    made.push(chunk);
  });
  const taken = () => {
    const chunk = Buffer.concat(made);
    made = [];
    return chunk;
  };
  const part = (path: string) => {
    const file = Object.assign(new ZipDeflate(path), { mtime: ZIP_DAY });
    zip.add(file);
    return file;
  };
  for (const [path, text] of Object.entries(FIXED_PARTS)) part(path).push(Buffer.from(text), true);
  const file = part('xl/worksheets/sheet1.xml');
  for await (const text of sheet(columns, batches)) {
    file.push(Buffer.from(text));
    if (made.length > 0) yield taken();
  }
  file.push(new Uint8Array(), true);
  zip.end();
  yield taken();
}

export const xlsx: TableFormat = { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', write };
