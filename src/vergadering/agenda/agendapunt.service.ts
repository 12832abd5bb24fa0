import { Between, MoreThan } from 'typeorm';
import { checkId } from '../../lezen/parameters';
import { OngeldigeInvoer, OngeldigeToestand } from '../../platform/input/errors';
import { checkVersie } from '../../platform/input/optimistic-lock';
import type { Transaction } from '../../toegang/db';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { VergaderingStatus } from '../basis/vergadering.enum';
import { lockVergadering } from '../basis/vergadering.find';
import { checkStatus } from '../basis/vergadering.rules';
import { insertItems, lockHeldOver, type NewItem, placeBeforeEnd, placesOf } from './agenda-opstellen';
import { AgendapuntEntity } from './agendapunt.entity';
import { AgendapuntSoort, Uitkomst } from './agendapunt.enum';
import { checkPrioriteiten, checkThemas, checkVerwijzingen, lockAgendapunt } from './agendapunt.find';
import type { AgendapuntToevoegenInput, AgendapuntWijzigenInput, UitkomstVastleggenInput } from './agendapunt.input';
import { checkNotFixed, differs, raisesOnly } from './agendapunt.rules';
import { relink } from './koppeltabellen';

const FIXED_COMES_BY_ITSELF =
  'Een vast bespreekpunt zet de dienst zelf op de agenda, volgens het regionale beleidsplan; kies een andere soort.';
const FIXED_STAYS =
  'Dit is een vast bespreekpunt van het regionale beleidsplan en hoort op elke agenda; houd het zo nodig na de vergadering aan, met de reden.';
const FIXED_KEEPS_TITLE =
  'De titel van een vast bespreekpunt is de naam van het thema en verandert alleen met het beleidsplan; gebruik de toelichting.';

/** Mutations on the items of an agenda. Each returns the id of what it changed. */
export class AgendapuntService {
  async agendapuntToevoegen(tx: Transaction, input: AgendapuntToevoegenInput): Promise<string> {
    const v = await lockVergadering(tx, input.vergaderingId);
    checkStatus('agendapuntToevoegen', v.status);
    const soort = input.soort ?? AgendapuntSoort.BESPREEKPUNT;
    checkNotFixed(soort === AgendapuntSoort.VAST_BESPREEKPUNT, FIXED_COMES_BY_ITSELF);
    const themaIds = await checkThemas(tx, v.driehoekId, input.themaIds ?? []);
    const prioriteitIds = await checkPrioriteiten(tx, v.driehoekId, input.prioriteitIds ?? []);
    const verwijstNaarIds = await checkVerwijzingen(tx, v.driehoekId, input.verwijstNaarIds ?? []);
    const { aantal, voorEinde } = await placesOf(tx, v.id);
    const place = input.opVolgnummer ?? voorEinde;
    checkPlace(place, aantal + 1, 'opVolgnummer');
    const { titel, toelichting = null, duurMinuten = null } = input;
    const vertrouwelijkheid = input.vertrouwelijkheid ?? Vertrouwelijkheid.VERTROUWELIJK;
    const about = { themaIds, prioriteitIds, verwijstNaarIds };
    const item = { soort, titel, toelichting, duurMinuten, vertrouwelijkheid, indienerId: tx.identity.id, ...about };
    const [id] = await insertItems(tx, v, place, [item]);
    return id as string;
  }

  /**
   * Adds several items in order before the end of the agenda. The caller has checked that
   * everything they refer to exists. Returns their ids.
   */
  async addAll(tx: Transaction, vergaderingId: string, items: NewItem[]): Promise<string[]> {
    const v = await lockVergadering(tx, vergaderingId);
    checkStatus('agendapuntToevoegen', v.status);
    checkNotFixed(
      items.some(({ soort }) => soort === AgendapuntSoort.VAST_BESPREEKPUNT),
      FIXED_COMES_BY_ITSELF,
    );
    const own = items.map((item) => ({ ...item, indienerId: tx.identity.id }));
    return insertItems(tx, v, await placeBeforeEnd(tx, v.id), own);
  }

