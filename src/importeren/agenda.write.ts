import type { Transaction } from '../toegang/db';
import { Vertrouwelijkheid } from '../toegang/vertrouwelijkheid';
import type { NewItem } from '../vergadering/agenda/agenda-opstellen';
import type { AgendapuntEntity } from '../vergadering/agenda/agendapunt.entity';
import { AgendapuntSoort, Uitkomst } from '../vergadering/agenda/agendapunt.enum';
import { agendaOf } from '../vergadering/agenda/agendapunt.find';
import type { AgendapuntService } from '../vergadering/agenda/agendapunt.service';
import type { VergaderingService } from '../vergadering/verloop/vergadering.service';
import type { FoundVergadering } from './agenda.lookup';
import { differences, matchPunt, toelichtingOf } from './agenda.match';
import { alreadyMatched, tellOfVergadering } from './agenda.messages';
import { ONCE_PER_AGENDA, type ParsedPunt } from './agenda.parse';
import { ImportWat } from './import.type';
import type { ImportRow } from './import-row';
import { inSavepoint } from './savepoint';

/**
 * What the promises of an agenda are checked by at commit; tried at each meeting, so that a fault
 * has a row and a long file no long commit.
 */
const TRIED = 'klopt, agendapunt_volgnummer_uniek, agendapunt_vast_thema_fk';
/** The title for an item that every agenda has, when this one lacked it. */
const NAMES: Partial<Record<AgendapuntSoort, string>> = {
  OPENING: 'Opening',
  MEDEDELINGEN: 'Mededelingen',
  VORIG_VERSLAG: 'Verslag van de vorige vergadering',
  RONDVRAAG: 'Rondvraag',
  SLUITING: 'Sluiting',
};
const NOT_NAMED = 'Het ingelezen bestand noemt hier geen uitkomst.';

/** A meeting of the file, with the items of its agenda that the file names. */
export interface PlannedVergadering {
  inFile: FoundVergadering;
  id: string;
  isNew: boolean;
  rows: Map<string, ParsedPunt>;
}

/** Writes the meetings of a file by the operations that members have, one after another. */
export class AgendaWriter {
  constructor(
    private readonly vergaderingen: VergaderingService,
    private readonly agendapunten: AgendapuntService,
  ) {}

  /**
   * Plans the meeting, unless it is there. Undefined when it cannot be, which its first row says
   * then.
   */
  async plan(tx: Transaction, driehoekId: string, found: FoundVergadering): Promise<PlannedVergadering | undefined> {
    const { existing, parsed, aanvang, einde, isPast } = found;
    const [first] = parsed.rows as [ImportRow];
    const fields = { driehoekId, aanvang, einde, locatie: parsed.locatie };
    // A driehoek's template was on none of its earlier agendas.
    const planned = () => this.vergaderingen.plan(tx, fields, !isPast);
    const id = existing?.id ?? (await inSavepoint(tx, first, 'datum', planned));
    if (!id) return undefined;
    for (const row of parsed.rows) row.vergadering = { id, isNew: !existing };
    await check(tx, first);
    return { inFile: found, id, isNew: !existing, rows: new Map() };
  }

  /**
   * Puts on the agenda what is missing, and brings a new meeting to where the file says that it
   * came.
   */
  async fill(tx: Transaction, planned: PlannedVergadering): Promise<void> {
    const { rows, punten } = planned.inFile.parsed;
    const { isPast, presentIds } = planned.inFile;
    const [first] = rows as [ImportRow];
    await this.putPunten(tx, planned, punten);
    const held = planned.isNew && isPast && (presentIds.length > 0 || punten.some(({ uitkomst }) => uitkomst));
    const standing = held ? await inSavepoint(tx, first, null, () => this.hold(tx, planned)) : 'de agenda is een concept';
    await check(tx, first);
    tellOfVergadering(planned.inFile, planned.isNew, standing ?? '');
  }

  /**
   * What is on the agenda already gets what the rows say of it, if the meeting is new; then what is
   * not there yet comes on it.
   */
  private async putPunten(tx: Transaction, planned: PlannedVergadering, punten: ParsedPunt[]): Promise<void> {
    const missing: ParsedPunt[] = [];
    const agenda = await agendaOf(tx, planned.id);
    for (const punt of punten.filter(({ row }) => !row.isFaulty)) {
      const found = findPunt(planned, agenda, punt);
      if (found && planned.isNew) await inSavepoint(tx, punt.row, null, () => this.supplement(tx, planned, punt, found));
      else if (!found && !punt.row.isFaulty) missing.push(punt);
    }
    if (missing.length === 0) return;
    const items = missing.map((punt) => newItem(planned, punt));
    const rows = missing.map(({ row }) => row);
    const ids = (await inSavepoint(tx, rows, null, () => this.agendapunten.addAll(tx, planned.id, items))) ?? [];
    for (const [place, id] of ids.entries()) {
      const punt = missing[place] as ParsedPunt;
      planned.rows.set(id, punt);
      punt.row.agendapunt = { id, isNew: true };
      punt.row.tell(planned.isNew ? 'Nieuw punt.' : 'Nieuw punt op een vergadering die er al is.');
    }
  }

