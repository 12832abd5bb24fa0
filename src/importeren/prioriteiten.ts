import { PrioriteitVoorstellenInput } from '../prioriteit/prioriteit.input';
import type { PrioriteitService } from '../prioriteit/prioriteit.service';
import { PrioriteitStatus, Veiligheidsveld } from '../prioriteit/prioriteit.type';
import type { Transaction } from '../toegang/db';
import { datumIn, gelijk, kaal, keuzeIn, lijstIn, opNaam, toets, vereist } from './cell-parsers';
import type { Kolom } from './csv';
import { ImportWat } from './import.type';
import type { Regel } from './import-row';
import { stap } from './savepoint';

export const PRIORITEIT_KOLOMMEN: Kolom[] = [
  { naam: 'titel', verplicht: true },
  { naam: 'omschrijving' },
  { naam: 'gemeenten' },
  { naam: 'geldig van', verplicht: true },
  { naam: 'geldig tot en met' },
  { naam: 'veiligheidsveld' },
  { naam: 'lokaal plan' },
];

interface Bestaand {
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

interface Doel {
  driehoekId: string;
  driehoekCode: string;
}

/** Proposes the priorities of a file that are not there yet, by the operation that members have; what is wrong with a row is told to it. */
export async function schrijfPrioriteiten(
  tx: Transaction,
  service: PrioriteitService,
  doel: Doel,
  regels: Regel[],
): Promise<void> {
  await tx.query(LOCK, [doel.driehoekId]);
  const rows: Bestaand[] = await tx.query(THERE, [doel.driehoekId]);
  const there = opNaam(rows, ({ titel }) => [gelijk(titel)]);
  const named: Gemeente[] = await tx.query(GEMEENTEN);
  const gemeenten = opNaam(named, ({ code, naam }) => [kaal(code), kaal(naam)]);
  const seen = new Map<string, Regel>();
  for (const regel of regels) {
    const input = leesPrioriteit(regel, doel.driehoekCode, gemeenten);
    if (!regel.isFout) eenmaal(regel, input, seen);
    if (regel.isFout) continue;
    const same = there.get(gelijk(input.titel))?.find((each) => isDezelfde(each, input));
    if (same) bestaatAl(regel, same);
    else await stap(tx, regel, null, async () => stelVoor(regel, await service.prioriteitVoorstellen(tx, input)));
  }
}

function leesPrioriteit(regel: Regel, driehoekCode: string, gemeenten: Map<string, Gemeente[]>): PrioriteitVoorstellenInput {
  const input = {
    driehoekCode,
    titel: vereist(regel, 'titel', regel.cel('titel')) ?? '',
    omschrijving: regel.cel('omschrijving'),
    gemeenteCodes: lijstIn(regel, 'gemeenten', /[;,\n]/).flatMap((naam) => gemeenteMet(regel, gemeenten, naam)),
    geldigVan: vereist(regel, 'geldig van', datumIn(regel, 'geldig van')) ?? '',
    geldigTotEnMet: datumIn(regel, 'geldig tot en met'),
    veiligheidsveld: keuzeIn(regel, 'veiligheidsveld', Object.values(Veiligheidsveld)),
    lokaalPlanCode: regel.cel('lokaal plan'),
  };
  const kolommen = { titel: 'titel', omschrijving: 'omschrijving', gemeenteCodes: 'gemeenten' };
  if (input.titel) toets(regel, PrioriteitVoorstellenInput, input, kolommen);
  return input;
}

/** A gemeente by its code or its name. */
function gemeenteMet(regel: Regel, gemeenten: Map<string, Gemeente[]>, naam: string): string[] {
  const [found] = gemeenten.get(kaal(naam)) ?? [];
  if (!found) regel.fout('gemeenten', `Er is geen gemeente "${naam.slice(0, 100)}"; noem haar naam of CBS-code.`);
  return found ? [found.code] : [];
}

/** Of one title, a priority is the same by its period; one that was ended has the period that it began with. */
function isDezelfde({ van, totEnMet, status }: Bestaand, input: PrioriteitVoorstellenInput): boolean {
  if (van !== input.geldigVan) return false;
  return totEnMet === (input.geldigTotEnMet ?? null) || status === PrioriteitStatus.BEEINDIGD;
}

function eenmaal(regel: Regel, { titel, geldigVan, geldigTotEnMet }: PrioriteitVoorstellenInput, seen: Map<string, Regel>): void {
  const key = JSON.stringify([gelijk(titel), geldigVan, geldigTotEnMet]);
  const before = seen.get(key);
  if (before) regel.fout('titel', `In rij ${before.nummer} staat dezelfde prioriteit, met dezelfde periode.`);
  else seen.set(key, regel);
}

function bestaatAl(regel: Regel, { id, status }: Bestaand): void {
  regel.wat = ImportWat.BESTAAT_AL;
  regel.prioriteit = { id, nieuw: false };
  regel.zeg(`Deze prioriteit is er al (${status}) en blijft zoals zij is.`);
}

function stelVoor(regel: Regel, id: string): void {
  regel.prioriteit = { id, nieuw: true };
  regel.zeg('Nieuw voorstel; vastgesteld is het pas als ieder heeft ingestemd.');
}