  async agendapuntWijzigen(tx: Transaction, input: AgendapuntWijzigenInput): Promise<string> {
    const { punt, vergadering } = await lockAgendapunt(tx, input.id);
    checkVersie(punt.versie, input.versie);
    const handeling = punt.nagekomen ? 'nagekomenAgendapuntWijzigen' : 'agendapuntWijzigen';
    if (!raisesOnly(punt, input)) checkStatus(handeling, vergadering.status);
    const titel = input.titel ?? punt.titel;
    checkNotFixed(punt.vastThemaId !== null && titel !== punt.titel, FIXED_KEEPS_TITLE);
    const { toelichting = punt.toelichting, duurMinuten = punt.duurMinuten } = input;
    const vertrouwelijkheid = input.vertrouwelijkheid ?? punt.vertrouwelijkheid;
    const change = { titel, toelichting, duurMinuten, vertrouwelijkheid };
    const otherLists = await replaceLists(tx, punt, input);
    if (otherLists || differs(punt, change))
      await tx.update(AgendapuntEntity, { id: punt.id }, { ...change, versie: punt.versie + 1 });
    return punt.id;
  }

  /** Moves an item to another place. Returns the id of the meeting, whose agenda changed. */
  async agendapuntVerplaatsen(tx: Transaction, id: string, versie: number, naarVolgnummer: number): Promise<string> {
    const { punt, vergadering } = await lockAgendapunt(tx, id);
    checkVersie(punt.versie, versie);
    checkStatus('agendapuntVerplaatsen', vergadering.status);
    checkPlace(naarVolgnummer, (await placesOf(tx, vergadering.id)).aantal, 'naarVolgnummer');
    const inMeeting = (from: number, to: number) => ({ vergaderingId: vergadering.id, volgnummer: Between(from, to) });
    if (naarVolgnummer < punt.volgnummer) {
      await tx.increment(AgendapuntEntity, inMeeting(naarVolgnummer, punt.volgnummer - 1), 'volgnummer', 1);
    } else if (naarVolgnummer > punt.volgnummer) {
      await tx.decrement(AgendapuntEntity, inMeeting(punt.volgnummer + 1, naarVolgnummer), 'volgnummer', 1);
    }
    await tx.update(AgendapuntEntity, { id }, { volgnummer: naarVolgnummer, versie: punt.versie + 1 });
    return vergadering.id;
  }

  /** Removes an item. Returns the id of the meeting, whose agenda changed. */
  async agendapuntVerwijderen(tx: Transaction, id: string, versie: number): Promise<string> {
    const { punt, vergadering } = await lockAgendapunt(tx, id);
    checkVersie(punt.versie, versie);
    checkNotFixed(punt.vastThemaId !== null, FIXED_STAYS);
    checkStatus('agendapuntVerwijderen', vergadering.status);
    await tx.delete(AgendapuntEntity, { id });
    await tx.decrement(
      AgendapuntEntity,
      { vergaderingId: vergadering.id, volgnummer: MoreThan(punt.volgnummer) },
      'volgnummer',
      1,
    );
    return vergadering.id;
  }

  async uitkomstVastleggen(tx: Transaction, input: UitkomstVastleggenInput): Promise<string> {
    await lockIfHeldOver(tx, input);
    const { punt, vergadering } = await lockAgendapunt(tx, input.agendapuntId);
    checkVersie(punt.versie, input.versie);
    checkStatus('uitkomstVastleggen', vergadering.status);
    const toelichting = input.toelichting ?? null;
    if (punt.vastThemaId !== null) checkFixedOutcome(input.uitkomst, toelichting);
    await letGoOfSuccessor(tx, punt, input.uitkomst);
    const change = { uitkomst: input.uitkomst, uitkomstToelichting: toelichting, versie: punt.versie + 1 };
    await tx.update(AgendapuntEntity, { id: punt.id }, change);
    return punt.id;
  }
}

