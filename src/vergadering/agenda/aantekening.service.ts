import { checkId } from '../../lezen/parameters';
import { NietGevonden } from '../../platform/input/errors';
import { checkVersie } from '../../platform/input/optimistic-lock';
import { checkText } from '../../platform/input/text-rules';
import { lidOf } from '../../toegang/bevoegdheden';
import type { Transaction } from '../../toegang/db';
import { AgendapuntEntity } from './agendapunt.entity';

// Inserts an empty note of version 0, so that two concurrent first writes have a row to lock.
const BEGIN = `insert into aantekening (driehoek_id, agendapunt_id, rol, gemeente_id)
  select $2, $1, l.rol, l.gemeente_id from lidmaatschap l where l.id = $3
  on conflict (agendapunt_id, rol, gemeente_id) do nothing`;
// Row security leaves at most one note per item: the caller's.
const LOCK = 'select versie from aantekening where agendapunt_id = $1 for no key update';

/** Writes the note of the caller's partner at an item, or clears it. Returns the item's id. */
export async function aantekeningSchrijven(
  tx: Transaction,
  id: string,
  tekst: string | null,
  versie: number | null | undefined,
): Promise<string> {
  if (tekst !== null) checkText('tekst', tekst);
  const punt = await tx.findOneBy(AgendapuntEntity, { id: checkId(id) });
  if (!punt) throw new NietGevonden('Dit agendapunt bestaat niet of is niet voor u te zien.');
  const lid = lidOf(tx, punt.driehoekId);
  await tx.query(BEGIN, [punt.id, punt.driehoekId, lid.id]);
  const [own] = await tx.query(LOCK, [punt.id]);
  checkVersie(own.versie, versie);
  await tx.query('update aantekening set tekst = $2 where agendapunt_id = $1', [punt.id, tekst]);
  return punt.id;
}
