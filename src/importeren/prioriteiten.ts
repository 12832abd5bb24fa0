import { PrioriteitVoorstellenInput } from '../prioriteit/prioriteit.input';
import type { PrioriteitService } from '../prioriteit/prioriteit.service';
import { PrioriteitStatus, Veiligheidsveld } from '../prioriteit/prioriteit.type';
import type { Transaction } from '../toegang/db';
import { datumIn, gelijk, kaal, keuzeIn, lijstIn, toets, vereist } from './cellen';
import type { Kolom } from './csv';
import { ImportWat } from './import.type';
import type { Regel } from './regel';
import { stap } from './stap';

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
  const there: Bestaand[] = await tx.query(THERE, [doel.driehoekId]);
  const gemeenten: Gemeente[] = await tx.query(GEMEENTEN);
  const seen = new Map<string, Regel>();
  for (const regel of regels) {
    const input = leesPrioriteit(regel, doel.driehoekCode, gemeenten);
    if (!regel.isFout) eenmaal(regel, input, seen);
    if (regel.isFout) continue;
    const same = there.find((each) => isDezelfde(each, input));
    if (same) bestaatAl(regel, same);
    else await stap(tx, regel, null, async () => stelVoor(regel, await service.prioriteitVoorstellen(tx, input)));
  }
}

function leesPrioriteit(regel: Regel, driehoekCode: string, gemeenten: Gemeente[]): PrioriteitVoorstellenInput {
  const input = {
    driehoekCode,
    titel: vereist(regel, 'titel', regel.cel('titel')) ?? '',
    omschrijving: regel.cel('omschrijving'),
    gemeenteCodes: lijstIn(regel, 'gemeenten').flatMap((naam) => gemeentenMet(regel, gemeenten, naam)),
    geldigVan: vereist(regel, 'geldig van', datumIn(regel, 'geldig van')) ?? '',
    geldigTotEnMet: datumIn(regel, 'geldig tot en met'),
    veiligheidsveld: keuzeIn(regel, 'veiligheidsveld', Object.values(Veiligheidsveld)),
    lokaalPlanCode: regel.cel('lokaal plan'),
  };
  const kolommen = { titel: 'titel', omschrijving: 'omschrijving', gemeenteCodes: 'gemeenten' };
  if (input.titel) toets(regel, PrioriteitVoorstellenInput, input, kolommen);
  return input;
}

/** A gemeente by its code or its name; several with commas, unless that is a name. */
function gemeentenMet(regel: Regel, gemeenten: Gemeente[], text: string): string[] {
  return text.split(',').flatMap((naam) => {
    const found = gemeenten.find(({ code, naam: name }) => [code, name].some((each) => kaal(each) === kaal(naam)));
    if (!found) regel.fout('gemeenten', `Er is geen gemeente "${naam.trim().slice(0, 100)}"; noem haar naam of CBS-code.`);
    return found ? [found.code] : [];
  });
}

/** A priority is the same by its title and its period, of which an earlier end is not another period. */
function isDezelfde({ titel, van, totEnMet, status }: Bestaand, input: PrioriteitVoorstellenInput): boolean {
  if (gelijk(titel) !== gelijk(input.titel) || van !== input.geldigVan) return false;
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