/**
 * Replaces the lists that are given. Returns whether one of them differs from before; a list that
 * is the same is not written.
 */
async function replaceLists(tx: Transaction, punt: AgendapuntEntity, input: AgendapuntWijzigenInput): Promise<boolean> {
  const { id, driehoekId, vastThemaId } = punt;
  const replaced: boolean[] = [];
  if (input.themaIds) {
    const themaIds = (await checkThemas(tx, driehoekId, input.themaIds)).filter((themaId) => themaId !== vastThemaId);
    replaced.push(await relink(tx, 'agendapunt_thema', punt, themaIds));
  }
  if (input.prioriteitIds) {
    const prioriteitIds = await checkPrioriteiten(tx, driehoekId, input.prioriteitIds);
    replaced.push(await relink(tx, 'agendapunt_prioriteit', punt, prioriteitIds));
  }
  if (input.verwijstNaarIds) {
    const naarIds = await checkVerwijzingen(tx, driehoekId, input.verwijstNaarIds, id);
    replaced.push(await relink(tx, 'agendapunt_verwijzing', punt, naarIds));
  }
  return replaced.some(Boolean);
}

function checkPlace(place: number, last: number, argument: string): void {
  if (place < 1 || place > last) {
    throw new OngeldigeInvoer(`De plaats op deze agenda is 1 tot en met ${last}.`, { velden: [argument] });
  }
}

/**
 * Takes the lock on postponed items when this outcome postpones an item or stops postponing it,
 * before the meeting is locked: planning a meeting takes the locks in that order too. An item that
 * changes after this look has another version, and the optimistic lock refuses that.
 */
async function lockIfHeldOver(tx: Transaction, { agendapuntId, uitkomst }: UitkomstVastleggenInput): Promise<void> {
  const seen = await tx.findOneBy(AgendapuntEntity, { id: checkId(agendapuntId) });
  if (seen && [seen.uitkomst, uitkomst].includes(Uitkomst.AANGEHOUDEN)) await lockHeldOver(tx, seen.driehoekId);
}

/** Promise 2: a standing item is discussed or postponed with a reason, never dropped. */
function checkFixedOutcome(uitkomst: Uitkomst, toelichting: string | null): void {
  const dropped = uitkomst !== Uitkomst.BESPROKEN && uitkomst !== Uitkomst.AANGEHOUDEN;
  checkNotFixed(dropped, 'Een vast bespreekpunt wordt besproken of, met een reden, aangehouden; het vervalt niet.');
  const unexplained = uitkomst === Uitkomst.AANGEHOUDEN && toelichting === null;
  checkNotFixed(unexplained, 'Geef in de toelichting de reden waarom dit vaste bespreekpunt wordt aangehouden.');
}

/**
 * Unlinks an item that turns out not to be postponed from the standing items that succeed it on
 * later agendas. Throws OngeldigeToestand when a later meeting took it up as an item that is not
 * standing, or is closed: that item must be removed first.
 */
async function letGoOfSuccessor(tx: Transaction, punt: AgendapuntEntity, uitkomst: Uitkomst): Promise<void> {
  if (punt.uitkomst !== Uitkomst.AANGEHOUDEN || uitkomst === Uitkomst.AANGEHOUDEN) return;
  const successors: { id: string; vast: boolean; status: VergaderingStatus }[] = await tx.query(
    `select a.id, a.vast_thema_id is not null as vast, v.status from agendapunt a join vergadering v on v.id = a.vergadering_id
     where a.aangehouden_van_id = $1 and v.status <> 'GEANNULEERD'`,
    [punt.id],
  );
  const [blocking] = successors.filter(({ vast, status }) => !vast || status === VergaderingStatus.AFGESLOTEN);
  if (blocking)
    throw new OngeldigeToestand('Dit punt staat als aangehouden al op een volgende agenda; verwijder het daar eerst.');
  for (const { id } of successors) await tx.update(AgendapuntEntity, { id }, { aangehoudenVanId: null });
}
