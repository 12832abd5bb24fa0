import { checkId } from '../lezen/parameters';
import { NietGevonden } from '../platform/input/errors';
import { lidOf } from '../toegang/bevoegdheden';
import type { Transaction } from '../toegang/db';
import { LokalePrioriteitEntity } from './prioriteit.entity';

/**
 * Locks and returns the priority, until the transaction ends. Throws NietGevonden, also when the
 * caller cannot see it, and NietToegestaan when the caller may not change it.
 */
export async function lockPrioriteit(tx: Transaction, id: string): Promise<LokalePrioriteitEntity> {
  const found = await tx.findOne(LokalePrioriteitEntity, { where: { id: checkId(id) }, lock: { mode: 'for_no_key_update' } });
  if (!found) throw new NietGevonden('Deze prioriteit bestaat niet of is niet voor u te zien.');
  lidOf(tx, found.driehoekId);
  return found;
}

/** Returns the id of the local plan with this code. Throws NietGevonden. */
export async function findLokaalPlan(tx: Transaction, code: string): Promise<string> {
  const [found] = await tx.query('select id from lokaal_plan where code = $1', [code]);
  if (!found) throw new NietGevonden('Dit lokale plan bestaat niet; `lokalePlannen` noemt ze met hun codes.');
  return found.id;
}

/**
 * Returns the distinct ids of the gemeenten with these CBS codes. Throws NietGevonden when one does
 * not exist.
 */
export async function findGemeenten(tx: Transaction, codes: string[]): Promise<string[]> {
  const wanted = [...new Set(codes)];
  const found: { id: string }[] = await tx.query('select id from gemeente where code = any ($1::text[])', [wanted]);
  if (found.length < wanted.length)
    throw new NietGevonden('Een van deze gemeentecodes bestaat niet; gebruik CBS-codes als "GM1690".');
  return found.map(({ id }) => id);
}

/** Returns the id of a meeting of this driehoek that was not cancelled. Throws NietGevonden. */
export async function findVergadering(tx: Transaction, driehoekId: string, id: string): Promise<string> {
  const [found] = await tx.query("select id from vergadering where driehoek_id = $1 and id = $2 and status <> 'GEANNULEERD'", [
    driehoekId,
    checkId(id),
  ]);
  if (!found) throw new NietGevonden('Deze vergadering bestaat niet bij deze driehoek, of is niet voor u te zien.');
  return found.id;
}

/** Returns the id of the parent priority, which must be of this driehoek. Throws NietGevonden. */
export async function findBovenliggende(tx: Transaction, driehoekId: string, id: string): Promise<string> {
  const [found] = await tx.query('select id from lokale_prioriteit where driehoek_id = $1 and id = $2', [driehoekId, id]);
  if (!found) throw new NietGevonden('De bovenliggende prioriteit bestaat niet bij deze driehoek, of is niet voor u te zien.');
  return found.id;
}
