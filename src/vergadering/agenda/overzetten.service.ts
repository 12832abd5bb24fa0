import { MoreThan, MoreThanOrEqual } from 'typeorm';
import { checkId } from '../../lezen/parameters';
import { NietGevonden, OngeldigeInvoer } from '../../platform/input/errors';
import { checkVersie } from '../../platform/input/optimistic-lock';
import type { Transaction } from '../../toegang/db';
import { lockVergadering } from '../basis/vergadering.find';
import { checkStatus } from '../basis/vergadering.rules';
import { placeBeforeEnd } from './agenda-opstellen';
import { AgendapuntEntity } from './agendapunt.entity';
import { AgendapuntSoort } from './agendapunt.enum';
import { checkNotFixed } from './agendapunt.rules';

const FIXED_STAYS =
  'Dit is een vast bespreekpunt van het regionale beleidsplan en hoort op elke agenda; het gaat niet naar een andere vergadering.';
const ORDINARY = [AgendapuntSoort.BESPREEKPUNT, AgendapuntSoort.BESLUITPUNT];

/**
 * Moves an item and everything attached to it from one agenda in preparation to another, before the
 * end of that agenda.
 */
export async function agendapuntOverzetten(tx: Transaction, id: string, versie: number, naar: string): Promise<string> {
  const naarId = checkId(naar);
  const { punt, vanId } = await lockBoth(tx, id, naarId);
  checkVersie(punt.versie, versie);
  checkNotFixed(punt.vastThemaId !== null, FIXED_STAYS);
  if (!ORDINARY.includes(punt.soort))
    throw new OngeldigeInvoer(
      'Alleen een bespreekpunt of besluitpunt gaat naar een andere vergadering; dit hoort bij elke agenda.',
    );
  if (vanId === naarId) return id;
  const volgnummer = await placeBeforeEnd(tx, naarId);
  const from = (vergaderingId: string, place: typeof MoreThan<number>, at: number) => ({ vergaderingId, volgnummer: place(at) });
  await tx.increment(AgendapuntEntity, from(naarId, MoreThanOrEqual, volgnummer), 'volgnummer', 1);
  await tx.update(AgendapuntEntity, { id }, { vergaderingId: naarId, volgnummer, versie: punt.versie + 1 });
  await tx.decrement(AgendapuntEntity, from(vanId, MoreThan, punt.volgnummer), 'volgnummer', 1);
  return id;
}

/**
 * Locks both meetings in a fixed order, so that two opposite moves do not deadlock; then reads the
 * item again.
 */
async function lockBoth(tx: Transaction, id: string, naarId: string): Promise<{ punt: AgendapuntEntity; vanId: string }> {
  const seen = await tx.findOneBy(AgendapuntEntity, { id: checkId(id) });
  if (!seen) throw new NietGevonden('Dit agendapunt bestaat niet of is niet voor u te zien.');
  const meetings = [];
  for (const each of [...new Set([seen.vergaderingId, naarId])].sort()) meetings.push(await lockVergadering(tx, each));
  for (const { status } of meetings) checkStatus('agendapuntOverzetten', status);
  if (meetings.some(({ driehoekId }) => driehoekId !== seen.driehoekId))
    throw new OngeldigeInvoer('Een agendapunt blijft bij zijn driehoek; kies een vergadering van dezelfde driehoek.');
  const punt = await tx.findOneBy(AgendapuntEntity, { id, vergaderingId: seen.vergaderingId });
  if (!punt) throw new NietGevonden('Dit agendapunt staat intussen niet meer op deze agenda.');
  return { punt, vanId: seen.vergaderingId };
}
