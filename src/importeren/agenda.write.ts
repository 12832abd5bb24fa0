import type { Transaction } from '../toegang/db';
import { Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import type { NewItem } from '../vergadering/agenda/agenda-opstellen';
import type { AgendapuntEntity } from '../vergadering/agenda/agendapunt.entity';
import { AgendapuntSoort, Uitkomst } from '../vergadering/agenda/agendapunt.enum';
import { agendaOf } from '../vergadering/agenda/agendapunt.find';
import type { AgendapuntService } from '../vergadering/agenda/agendapunt.service';
import type { VergaderingService } from '../vergadering/verloop/vergadering.service';
import type { Gevonden } from './agenda.lookup';
import { toelichtingVan, verschillen, zelfdePunt } from './agenda.match';
import { alReeds, zegVanVergadering } from './agenda.messages';
import { EENMALIG, type Punt } from './agenda.parse';
import { ImportWat } from './import.type';
import type { Regel } from './import-row';
import { stap } from './savepoint';

/** What the promises of an agenda are checked by at commit; tried at each meeting, so that a fault has a row and a long file no long commit. */
const TRIED = 'klopt, agendapunt_volgnummer_uniek, agendapunt_vast_thema_fk';
/** What an item is called that each agenda has, and this one had not. */
const NAMES: Partial<Record<AgendapuntSoort, string>> = {
  OPENING: 'Opening',
  MEDEDELINGEN: 'Mededelingen',
  VORIG_VERSLAG: 'Verslag van de vorige vergadering',
  RONDVRAAG: 'Rondvraag',
  SLUITING: 'Sluiting',
};
const NOT_NAMED = 'Het ingelezen bestand noemt hier geen uitkomst.';

/** A meeting of the file, and what of its agenda the file tells of. */
export interface Werk {
  gevonden: Gevonden;
  id: string;
  nieuw: boolean;
  rijen: Map<string, Punt>;
}

/** Writes the meetings of a file by the operations that members have, one after another. */
export class AgendaSchrijver {
  constructor(
    private readonly vergaderingen: VergaderingService,
    private readonly agendapunten: AgendapuntService,
  ) {}

  /** Plans the meeting, unless it is there. Undefined when it cannot be, which its first row says then. */
  async plan(tx: Transaction, driehoekId: string, gevonden: Gevonden): Promise<Werk | undefined> {
    const { bestaand, bijeenkomst, aanvang, einde, voorbij } = gevonden;
    const [eerste] = bijeenkomst.regels as [Regel];
    const fields = { driehoekId, aanvang, einde, locatie: bijeenkomst.locatie };
    // What a driehoek always discusses was on none of its agendas of before.
    const planned = () => this.vergaderingen.plan(tx, fields, !voorbij);
    const id = bestaand?.id ?? (await stap(tx, eerste, 'datum', planned));
    if (!id) return undefined;
    for (const regel of bijeenkomst.regels) regel.vergadering = { id, nieuw: !bestaand };
    await check(tx, eerste);
    return { gevonden, id, nieuw: !bestaand, rijen: new Map() };
  }

  /** Puts on the agenda what is missing, and brings a new meeting to where the file says that it came. */
  async vul(tx: Transaction, werk: Werk): Promise<void> {
    const { regels, punten } = werk.gevonden.bijeenkomst;
    const { voorbij, aanwezigIds } = werk.gevonden;
    const [eerste] = regels as [Regel];
    await this.zetPunten(tx, werk, punten);
    const held = werk.nieuw && voorbij && (aanwezigIds.length > 0 || punten.some(({ uitkomst }) => uitkomst));
    const stand = held ? await stap(tx, eerste, null, () => this.houd(tx, werk)) : 'de agenda is een concept';
    await check(tx, eerste);
    zegVanVergadering(werk.gevonden, werk.nieuw, stand ?? '');
  }

  /** What is on the agenda already gets what the rows say of it, if the meeting is new; then what is not there yet comes on it. */
  private async zetPunten(tx: Transaction, werk: Werk, punten: Punt[]): Promise<void> {
    const missing: Punt[] = [];
    const agenda = await agendaOf(tx, werk.id);
    for (const punt of punten.filter(({ regel }) => !regel.isFout)) {
      const found = zoekPunt(werk, agenda, punt);
      if (found && werk.nieuw) await stap(tx, punt.regel, null, () => this.vulAan(tx, werk, punt, found));
      else if (!found && !punt.regel.isFout) missing.push(punt);
    }
    if (missing.length === 0) return;
    const items = missing.map((punt) => nieuwPunt(werk, punt));
    const regels = missing.map(({ regel }) => regel);
    const ids = (await stap(tx, regels, null, () => this.agendapunten.voegToe(tx, werk.id, items))) ?? [];
    for (const [place, id] of ids.entries()) {
      const punt = missing[place] as Punt;
      werk.rijen.set(id, punt);
      punt.regel.agendapunt = { id, nieuw: true };
      punt.regel.zeg(werk.nieuw ? 'Nieuw punt.' : 'Nieuw punt op een vergadering die er al is.');
    }
  }

  /** An item that is on the new agenda already gets what the row says of it. */
  private async vulAan(tx: Transaction, { gevonden }: Werk, punt: Punt, found: AgendapuntEntity): Promise<void> {
    const { vertrouwelijkheid, duurMinuten, regel } = punt;
    const toelichting = toelichtingVan(punt, found, gevonden.themas);
    const [themaIds, prioriteitIds] = [gevonden.themaIds.get(punt) ?? [], gevonden.prioriteitIds.get(punt) ?? []];
    const said = {
      ...(toelichting && { toelichting }),
      ...(vertrouwelijkheid && { vertrouwelijkheid }),
      ...(duurMinuten && { duurMinuten }),
      ...(themaIds.length > 0 && { themaIds }),
      ...(prioriteitIds.length > 0 && { prioriteitIds }),
    };
    if (Object.keys(said).length > 0)
      await this.agendapunten.agendapuntWijzigen(tx, { id: found.id, versie: found.versie, ...said });
    const what = found.vastThemaId ? `Het vaste bespreekpunt "${found.titel}"` : `"${found.titel}"`;
    regel.zeg(`${what} staat vanzelf op deze agenda; wat de rij erover zegt, komt daarbij.`);
    if (verschillen(punt, found, null).includes('soort')) regel.zeg(`De soort blijft ${found.soort}.`);
  }

  /** The agenda is set, the meeting held, and closed when each item has an outcome. Says how far it came. */
  private async houd(tx: Transaction, werk: Werk): Promise<string> {
    const versie = async () => (await tx.query('select versie from vergadering where id = $1', [werk.id]))[0].versie;
    await this.vergaderingen.agendaVaststellen(tx, werk.id, await versie());
    await this.vergaderingen.vergaderingHouden(tx, werk.id, await versie(), werk.gevonden.aanwezigIds);
    const open: string[] = [];
    for (const item of await agendaOf(tx, werk.id)) if (!(await this.legVast(tx, werk, item))) open.push(`"${item.titel}"`);
    if (open.length > 0) return `gehouden, en nog zonder uitkomst bij: ${open.join(', ')}`;
    await this.vergaderingen.vergaderingAfsluiten(tx, werk.id, await versie());
    return 'gehouden en afgesloten';
  }

  /** Records the outcome of an item, if there is one: opening and closing were there, or there was no meeting. */
  private async legVast(tx: Transaction, { rijen }: Werk, { id, versie, soort }: AgendapuntEntity): Promise<boolean> {
    const punt = rijen.get(id);
    const record = (uitkomst: Uitkomst, toelichting: string | null) =>
      this.agendapunten.uitkomstVastleggen(tx, { agendapuntId: id, versie, uitkomst, toelichting });
    const { uitkomst, uitkomstToelichting, regel } = punt ?? {};
    if (uitkomst && regel) return Boolean(await stap(tx, regel, 'uitkomst', () => record(uitkomst, uitkomstToelichting ?? null)));
    if (!EENMALIG.includes(soort)) return false;
    return Boolean(await record(Uitkomst.BESPROKEN, NOT_NAMED));
  }
}

/** Tries now what would be checked at commit. */
async function check(tx: Transaction, eerste: Regel): Promise<void> {
  await stap(tx, eerste, null, () => tx.query(`set constraints ${TRIED} immediate`));
  await tx.query(`set constraints ${TRIED} deferred`);
}

/** The item on the agenda that a row is about; undefined when there is none yet, or when the row cannot be, which it says then. */
function zoekPunt(werk: Werk, agenda: AgendapuntEntity[], punt: Punt): AgendapuntEntity | undefined {
  const { regel } = punt;
  const { themas, themaIds } = werk.gevonden;
  const found = zelfdePunt(punt, agenda, themas, themaIds.get(punt) ?? []);
  if (!found && punt.soort === AgendapuntSoort.VAST_BESPREEKPUNT)
    regel.fout('soort', 'Dit is op die dag geen vast bespreekpunt van het regionale beleidsplan; kies een andere soort.');
  if (!found) return undefined;
  const other = werk.rijen.get(found.id);
  if (other) {
    regel.fout('titel', alReeds(found, other));
    return undefined;
  }
  werk.rijen.set(found.id, punt);
  regel.agendapunt = { id: found.id, nieuw: werk.nieuw };
  if (!werk.nieuw) bestaatAl(punt, found, toelichtingVan(punt, found, themas));
  return found;
}

function nieuwPunt({ gevonden }: Werk, punt: Punt): NewItem {
  const { toelichting, duurMinuten } = punt;
  const soort = punt.soort ?? AgendapuntSoort.BESPREEKPUNT;
  const vertrouwelijkheid = punt.vertrouwelijkheid ?? Vertrouwelijkheid.VERTROUWELIJK;
  const over = { themaIds: gevonden.themaIds.get(punt), prioriteitIds: gevonden.prioriteitIds.get(punt) };
  return { titel: punt.titel ?? NAMES[soort] ?? '', soort, toelichting, duurMinuten, vertrouwelijkheid, ...over };
}

function bestaatAl(punt: Punt, found: AgendapuntEntity, toelichting: string | null): void {
  const { regel } = punt;
  regel.wat = ImportWat.BESTAAT_AL;
  const other = verschillen(punt, found, toelichting);
  regel.zeg('Dit punt staat al op de agenda en blijft zoals het is.');
  if (other.length > 0) regel.zeg(`Het bestand zegt iets anders bij: ${other.join(', ')}; dat is niet overgenomen.`);
}
