import { checkId } from '../../lezen/parameters';
import { NietGevonden } from '../../platform/input/errors';
import { lidOf } from '../../toegang/bevoegdheden';
import type { Transaction } from '../../toegang/db';
import { VergaderingEntity } from './vergadering.entity';

/**
 * Returns the meeting, locked until the transaction ends. Throws NietGevonden when it does not
 * exist or the caller may not see it.
 */
export async function lockVergadering(tx: Transaction, id: string): Promise<VergaderingEntity> {
  const found = await tx.findOne(VergaderingEntity, { where: { id: checkId(id) }, lock: { mode: 'for_no_key_update' } });
  if (!found) throw new NietGevonden('Deze vergadering bestaat niet of is niet voor u te zien.');
  lidOf(tx, found.driehoekId);
  return found;
}
