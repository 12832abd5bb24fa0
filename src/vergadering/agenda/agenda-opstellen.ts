import { MoreThanOrEqual } from 'typeorm';
import type { Transaction } from '../../toegang/db';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import type { VergaderingEntity } from '../basis/vergadering.entity';
import { VergaderingStatus } from '../basis/vergadering.enum';
import { lockVergadering } from '../basis/vergadering.find';
import { AgendapuntEntity } from './agendapunt.entity';
import { AgendapuntSoort } from './agendapunt.enum';
import { agendaOf } from './agendapunt.find';
import { link, linked } from './koppeltabellen';
import { followPrevious, previousOf, secondAfter } from './vorig-verslag.sql';

export type NewItem = Partial<AgendapuntEntity> &
  Pick<AgendapuntEntity, 'soort' | 'titel'> & { themaIds?: string[]; prioriteitIds?: string[]; verwijstNaarIds?: string[] };

const ENDS = [AgendapuntSoort.RONDVRAAG, AgendapuntSoort.SLUITING];
const standard = (soort: AgendapuntSoort, titel: string, more: Partial<NewItem> = {}): NewItem => ({
  soort,
  titel,
  vertrouwelijkheid: Vertrouwelijkheid.INTERN,
  ...more,
});

/**
 * Inserts items into the agenda from a place on and moves the items below down. The meeting must be
 * locked. Returns the ids of the new items.
 */
export async function insertItems(tx: Transaction, v: VergaderingEntity, at: number, items: NewItem[]): Promise<string[]> {
  await tx.increment(AgendapuntEntity, { vergaderingId: v.id, volgnummer: MoreThanOrEqual(at) }, 'volgnummer', items.length);
  const ids: string[] = [];
  for (const [index, { themaIds = [], prioriteitIds = [], verwijstNaarIds = [], ...item }] of items.entries()) {
    const punt = tx.create(AgendapuntEntity, { vertrouwelijkheid: Vertrouwelijkheid.VERTROUWELIJK, ...item });
    await tx.insert(
      AgendapuntEntity,
      Object.assign(punt, { driehoekId: v.driehoekId, vergaderingId: v.id, volgnummer: at + index }),
    );
    await link(tx, 'agendapunt_thema', punt, themaIds);
    await link(tx, 'agendapunt_prioriteit', punt, prioriteitIds);
    await link(tx, 'agendapunt_verwijzing', punt, verwijstNaarIds);
    ids.push(punt.id);
  }
  return ids;
}

const PLACES = `select count(*)::int as aantal, coalesce(min(volgnummer) filter (where soort = any ($2)), count(*) + 1)::int as "voorEinde"
  from agendapunt where vergadering_id = $1`;

/**
 * Returns the number of items of an agenda and the default place of a new one: before the question
 * round or the closing, else at the end.
 */
export async function placesOf(tx: Transaction, vergaderingId: string): Promise<{ aantal: number; voorEinde: number }> {
  const [places] = await tx.query(PLACES, [vergaderingId, ENDS]);
  return places;
}

/** Returns the default place of a new item. */
export const placeBeforeEnd = async (tx: Transaction, vergaderingId: string): Promise<number> =>
  (await placesOf(tx, vergaderingId)).voorEinde;

/**
 * Takes the driehoek's lock on postponed items until the transaction ends, so that a postponed item
 * comes back only once.
 */
export const lockHeldOver = (tx: Transaction, driehoekId: string) =>
  tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [driehoekId]);

/**
 * Prepares the agenda of a new meeting around the standing items, which the database has inserted
 * already.
 */
export async function prepareAgenda(tx: Transaction, v: VergaderingEntity): Promise<void> {
  const opening = [
    standard(AgendapuntSoort.OPENING, 'Opening'),
    ...(await report(tx, v)),
    standard(AgendapuntSoort.MEDEDELINGEN, 'Mededelingen'),
  ];
  await insertItems(tx, v, 1, opening);
  const { aantal } = await placesOf(tx, v.id);
  await insertItems(tx, v, aantal + 1, [
    standard(AgendapuntSoort.RONDVRAAG, 'Rondvraag'),
    standard(AgendapuntSoort.SLUITING, 'Sluiting'),
  ]);
  await takeOverHeldOver(tx, v);
  await followPrevious(tx, v.driehoekId);
  await reportToSecond(tx, v);
}

