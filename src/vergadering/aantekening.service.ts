import { checkId } from '../lezen/parameters';
import { NietGevonden } from '../platform/errors';
import { checkText } from '../platform/text-rules';
import { lidVan } from '../toegang/bevoegdheden';
import type { Transaction } from '../toegang/db';
import { AgendapuntEntity } from './vergadering.entity';

const WRITE = `insert into aantekening (driehoek_id, agendapunt_id, rol, gemeente_id, tekst)
  select $2, $1, l.rol, l.gemeente_id, $4 from lidmaatschap l where l.id = $3
  on conflict (agendapunt_id, rol, gemeente_id) do update set tekst = excluded.tekst, gewijzigd_op = now()`;

/** Writes the note of the asker's partner at an item, or clears it. Returns the item's id. */
export async function schrijfAantekening(tx: Transaction, id: string, tekst: string | null): Promise<string> {
  if (tekst !== null) checkText('tekst', tekst);
  const punt = await tx.findOneBy(AgendapuntEntity, { id: checkId(id) });
  if (!punt) throw new NietGevonden('Dit agendapunt bestaat niet of is niet voor u te zien.');
  const lid = lidVan(tx, punt.driehoekId);
  // Of the rows of an item the asker sees one at most: the own one.
  if (tekst === null) await tx.query('delete from aantekening where agendapunt_id = $1', [punt.id]);
  else await tx.query(WRITE, [punt.id, punt.driehoekId, lid.id, tekst]);
  return punt.id;
}
