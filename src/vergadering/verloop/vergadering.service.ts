import { driehoekOfMember, ledenOn } from '../../driehoek/lid.find';
import { checkId } from '../../lezen/parameters';
import { NietGevonden, OngeldigeInvoer, OngeldigeToestand } from '../../platform/input/errors';
import { checkVersie } from '../../platform/input/optimistic-lock';
import { checkText } from '../../platform/input/text-rules';
import type { Transaction } from '../../toegang/db';
import type { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { bringToNext, lockHeldOver, prepareAgenda, reportToSecond } from '../agenda/agenda-opstellen';
import { agendaOf } from '../agenda/agendapunt.find';
import { link, relink } from '../agenda/koppeltabellen';
import { copySjabloon } from '../agenda/sjabloon.service';
import { followPrevious } from '../agenda/vorig-verslag.sql';
import { VergaderingEntity } from '../basis/vergadering.entity';
import { VergaderingStatus } from '../basis/vergadering.enum';
import { lockVergadering } from '../basis/vergadering.find';
import type { VergaderingPlannenInput, VergaderingWijzigenInput } from '../basis/vergadering.input';
import { checkStatus, type Handeling } from '../basis/vergadering.rules';

type NewVergadering = Pick<VergaderingEntity, 'driehoekId' | 'aanvang' | 'einde' | 'locatie'> & { reeksId?: string };

const KEPT_AT =
  'select x.vergadering_id from agenda_versie_punt p join agenda_versie x on x.id = p.versie_id where p.agendapunt_id = $1 limit 1';
const RAISE_KEPT = `update agenda_versie_punt set vertrouwelijkheid = $2
  where agendapunt_id = $1 and niveau_rang(vertrouwelijkheid) < niveau_rang($2)`;

/**
 * Mutations that plan a meeting, adopt its agenda, record it as held, and close or cancel it. Each
 * returns the meeting's id.
 */
export class VergaderingService {
  async vergaderingPlannen(tx: Transaction, input: VergaderingPlannenInput): Promise<string> {
    const driehoekId = await driehoekOfMember(tx, input.driehoekCode);
    const { aanvang, einde = null, locatie = null } = input;
    return this.plan(tx, { driehoekId, aanvang, einde, locatie });
  }

  /**
   * Plans a meeting for a driehoek of which the caller is known to be a member; in a series if
   * given, with or without the items of the driehoek's template.
   */
  async plan(tx: Transaction, fields: NewVergadering, sjabloon = true): Promise<string> {
    checkPeriod(fields.aanvang, fields.einde);
    await lockHeldOver(tx, fields.driehoekId);
    const v = tx.create(VergaderingEntity, { ...fields, status: VergaderingStatus.CONCEPT });
    await tx.insert(VergaderingEntity, v);
    await prepareAgenda(tx, v);
    if (sjabloon) await copySjabloon(tx, v);
    return v.id;
  }

  /**
   * Changes a meeting. A day under another plan exchanges the standing items: the database does
   * that, and refuses when one was discussed.
   */
  async vergaderingWijzigen(tx: Transaction, input: VergaderingWijzigenInput): Promise<string> {
    const seen = await tx.findOneBy(VergaderingEntity, { id: input.id });
    // Locks the region before the meeting, in the order in which loading a plan does.
    if (seen && input.aanvang) await tx.query('select kader_vasthouden($1)', [seen.driehoekId]);
    const v = await this.find(tx, 'vergaderingWijzigen', input.id, input.versie);
    const aanvang = input.aanvang ?? v.aanvang;
    const einde = input.einde === undefined ? await eindeAfter(tx, v, aanvang) : input.einde;
    const locatie = input.locatie === undefined ? v.locatie : input.locatie;
    checkPeriod(aanvang, einde);
    await tx.update(VergaderingEntity, { id: v.id }, { einde, locatie, ...(input.aanvang ? { aanvang } : {}) });
    if (input.aanvang) await followPrevious(tx, v.driehoekId);
    if (aanvang < v.aanvang) await reportToSecond(tx, v, v.aanvang);
    return v.id;
  }

  async agendaVaststellen(tx: Transaction, id: string, versie: number): Promise<string> {
    const v = await this.find(tx, 'agendaVaststellen', id, versie);
    await tx.update(VergaderingEntity, { id: v.id }, { status: VergaderingStatus.AGENDA_VASTGESTELD });
    return v.id;
  }

  /**
   * Reopens an agenda. The database stores the agenda at each adoption; the reason is kept with the
   * version that reopens.
   */
  async agendaHeropenen(tx: Transaction, id: string, versie: number, reden: string): Promise<string> {
    checkText('reden', reden);
    const v = await this.find(tx, 'agendaHeropenen', id, versie);
    await tx.query('update agenda_versie set heropen_reden = $2 where vergadering_id = $1 and heropend_op is null', [
      v.id,
      reden,
    ]);
    await tx.update(VergaderingEntity, { id: v.id }, { status: VergaderingStatus.CONCEPT });
    return v.id;
  }

  /**
   * Raises the confidentiality of an item in every adopted version that contains it, even when the
   * item itself is gone. It takes no version: a level only goes up, so no update can be lost.
   */
  async agendaVersiePuntAfschermen(tx: Transaction, agendapuntId: string, niveau: Vertrouwelijkheid): Promise<string> {
    const [kept] = await tx.query(KEPT_AT, [checkId(agendapuntId)]);
    if (!kept) throw new NietGevonden('Van dit punt is in geen vastgestelde agenda iets bewaard dat voor u te zien is.');
    const v = await lockVergadering(tx, kept.vergadering_id);
    const [, raised] = await tx.query(RAISE_KEPT, [agendapuntId, niveau]);
    if (raised === 0)
      throw new OngeldigeInvoer(`Wat van dit punt is bewaard, is al minstens ${niveau}; het wordt niet minder vertrouwelijk.`, {
        velden: ['vertrouwelijkheid'],
      });
    return v.id;
  }

  async vergaderingHouden(tx: Transaction, id: string, versie: number, aanwezigIds: string[]): Promise<string> {
    const v = await this.find(tx, 'vergaderingHouden', id, versie);
    const aanwezigen = await ledenOn(tx, v.driehoekId, aanwezigIds, v.dag);
    await tx.update(VergaderingEntity, { id: v.id }, { status: VergaderingStatus.GEHOUDEN });
    await link(
      tx,
      'aanwezigheid',
      v,
      aanwezigen.map((lid) => lid.id),
    );
    return v.id;
  }

  /**
   * Corrects the attendance until the meeting is closed. Decisions keep their recorded authority.
   * The database counts it as a change of the meeting.
   */
  async aanwezigheidVerbeteren(tx: Transaction, id: string, versie: number, aanwezigIds: string[]): Promise<string> {
    const v = await this.find(tx, 'aanwezigheidVerbeteren', id, versie);
    const aanwezigen = await ledenOn(tx, v.driehoekId, aanwezigIds, v.dag);
    await relink(
      tx,
      'aanwezigheid',
      v,
      aanwezigen.map((lid) => lid.id),
    );
    return v.id;
  }

  /**
   * Closes a meeting. Postponed items go to the next meeting if one is planned, else to the one
   * that is planned next.
   */
  async vergaderingAfsluiten(tx: Transaction, id: string, versie: number): Promise<string> {
    const seen = await tx.findOneBy(VergaderingEntity, { id: checkId(id) });
    if (seen) await lockHeldOver(tx, seen.driehoekId);
    const v = await this.find(tx, 'vergaderingAfsluiten', id, versie);
    await checkOutcomes(tx, v);
    await tx.update(VergaderingEntity, { id: v.id }, { status: VergaderingStatus.AFGESLOTEN });
    await bringToNext(tx, v.driehoekId, v.aanvang);
    return v.id;
  }

  /**
   * Cancels a meeting. Items that it had picked up from earlier meetings go to the next one
   * planned.
   */
  async vergaderingAnnuleren(tx: Transaction, id: string, versie: number, reden: string): Promise<string> {
    checkText('reden', reden);
    const seen = await tx.findOneBy(VergaderingEntity, { id: checkId(id) });
    if (seen) await lockHeldOver(tx, seen.driehoekId);
    const v = await this.find(tx, 'vergaderingAnnuleren', id, versie);
    await tx.update(VergaderingEntity, { id: v.id }, { status: VergaderingStatus.GEANNULEERD, annuleringReden: reden });
    await followPrevious(tx, v.driehoekId);
    await bringToNext(tx, v.driehoekId, v.aanvang);
    return v.id;
  }

  private async find(tx: Transaction, handeling: Handeling, id: string, versie: number): Promise<VergaderingEntity> {
    const v = await lockVergadering(tx, id);
    checkVersie(v.versie, versie);
    checkStatus(handeling, v.status);
    return v;
  }
}

/**
 * Returns the end of a meeting that moves, unless a new end is given: on another day it keeps its
 * duration, on the same day its end.
 */
async function eindeAfter(tx: Transaction, { aanvang, einde, dag }: VergaderingEntity, next: Date): Promise<Date | null> {
  if (!einde) return null;
  const [{ blijft }] = await tx.query(`select ($1::timestamptz at time zone 'Europe/Amsterdam')::date = $2::date as blijft`, [
    next,
    dag,
  ]);
  return blijft ? einde : new Date(next.getTime() + einde.getTime() - aanvang.getTime());
}

function checkPeriod(aanvang: Date, einde: Date | null | undefined): void {
  if (einde && einde <= aanvang)
    throw new OngeldigeInvoer('Het einde van de vergadering moet na de aanvang liggen; geef in `einde` een later tijdstip.', {
      velden: ['einde'],
    });
}

async function checkOutcomes(tx: Transaction, v: VergaderingEntity): Promise<void> {
  const open = (await agendaOf(tx, v.id)).filter((punt) => punt.uitkomst === null).map((punt) => punt.volgnummer);
  if (open.length > 0) {
    throw new OngeldigeToestand(
      `Leg eerst bij elk agendapunt een uitkomst vast; die ontbreekt nog bij punt ${open.join(', ')}.`,
      { volgnummers: open },
    );
  }
}
