import { type CsvError, parse } from 'csv-parse/sync';
import { withoutApostrophe } from '../documenten/export/csv';
import { OngeldigeInvoer, TeZwaar } from '../platform/input/errors';
import { bare } from './cell-parsers';
import { ImportRow } from './import-row';

/** Characters of a file; the route takes as many bytes. */
export const MOST_CHARACTERS = 5_000_000;
const MOST_ROWS = 2_000;
/** Empty rows too, which a spreadsheet may leave by the thousand. */
const MOST_RECORDS = 20_000;
/** Bytes of one row: more than its cells may hold together. */
const MOST_OF_ROW = 250_000;
const DELIMITERS = [';', ',', '\t'];

export interface CsvColumn {
  name: string;
  required?: boolean;
}

/**
 * The rows of a CSV file with a heading, numbered as a spreadsheet numbers them; empty rows are
 * left out. Throws OngeldigeInvoer for what is no CSV, or has other columns than these, and TeZwaar
 * for too much.
 */
export function readCsv(text: string, columns: readonly CsvColumn[]): ImportRow[] {
  if (text.length > MOST_CHARACTERS) throw new TeZwaar('Dit bestand heeft meer dan 5.000.000 tekens; deel het op.');
  // The parser would put a question mark in its place.
  if (!text.isWellFormed())
    throw new OngeldigeInvoer('Dit bestand bevat tekens die geen leesbare tekst zijn.', { velden: ['csv'] });
  const [heading = [], ...records] = recordsOf(text).map((cells) => cells.map(cellOf));
  const names = namesOf(heading, columns);
  const rows = records.flatMap((cells, place) => (cells.some(Boolean) ? [rowOf(place + 2, cells, names)] : []));
  if (rows.length > MOST_ROWS)
    throw new TeZwaar(`Dit bestand heeft ${rows.length} rijen en de grens is ${MOST_ROWS}; deel het op.`);
  if (rows.length === 0) throw new OngeldigeInvoer('Dit bestand heeft geen rijen onder de kop.', { velden: ['csv'] });
  return rows;
}

function recordsOf(text: string): string[][] {
  try {
    const records = parse(text, {
      bom: true,
      delimiter: delimiterOf(text),
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      max_record_size: MOST_OF_ROW,
      to: MOST_RECORDS + 1,
    });
    if (records.length > MOST_RECORDS) throw new TeZwaar('Dit bestand heeft, met de lege, meer dan 20.000 rijen; deel het op.');
    return records;
  } catch (error) {
    if (error instanceof TeZwaar) throw error;
    throw unreadable(error as CsvError);
  }
}

/** The delimiter that the heading has most often. */
function delimiterOf(text: string): string {
  const [heading = ''] = text.replace(/"[^"]*"/g, '').split(/[\r\n]/, 1);
  const times = (delimiter: string) => heading.split(delimiter).length;
  return DELIMITERS.reduce((most, each) => (times(each) > times(most) ? each : most));
}

function unreadable({ code, lines, records }: CsvError): Error {
  const details = { velden: ['csv'], regelnummer: lines };
  if (code === 'CSV_MAX_RECORD_SIZE')
    return new TeZwaar(`Op regel ${lines} van het bestand is een rij langer dan ${MOST_OF_ROW / 1000} kB.`, details);
  if (code === 'CSV_QUOTE_NOT_CLOSED')
    return new OngeldigeInvoer(`Na rij ${records} opent een aanhalingsteken (") dat niet meer sluit.`, details);
  return new OngeldigeInvoer(
    `Op regel ${lines} van het bestand staat een aanhalingsteken (") waar het niet kan: in een tekst tussen aanhalingstekens schrijft u het dubbel.`,
    details,
  );
}

const cellOf = (text: string) => withoutApostrophe(text).replace(/\r\n?/g, '\n').trim();

/**
 * For each place in a row the column that it is of. Throws OngeldigeInvoer that names all that is
 * unknown, double or missing.
 */
function namesOf(heading: string[], columns: readonly CsvColumn[]): (string | undefined)[] {
  const known = new Map(columns.map(({ name }) => [bare(name), name]));
  const names = heading.map((naam) => known.get(bare(naam)));
  const unknown = heading.filter((naam, place) => naam && !names[place]);
  const double = names.filter((naam, place) => naam && names.indexOf(naam) < place);
  const missing = columns.filter(({ name, required }) => required && !names.includes(name)).map(({ name }) => name);
  const said = [
    ...sentence('Onbekend is de kolom', 'Onbekend zijn de kolommen', unknown),
    ...sentence('Twee keer staat er de kolom', 'Twee keer staan er de kolommen', double),
    ...sentence('Er ontbreekt de kolom', 'Er ontbreken de kolommen', missing),
  ];
  if (said.length === 0) return names;
  const all = columns.map(({ name }) => name).join(', ');
  throw new OngeldigeInvoer(`${said.join(' ')} De kolommen zijn: ${all}.`, { velden: ['csv'] });
}

const shown = (naam = '') => `"${naam.slice(0, 60)}"`;
const sentence = (one: string, more: string, names: (string | undefined)[]) =>
  names.length === 0 ? [] : [`${names.length === 1 ? one : more} ${names.slice(0, 20).map(shown).join(', ')}.`];

function rowOf(nummer: number, cells: string[], names: (string | undefined)[]): ImportRow {
  const row = new ImportRow(nummer, new Map(names.flatMap((naam, place) => (naam ? [[naam, cells[place] ?? '']] : []))));
  if (cells.some((cell, place) => cell && !names[place]))
    row.fault(null, 'In deze rij staat een cel waar de kop geen kolom heeft.');
  return row;
}
