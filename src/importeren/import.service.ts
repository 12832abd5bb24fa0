import { driehoekOfMember } from '../driehoek/leden';
import { TeZwaar } from '../platform/input/errors';
import type { PrioriteitService } from '../prioriteit/prioriteit.service';
import type { Transaction } from '../toegang/db';
import { lockHeldOver } from '../vergadering/agenda/agenda-opstellen';
import { type Gevonden, zoekOp } from './agenda.lookup';
import { AGENDA_KOLOMMEN, type Bijeenkomst, leesBijeenkomsten } from './agenda.parse';
import type { AgendaSchrijver, Werk } from './agenda.write';
import { leesCsv } from './csv';
import { type ImporterenInput, type ImportRegel, type ImportVerslag, ImportWat } from './import.type';
import type { Regel } from './import-row';
import { PRIORITEIT_KOLOMMEN, schrijfPrioriteiten } from './prioriteiten';

/** What others who plan in this driehoek have to wait for, and what the database checks of an agenda at once, stay within bounds. */
const MOST_MEETINGS = 150;
const MOST_ITEMS = 100;

/** What was done, and whether it is to stay. */
interface Uitslag {
  antwoord: ImportVerslag;
  blijft: boolean;
}

/**
 * Files of existing agendas and priorities. A trial does all of it, and nothing stays; so does a file with a fault. Each operation throws NietGevonden
 * and NietToegestaan as planning and proposing do, OngeldigeInvoer for what is no such file, and TeZwaar. A file that was taken in `eerder`, by the same
 * request, is tried again: the report says how it stands now.
 */
export class ImportService {
  constructor(
    private readonly agendas: AgendaSchrijver,
    private readonly prioriteiten: PrioriteitService,
  ) {}

  async agendasImporteren(tx: Transaction, { driehoekCode, csv, proef }: ImporterenInput, eerder: boolean): Promise<Uitslag> {
    const driehoekId = await driehoekOfMember(tx, driehoekCode);
    const regels = leesCsv(csv, AGENDA_KOLOMMEN);
    const bijeenkomsten = leesBijeenkomsten(regels);
    checkSize(bijeenkomsten);
    // The region before the driehoek: who loads a plan locks in that order too.
    await tx.query('select kader_vasthouden($1)', [driehoekId]);
    await lockHeldOver(tx, driehoekId);
    await this.schrijf(tx, driehoekId, await zoekOp(tx, driehoekId, bijeenkomsten));
    return uitslagVan(regels, proef, eerder);
  }

  /** All are planned before the first is held: so what that held over comes on the next one of the file, and not on one planned for later. */
  private async schrijf(tx: Transaction, driehoekId: string, all: Gevonden[]): Promise<void> {
    const planned: Werk[] = [];
    for (const gevonden of all) {
      const werk = await this.agendas.plan(tx, driehoekId, gevonden);
      if (werk) planned.push(werk);
    }
    for (const werk of planned) await this.agendas.vul(tx, werk);
  }

  async prioriteitenImporteren(
    tx: Transaction,
    { driehoekCode, csv, proef }: ImporterenInput,
    eerder: boolean,
  ): Promise<Uitslag> {
    const driehoekId = await driehoekOfMember(tx, driehoekCode);
    const regels = leesCsv(csv, PRIORITEIT_KOLOMMEN);
    await schrijfPrioriteiten(tx, this.prioriteiten, { driehoekId, driehoekCode }, regels);
    return uitslagVan(regels, proef, eerder);
  }
}

function checkSize(bijeenkomsten: Bijeenkomst[]): void {
  if (bijeenkomsten.length > MOST_MEETINGS)
    throw new TeZwaar(`Dit bestand heeft ${bijeenkomsten.length} vergaderingen en de grens is ${MOST_MEETINGS}; deel het op.`);
  const long = bijeenkomsten.find(({ regels }) => regels.length > MOST_ITEMS);
  if (long) throw new TeZwaar(`De vergadering van ${long.dag} heeft ${long.regels.length} rijen en de grens is ${MOST_ITEMS}.`);
}

function uitslagVan(regels: Regel[], proef: boolean, eerder: boolean): Uitslag {
  const blijft = !proef && !eerder && regels.every(({ isFout }) => !isFout);
  const rijen = regels.map((regel) => toon(regel, blijft));
  const aantal = (wat: ImportWat) => rijen.filter((each) => each.wat === wat).length;
  const counts = {
    aantalNieuw: aantal(ImportWat.NIEUW),
    aantalBestaatAl: aantal(ImportWat.BESTAAT_AL),
    aantalFout: aantal(ImportWat.FOUT),
  };
  return { antwoord: { proef, ingelezen: blijft || eerder, ...counts, regels: rijen }, blijft };
}

/** A row as it is told. What does not stay has no id. */
function toon(regel: Regel, blijft: boolean): ImportRegel {
  const idOf = (what: Regel['vergadering']) => (what && (blijft || !what.nieuw) ? what.id : null);
  return {
    regelnummer: regel.nummer,
    wat: regel.isFout ? ImportWat.FOUT : regel.wat,
    bericht: regel.bericht || 'Of dit kan, hangt af van een rij met een fout.',
    kolommen: regel.kolommen,
    vergaderingId: idOf(regel.vergadering),
    agendapuntId: idOf(regel.agendapunt),
    prioriteitId: idOf(regel.prioriteit),
  };
}
