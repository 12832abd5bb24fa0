import { checkId } from '../lezen/parameters';
import { NietGevonden, OngeldigeInvoer } from '../platform/input/errors';
import { lidOf } from '../toegang/bevoegdheden';
import type { Transaction } from '../toegang/db';

/**
 * Returns the id of the driehoek with this code. Throws NietGevonden, and NietToegestaan when the
 * caller has no membership that allows the operation.
 */
export async function driehoekOfMember(tx: Transaction, code: string): Promise<string> {
  const [driehoek] = await tx.query('select id from driehoek where code = $1', [code]);
  if (!driehoek) throw new NietGevonden('Deze driehoek bestaat niet of is niet voor u te zien.');
  lidOf(tx, driehoek.id);
  return driehoek.id;
}

export interface Lid {
  id: string;
  rol: string;
}

/**
 * Returns the memberships with these ids. Throws NietGevonden when one is not of this driehoek, and
 * OngeldigeInvoer when one is not valid on this day.
 */
export async function ledenOn(tx: Transaction, driehoekId: string, ids: string[], dag: string): Promise<Lid[]> {
  const wanted = [...new Set(ids.map(checkId))];
  const found: (Lid & { geldig: boolean })[] = await tx.query(
    'select id, rol, geldig @> $3::date as geldig from lidmaatschap where driehoek_id = $1 and id = any ($2::uuid[])',
    [driehoekId, wanted, dag],
  );
  if (found.length < wanted.length)
    throw new NietGevonden('Een van deze leden is geen lid van deze driehoek; gebruik de ids van haar lidmaatschappen.');
  if (found.some((lid) => !lid.geldig))
    throw new OngeldigeInvoer('Een van deze leden was op de dag van de vergadering geen lid van deze driehoek.');
  return found;
}