  /** An item that is on the new agenda already gets what the row says of it. */
  private async supplement(
    tx: Transaction,
    { inFile }: PlannedVergadering,
    punt: ParsedPunt,
    found: AgendapuntEntity,
  ): Promise<void> {
    const { vertrouwelijkheid, duurMinuten, row } = punt;
    const toelichting = toelichtingOf(punt, found, inFile.themas);
    const [themaIds, prioriteitIds] = [inFile.themaIds.get(punt) ?? [], inFile.prioriteitIds.get(punt) ?? []];
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
    row.tell(`${what} staat vanzelf op deze agenda; wat de rij erover zegt, komt daarbij.`);
    if (differences(punt, found, null).includes('soort')) row.tell(`De soort blijft ${found.soort}.`);
  }

  /**
   * The agenda is set, the meeting held, and closed when each item has an outcome. Says how far it
   * came.
   */
  private async hold(tx: Transaction, planned: PlannedVergadering): Promise<string> {
    const versie = async () => (await tx.query('select versie from vergadering where id = $1', [planned.id]))[0].versie;
    await this.vergaderingen.agendaVaststellen(tx, planned.id, await versie());
    await this.vergaderingen.vergaderingHouden(tx, planned.id, await versie(), planned.inFile.presentIds);
    const open: string[] = [];
    for (const item of await agendaOf(tx, planned.id))
      if (!(await this.recordOutcome(tx, planned, item))) open.push(`"${item.titel}"`);
    if (open.length > 0) return `gehouden, en nog zonder uitkomst bij: ${open.join(', ')}`;
    await this.vergaderingen.vergaderingAfsluiten(tx, planned.id, await versie());
    return 'gehouden en afgesloten';
  }

  /**
   * Records the outcome of an item, if there is one: opening and closing were there, or there was
   * no meeting.
   */
  private async recordOutcome(
    tx: Transaction,
    { rows }: PlannedVergadering,
    { id, versie, soort }: AgendapuntEntity,
  ): Promise<boolean> {
    const punt = rows.get(id);
    const record = (uitkomst: Uitkomst, toelichting: string | null) =>
      this.agendapunten.uitkomstVastleggen(tx, { agendapuntId: id, versie, uitkomst, toelichting });
    const { uitkomst, uitkomstToelichting, row } = punt ?? {};
    if (uitkomst && row)
      return Boolean(await inSavepoint(tx, row, 'uitkomst', () => record(uitkomst, uitkomstToelichting ?? null)));
    if (!ONCE_PER_AGENDA.includes(soort)) return false;
    return Boolean(await record(Uitkomst.BESPROKEN, NOT_NAMED));
  }
}

/** Tries now what would be checked at commit. */
async function check(tx: Transaction, first: ImportRow): Promise<void> {
  await inSavepoint(tx, first, null, () => tx.query(`set constraints ${TRIED} immediate`));
  await tx.query(`set constraints ${TRIED} deferred`);
}

/**
 * The item on the agenda that a row is about; undefined when there is none yet, or when the row
 * cannot be, which it says then.
 */
function findPunt(planned: PlannedVergadering, agenda: AgendapuntEntity[], punt: ParsedPunt): AgendapuntEntity | undefined {
  const { row } = punt;
  const { themas, themaIds } = planned.inFile;
  const found = matchPunt(punt, agenda, themas, themaIds.get(punt) ?? []);
  if (!found && punt.soort === AgendapuntSoort.VAST_BESPREEKPUNT)
    row.fault('soort', 'Dit is op die dag geen vast bespreekpunt van het regionale beleidsplan; kies een andere soort.');
  if (!found) return undefined;
  const other = planned.rows.get(found.id);
  if (other) {
    row.fault('titel', alreadyMatched(found, other));
    return undefined;
  }
  planned.rows.set(found.id, punt);
  row.agendapunt = { id: found.id, isNew: planned.isNew };
  if (!planned.isNew) markExisting(punt, found, toelichtingOf(punt, found, themas));
  return found;
}

function newItem({ inFile }: PlannedVergadering, punt: ParsedPunt): NewItem {
  const { toelichting, duurMinuten } = punt;
  const soort = punt.soort ?? AgendapuntSoort.BESPREEKPUNT;
  const vertrouwelijkheid = punt.vertrouwelijkheid ?? Vertrouwelijkheid.VERTROUWELIJK;
  const over = { themaIds: inFile.themaIds.get(punt), prioriteitIds: inFile.prioriteitIds.get(punt) };
  return { titel: punt.titel ?? NAMES[soort] ?? '', soort, toelichting, duurMinuten, vertrouwelijkheid, ...over };
}

function markExisting(punt: ParsedPunt, found: AgendapuntEntity, toelichting: string | null): void {
  const { row } = punt;
  row.became = ImportWat.BESTAAT_AL;
  const other = differences(punt, found, toelichting);
  row.tell('Dit punt staat al op de agenda en blijft zoals het is.');
  if (other.length > 0) row.tell(`Het bestand zegt iets anders bij: ${other.join(', ')}; dat is niet overgenomen.`);
}
