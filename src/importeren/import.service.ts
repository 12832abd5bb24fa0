import { driehoekOfMember } from '../driehoek/lid.find';
import { TeZwaar } from '../platform/input/errors';
import type { PrioriteitService } from '../prioriteit/prioriteit.service';
import type { Transaction } from '../toegang/db';
import { lockHeldOver } from '../vergadering/agenda/agenda-opstellen';
import { type FoundVergadering, lookUp } from './agenda.lookup';
import { AGENDA_COLUMNS, type ParsedVergadering, parseAgendas } from './agenda.parse';
import type { AgendaWriter, PlannedVergadering } from './agenda.write';
import { type ImporterenInput, type ImportRegel, type ImportVerslag, ImportWat } from './import.type';
import type { ImportRow } from './import-row';
import { PRIORITEIT_COLUMNS, writePrioriteiten } from './prioriteiten.write';
import { readCsv } from './read-csv';

/**
 * What others who plan in this driehoek have to wait for, and what the database checks of an agenda
 * at once, stay within bounds.
 */
const MOST_MEETINGS = 150;
const MOST_ITEMS = 100;

/** The result of an import, and whether it is to be committed. */
interface Outcome {
  answer: ImportVerslag;
  stays: boolean;
}

/**
 * Files of existing agendas and priorities. A trial does all of it, and nothing stays; so does a
 * file with a fault. Each operation throws NietGevonden and NietToegestaan as planning and
 * proposing do, OngeldigeInvoer for what is no such file, and TeZwaar. A file that was taken in
 * `eerder`, by the same request, is tried again: the report says how it stands now.
 */
export class ImportService {
  constructor(
    private readonly agendas: AgendaWriter,
    private readonly prioriteiten: PrioriteitService,
  ) {}

  async agendasImporteren(tx: Transaction, { driehoekCode, csv, proef }: ImporterenInput, earlier: boolean): Promise<Outcome> {
    const driehoekId = await driehoekOfMember(tx, driehoekCode);
    const rows = readCsv(csv, AGENDA_COLUMNS);
    const meetings = parseAgendas(rows);
    checkSize(meetings);
    // The region before the driehoek: who loads a plan locks in that order too.
    await tx.query('select kader_vasthouden($1)', [driehoekId]);
    await lockHeldOver(tx, driehoekId);
    await this.writeAgendas(tx, driehoekId, await lookUp(tx, driehoekId, meetings));
    return outcomeOf(rows, proef, earlier);
  }

  /**
   * All meetings are planned before the first is held, so that a postponed item comes on the next
   * meeting of the file and not on a later one.
   */
  private async writeAgendas(tx: Transaction, driehoekId: string, all: FoundVergadering[]): Promise<void> {
    const meetings: PlannedVergadering[] = [];
    for (const found of all) {
      const planned = await this.agendas.plan(tx, driehoekId, found);
      if (planned) meetings.push(planned);
    }
    for (const planned of meetings) await this.agendas.fill(tx, planned);
  }

  async prioriteitenImporteren(
    tx: Transaction,
    { driehoekCode, csv, proef }: ImporterenInput,
    earlier: boolean,
  ): Promise<Outcome> {
    const driehoekId = await driehoekOfMember(tx, driehoekCode);
    const rows = readCsv(csv, PRIORITEIT_COLUMNS);
    await writePrioriteiten(tx, this.prioriteiten, { driehoekId, driehoekCode }, rows);
    return outcomeOf(rows, proef, earlier);
  }
}

function checkSize(meetings: ParsedVergadering[]): void {
  if (meetings.length > MOST_MEETINGS)
    throw new TeZwaar(`Dit bestand heeft ${meetings.length} vergaderingen en de grens is ${MOST_MEETINGS}; deel het op.`);
  const long = meetings.find(({ rows }) => rows.length > MOST_ITEMS);
  if (long) throw new TeZwaar(`De vergadering van ${long.dag} heeft ${long.rows.length} rijen en de grens is ${MOST_ITEMS}.`);
}

function outcomeOf(rows: ImportRow[], proef: boolean, earlier: boolean): Outcome {
  const stays = !proef && !earlier && rows.every(({ isFaulty }) => !isFaulty);
  const shown = rows.map((row) => show(row, stays));
  const count = (wat: ImportWat) => shown.filter((each) => each.wat === wat).length;
  const counts = {
    aantalNieuw: count(ImportWat.NIEUW),
    aantalBestaatAl: count(ImportWat.BESTAAT_AL),
    aantalFout: count(ImportWat.FOUT),
  };
  return { answer: { proef, ingelezen: stays || earlier, ...counts, regels: shown }, stays };
}

/** A row of the report. Objects that are rolled back have no id. */
function show(row: ImportRow, stays: boolean): ImportRegel {
  const idOf = (what: ImportRow['vergadering']) => (what && (stays || !what.isNew) ? what.id : null);
  return {
    regelnummer: row.number,
    wat: row.isFaulty ? ImportWat.FOUT : row.became,
    bericht: row.message || 'Of dit kan, hangt af van een rij met een fout.',
    kolommen: row.faultyColumns,
    vergaderingId: idOf(row.vergadering),
    agendapuntId: idOf(row.agendapunt),
    prioriteitId: idOf(row.prioriteit),
  };
}