async function report(tx: Transaction, v: VergaderingEntity): Promise<NewItem[]> {
  const previous = await previousOf(tx, v.id);
  return previous ? [standard(AgendapuntSoort.VORIG_VERSLAG, previous.titel, { verslagVanId: previous.id })] : [];
}

/**
 * Adds the report of this meeting to the meeting that came first until this one was planned before
 * it, if that agenda is in preparation.
 */
export async function reportToSecond(tx: Transaction, v: VergaderingEntity, was: Date | null = null): Promise<void> {
  const id = await secondAfter(tx, v.id, was);
  const second = id && (await lockVergadering(tx, id));
  if (!second || second.status !== VergaderingStatus.CONCEPT) return;
  const opening = (await agendaOf(tx, second.id)).find(({ soort }) => soort === AgendapuntSoort.OPENING)?.volgnummer ?? 0;
  await insertItems(tx, second, opening + 1, await report(tx, second));
}

/** Brings the postponed items to the first future meeting after this instant, if one is planned. */
export async function bringToNext(tx: Transaction, driehoekId: string, after: Date): Promise<void> {
  const [next] = await tx.query(
    `select id from vergadering where driehoek_id = $1 and status in ('CONCEPT', 'AGENDA_VASTGESTELD') and aanvang > $2::timestamptz
     order by aanvang, id limit 1`,
    [driehoekId, after],
  );
  if (next) await takeOverHeldOver(tx, await lockVergadering(tx, next.id));
}

/**
 * Adds postponed items from earlier meetings that no later meeting has picked up yet. The successor
 * of a standing item is the standing item of this agenda itself.
 */
async function takeOverHeldOver(tx: Transaction, v: VergaderingEntity): Promise<void> {
  for (const held of await heldOver(tx, v)) {
    if (held.opvolger_id) {
      await tx.update(AgendapuntEntity, { id: held.opvolger_id }, { aangehoudenVanId: held.id });
    } else {
      await insertItems(tx, v, await placeBeforeEnd(tx, v.id), [await copyOf(tx, held.id)]);
    }
  }
}

/**
 * Finds the postponed items. `opvolger_id` is the standing item here on the same subject: a next
 * plan may have it too, by its code or as a declared successor. A standing item that a later
 * meeting dealt with is no longer postponed.
 */
function heldOver(tx: Transaction, v: VergaderingEntity): Promise<{ id: string; opvolger_id: string | null }[]> {
  return tx.query(
    `select a.id, (select f.id from agendapunt f where f.vergadering_id = $2 and zelfde_onderwerp(f.vast_thema_id, a.vast_thema_id)
        and f.aangehouden_van_id is null order by f.volgnummer limit 1) as opvolger_id
     from agendapunt a join vergadering v on v.id = a.vergadering_id
     where a.driehoek_id = $1 and a.uitkomst = 'AANGEHOUDEN' and a.soort in ('VAST_BESPREEKPUNT', 'BESPREEKPUNT', 'BESLUITPUNT') and v.status in ('GEHOUDEN', 'AFGESLOTEN') and v.aanvang < $3::timestamptz
       and not exists (select from agendapunt later join vergadering w on w.id = later.vergadering_id
         where later.aangehouden_van_id = a.id and w.status <> 'GEANNULEERD')
       and not exists (select from agendapunt later join vergadering w on w.id = later.vergadering_id
         where later.driehoek_id = a.driehoek_id and later.uitkomst is not null and w.aanvang > v.aanvang
           and zelfde_onderwerp(later.vast_thema_id, a.vast_thema_id))
     order by v.aanvang, a.volgnummer`,
    [v.driehoekId, v.id, v.aanvang],
  );
}

async function copyOf(tx: Transaction, id: string): Promise<NewItem> {
  const held = await tx.findOneByOrFail(AgendapuntEntity, { id });
  const themaIds = [...(await linked(tx, 'agendapunt_thema', id)), ...(held.vastThemaId ? [held.vastThemaId] : [])];
  const prioriteitIds = await linked(tx, 'agendapunt_prioriteit', id);
  const { titel, toelichting, vertrouwelijkheid, duurMinuten, indienerId } = held;
  const soort = held.vastThemaId ? AgendapuntSoort.BESPREEKPUNT : held.soort;
  return { soort, titel, toelichting, vertrouwelijkheid, duurMinuten, indienerId, aangehoudenVanId: id, themaIds, prioriteitIds };
}
