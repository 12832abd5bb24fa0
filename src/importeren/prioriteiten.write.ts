import { PrioriteitVoorstellenInput } from '../prioriteit/prioriteit.input';
import type { PrioriteitService } from '../prioriteit/prioriteit.service';
import { PrioriteitStatus, Veiligheidsveld } from '../prioriteit/prioriteit.type';
import type { Transaction } from '../toegang/db';
import { bare, byName, checkInput, choiceIn, dateIn, listIn, readsAs, required } from './cell-parsers';
import { ImportWat } from './import.type';
import type { ImportRow } from './import-row';
import type { CsvColumn } from './read-csv';
import { inSavepoint } from './savepoint';

export const PRIORITEIT_COLUMNS: CsvColumn[] = [
  { name: 'titel', required: true },
  { name: 'omschrijving' },
  { name: 'gemeenten' },
  { name: 'geldig van', required: true },
  { name: 'geldig tot en met' },
  { name: 'veiligheidsveld' },
  { name: 'lokaal plan' },
];

interface ExistingPrioriteit {
  id: string;
  titel: string;
  van: string;
  totEnMet: string | null;
  status: PrioriteitStatus;
}
interface Gemeente {
  code: string;
  naam: string;
}
const THERE = `select id, titel, geldig_van::text as van, geldig_tot_en_met::text as "totEnMet", status from lokale_prioriteit where driehoek_id = $1 order by id`;
const GEMEENTEN = 'select code, naam from gemeente';
/** One import at a time per driehoek, so that what two files have comes once. */
const LOCK = 'select pg_advisory_xact_lock(hashtextextended($1, 1))';

interface Target {
  driehoekId: string;
  driehoekCode: string;
}

/**
 * Proposes the priorities of a file that are not there yet, by the operation that members have;
 * what is wrong with a row is told to it.
 */
export async function writePrioriteiten(
  tx: Transaction,
  service: PrioriteitService,
  target: Target,
  rows: ImportRow[],
): Promise<void> {
  await tx.query(LOCK, [target.driehoekId]);
  const existing: ExistingPrioriteit[] = await tx.query(THERE, [target.driehoekId]);
  const there = byName(existing, ({ titel }) => [readsAs(titel)]);
  const named: Gemeente[] = await tx.query(GEMEENTEN);
  const gemeenten = byName(named, ({ code, naam }) => [bare(code), bare(naam)]);
  const seen = new Map<string, ImportRow>();
  for (const row of rows) {
    const input = parsePrioriteit(row, target.driehoekCode, gemeenten);
    if (!row.isFaulty) checkOnce(row, input, seen);
    if (row.isFaulty) continue;
    const same = there.get(readsAs(input.titel))?.find((each) => isSame(each, input));
    if (same) markExisting(row, same);
    else await inSavepoint(tx, row, null, async () => markProposed(row, await service.prioriteitVoorstellen(tx, input)));
  }
}

function parsePrioriteit(row: ImportRow, driehoekCode: string, gemeenten: Map<string, Gemeente[]>): PrioriteitVoorstellenInput {
  const input = {
    driehoekCode,
    titel: required(row, 'titel', row.cell('titel')) ?? '',
    omschrijving: row.cell('omschrijving'),
    gemeenteCodes: listIn(row, 'gemeenten', /[;,\n]/).flatMap((naam) => gemeenteNamed(row, gemeenten, naam)),
    geldigVan: required(row, 'geldig van', dateIn(row, 'geldig van')) ?? '',
    geldigTotEnMet: dateIn(row, 'geldig tot en met'),
    veiligheidsveld: choiceIn(row, 'veiligheidsveld', Object.values(Veiligheidsveld)),
    lokaalPlanCode: row.cell('lokaal plan'),
  };
  const columns = { titel: 'titel', omschrijving: 'omschrijving', gemeenteCodes: 'gemeenten' };
  if (input.titel) checkInput(row, PrioriteitVoorstellenInput, input, columns);
  return input;
}

/** A gemeente by its code or its name. */
function gemeenteNamed(row: ImportRow, gemeenten: Map<string, Gemeente[]>, naam: string): string[] {
  const [found] = gemeenten.get(bare(naam)) ?? [];
  if (!found) row.fault('gemeenten', `Er is geen gemeente "${naam.slice(0, 100)}"; noem haar naam of CBS-code.`);
  return found ? [found.code] : [];
}

/**
 * Of one title, a priority is the same by its period; one that was ended has the period that it
 * began with.
 */
function isSame({ van, totEnMet, status }: ExistingPrioriteit, input: PrioriteitVoorstellenInput): boolean {
  if (van !== input.geldigVan) return false;
  return totEnMet === (input.geldigTotEnMet ?? null) || status === PrioriteitStatus.BEEINDIGD;
}

function checkOnce(
  row: ImportRow,
  { titel, geldigVan, geldigTotEnMet }: PrioriteitVoorstellenInput,
  seen: Map<string, ImportRow>,
): void {
  const key = JSON.stringify([readsAs(titel), geldigVan, geldigTotEnMet]);
  const before = seen.get(key);
  if (before) row.fault('titel', `In rij ${before.number} staat dezelfde prioriteit, met dezelfde periode.`);
  else seen.set(key, row);
}

function markExisting(row: ImportRow, { id, status }: ExistingPrioriteit): void {
  row.became = ImportWat.BESTAAT_AL;
  row.prioriteit = { id, isNew: false };
  row.tell(`Deze prioriteit is er al (${status}) en blijft zoals zij is.`);
}

function markProposed(row: ImportRow, id: string): void {
  row.prioriteit = { id, isNew: true };
  row.tell('Nieuw voorstel; vastgesteld is het pas als ieder heeft ingestemd.');
}
