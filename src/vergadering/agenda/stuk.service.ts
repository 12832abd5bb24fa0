import { checkId } from '../../lezen/parameters';
import { NietGevonden } from '../../platform/input/errors';
import { checkText } from '../../platform/input/text-rules';
import type { Transaction } from '../../toegang/db';
import { checkStatus } from '../basis/vergadering.rules';
import { lockAgendapunt } from './agendapunt.find';
import { checkNiveau } from './agendapunt.rules';
import { StukEntity } from './stuk.entity';
import type { StukToevoegenInput } from './stuk.input';

/** Mutations on the documents at the items of an agenda. Each returns the id of the item. */
export class StukService {
  async stukToevoegen(tx: Transaction, input: StukToevoegenInput): Promise<string> {
    const { punt, vergadering } = await lockAgendapunt(tx, input.agendapuntId);
    checkStatus('stukToevoegen', vergadering.status);
    const vertrouwelijkheid = input.vertrouwelijkheid ?? punt.vertrouwelijkheid;
    checkNiveau(vertrouwelijkheid, punt.vertrouwelijkheid);
    const { titel, adres } = input;
    await tx.insert(StukEntity, { driehoekId: punt.driehoekId, agendapuntId: punt.id, titel, adres, vertrouwelijkheid });
    return punt.id;
  }

  /** Removes a document. The log keeps the reason with the removed row. */
  async stukVerwijderen(tx: Transaction, id: string, reden: string): Promise<string> {
    checkText('reden', reden);
    const seen = await tx.findOneBy(StukEntity, { id: checkId(id) });
    if (!seen) throw new NietGevonden('Dit stuk bestaat niet of is niet voor u te zien.');
    const { punt, vergadering } = await lockAgendapunt(tx, seen.agendapuntId);
    checkStatus('stukVerwijderen', vergadering.status);
    const { affected } = await tx.update(StukEntity, { id }, { verwijderReden: reden });
    if (!affected) throw new NietGevonden('Dit stuk is intussen verwijderd.');
    await tx.delete(StukEntity, { id });
    return punt.id;
  }
}
