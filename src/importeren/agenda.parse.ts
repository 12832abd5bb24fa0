import { Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import { AgendapuntSoort, Uitkomst } from '../vergadering/agenda/agendapunt.enum';
import { AgendapuntToevoegenInput, UitkomstVastleggenInput } from '../vergadering/agenda/agendapunt.input';
import { VergaderingPlannenInput } from '../vergadering/basis/vergadering.input';
import { checkInput, choiceIn, dateIn, listIn, minutesIn, readsAs, required, timeIn } from './cell-parsers';
import type { ImportRow } from './import-row';
import type { CsvColumn } from './read-csv';

/**
 * The columns of an agenda file. The first four and `aanwezig` describe the meeting, the rest the
 * item.
 */
export const AGENDA_COLUMNS: CsvColumn[] = [
  { name: 'datum', required: true },
  { name: 'tijd', required: true },
  { name: 'einde' },
  { name: 'locatie' },
  { name: 'aanwezig' },
  { name: 'titel', required: true },
  { name: 'soort' },
  { name: 'toelichting' },
  { name: 'vertrouwelijkheid' },
  { name: 'duur' },
  { name: "thema's" },
  { name: 'prioriteiten' },
  { name: 'uitkomst' },
  { name: 'uitkomst toelichting' },
];

/** A row as an item. Without a title it may still be one that every agenda has. */
export interface ParsedPunt {
  row: ImportRow;
  titel: string | null;
  soort: AgendapuntSoort | null;
  toelichting: string | null;
  vertrouwelijkheid: Vertrouwelijkheid | null;
  duurMinuten: number | null;
  themas: string[];
  prioriteiten: string[];
  uitkomst: Uitkomst | null;
  uitkomstToelichting: string | null;
}

/** The rows of one driehoek that begin at the same moment. */
export interface ParsedVergadering {
  dag: string;
  tijd: string;
  einde: string | null;
  locatie: string | null;
  aanwezig: string[];
  rows: ImportRow[];
  punten: ParsedPunt[];
  /** The items by their title. */
  byTitle: Map<string, ParsedPunt>;
}

const OF_ITEM = AGENDA_COLUMNS.slice(5).map(({ name }) => name);
/** The kinds that each agenda has once, whatever they are called. */
export const ONCE_PER_AGENDA: readonly AgendapuntSoort[] = [
  AgendapuntSoort.OPENING,
  AgendapuntSoort.MEDEDELINGEN,
  AgendapuntSoort.VORIG_VERSLAG,
  AgendapuntSoort.RONDVRAAG,
  AgendapuntSoort.SLUITING,
];
const TITLED_BY_ITSELF: readonly (AgendapuntSoort | null)[] = [...ONCE_PER_AGENDA, AgendapuntSoort.VAST_BESPREEKPUNT];

/** The meetings of the rows, in order of time; faults are reported at their row. */
export function parseAgendas(rows: ImportRow[]): ParsedVergadering[] {
  const found = new Map<string, ParsedVergadering>();
  for (const row of rows) {
    const dag = required(row, 'datum', dateIn(row, 'datum'));
    const tijd = required(row, 'tijd', timeIn(row, 'tijd'));
    const einde = timeIn(row, 'einde');
    if (tijd && einde && einde <= tijd)
      row.fault('einde', '"einde" ligt niet na "tijd"; een vergadering eindigt later op dezelfde dag.');
    checkInput(row, VergaderingPlannenInput, { locatie: row.cell('locatie') }, { locatie: 'locatie' });
    const punt = parsePunt(row);
    if (!dag || !tijd) continue;
    const key = `${dag} ${tijd}`;
    const meeting = found.get(key) ?? {
      dag,
      tijd,
      einde: null,
      locatie: null,
      aanwezig: [],
      rows: [],
      punten: [],
      byTitle: new Map(),
    };
    found.set(key, meeting);
    addRow(meeting, row, einde);
    if (punt) addPunt(meeting, punt);
  }
  return [...found.values()].sort((one, other) => (`${one.dag} ${one.tijd}` < `${other.dag} ${other.tijd}` ? -1 : 1));
}

/** A property of the meeting may be in any of its rows, or in all, with one value. */
function addRow(meeting: ParsedVergadering, row: ImportRow, einde: string | null): void {
  const sound = (column: string) => (row.faultyColumns.includes(column) ? null : row.cell(column));
  const aanwezig = listIn(row, 'aanwezig');
  const said = { einde: sound('einde') && einde, locatie: sound('locatie'), aanwezig: aanwezig.join('; ') || null };
  const known = { ...meeting, aanwezig: meeting.aanwezig.join('; ') || null };
  for (const column of ['einde', 'locatie', 'aanwezig'] as const) {
    if (said[column] && known[column] && said[column] !== known[column])
      row.fault(column, `"${column}" is anders dan in een eerdere rij van deze vergadering.`);
  }
  meeting.einde ??= said.einde;
  meeting.locatie ??= said.locatie;
  if (meeting.aanwezig.length === 0) meeting.aanwezig = aanwezig;
  meeting.rows.push(row);
}

function addPunt(meeting: ParsedVergadering, punt: ParsedPunt): void {
  const { titel, row } = punt;
  const key = titel && readsAs(titel);
  const same = key && meeting.byTitle.get(key);
  if (key && !same) meeting.byTitle.set(key, punt);
  if (same) row.fault('titel', `Deze vergadering heeft in rij ${same.row.number} al een punt met deze titel.`);
  meeting.punten.push(punt);
}

/** The item of a row; null when it is of the meeting alone. */
function parsePunt(row: ImportRow): ParsedPunt | null {
  if (OF_ITEM.every((column) => row.cell(column) === null)) return null;
  const soort = choiceIn(row, 'soort', Object.values(AgendapuntSoort));
  const titel = row.cell('titel');
  if (!titel && !TITLED_BY_ITSELF.includes(soort)) row.fault('titel', '"titel" ontbreekt.');
  const punt = {
    row,
    titel,
    soort,
    toelichting: row.cell('toelichting'),
    vertrouwelijkheid: choiceIn(row, 'vertrouwelijkheid', Object.values(Vertrouwelijkheid)),
    duurMinuten: minutesIn(row, 'duur'),
    themas: listIn(row, "thema's"),
    prioriteiten: listIn(row, 'prioriteiten'),
    uitkomst: choiceIn(row, 'uitkomst', Object.values(Uitkomst)),
    uitkomstToelichting: row.cell('uitkomst toelichting'),
  };
  if (punt.uitkomstToelichting && row.cell('uitkomst') === null)
    row.fault('uitkomst', '"uitkomst" ontbreekt, bij een toelichting erop.');
  checkPunt(punt);
  return punt;
}

function checkPunt({ row, titel, toelichting, duurMinuten, uitkomstToelichting }: ParsedPunt): void {
  const columns = { titel: 'titel', toelichting: 'toelichting', duurMinuten: 'duur' };
  checkInput(row, AgendapuntToevoegenInput, { titel: titel ?? undefined, toelichting, duurMinuten }, columns);
  checkInput(row, UitkomstVastleggenInput, { toelichting: uitkomstToelichting }, { toelichting: 'uitkomst toelichting' });
}
