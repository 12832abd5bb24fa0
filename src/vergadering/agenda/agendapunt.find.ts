import { In } from 'typeorm';
import { checkId } from '../../lezen/parameters';
import { NietGevonden, OngeldigeInvoer } from '../../platform/input/errors';
import type { Transaction } from '../../toegang/db';
import type { VergaderingEntity } from '../basis/vergadering.entity';
import { lockVergadering } from '../basis/vergadering.find';
import { AgendapuntEntity } from './agendapunt.entity';

/**
 * Returns the item with its meeting, both locked. The meeting is locked first, as by every other
 * operation that changes an agenda.
 */
export async function lockAgendapunt(
  tx: Transaction,
  id: string,
): Promise<{ punt: AgendapuntEntity; vergadering: VergaderingEntity }> {
  const seen = await tx.findOneBy(AgendapuntEntity, { id: checkId(id) });
  if (!seen) throw new NietGevonden('Dit agendapunt bestaat niet of is niet voor u te zien.');
  const vergadering = await lockVergadering(tx, seen.vergaderingId);
  const punt = await tx.findOneBy(AgendapuntEntity, { id });
  if (!punt) throw new NietGevonden('Dit agendapunt is intussen verwijderd.');
  return { punt, vergadering };
}

/** Throws NietGevonden when one of the themes belongs to no plan of the driehoek's region. */
export async function checkThemas(tx: Transaction, driehoekId: string, themaIds: string[]): Promise<string[]> {
  const wanted = [...new Set(themaIds)];
  if (wanted.length === 0) return wanted;
  const [{ count }] = await tx.query(
    `select count(*)::int as count from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
     join driehoek d on d.regio_id = p.regio_id where d.id = $1 and t.id = any ($2::uuid[])`,
    [driehoekId, wanted],
  );
  if (count < wanted.length)
    throw new NietGevonden('Een van deze thema’s staat in geen beleidsplan van de regio van deze driehoek.');
  return wanted;
}

/** Throws NietGevonden when one of the priorities belongs to another driehoek. */
export async function checkPrioriteiten(tx: Transaction, driehoekId: string, prioriteitIds: string[]): Promise<string[]> {
  const wanted = [...new Set(prioriteitIds)];
  if (wanted.length === 0) return wanted;
  const found = await tx.query('select id from lokale_prioriteit where driehoek_id = $1 and id = any ($2::uuid[])', [
    driehoekId,
    wanted,
  ]);
  if (found.length < wanted.length)
    throw new NietGevonden('Een van deze prioriteiten bestaat niet bij deze driehoek, of is niet voor u te zien.');
  return wanted;
}

/**
 * Throws NietGevonden when one of the items belongs to another driehoek, and OngeldigeInvoer when
 * an item would refer to itself.
 */
export async function checkVerwijzingen(
  tx: Transaction,
  driehoekId: string,
  naarIds: string[],
  vanId?: string,
): Promise<string[]> {
  const wanted = [...new Set(naarIds)];
  if (wanted.length === 0) return wanted;
  if (vanId && wanted.includes(vanId))
    throw new OngeldigeInvoer('Een agendapunt verwijst niet naar zichzelf.', { velden: ['verwijstNaarIds'] });
  const found = await tx.findBy(AgendapuntEntity, { driehoekId, id: In(wanted) });
  if (found.length < wanted.length)
    throw new NietGevonden(
      'Een van de agendapunten waarnaar wordt verwezen bestaat niet bij deze driehoek, of is niet voor u te zien.',
    );
  return wanted;
}

/** Returns the items of a meeting in agenda order. */
export const agendaOf = (tx: Transaction, vergaderingId: string) =>
  tx.find(AgendapuntEntity, { where: { vergaderingId }, order: { volgnummer: 'ASC' } });
