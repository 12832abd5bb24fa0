import { checkId } from '../../lezen/parameters';
import { NietGevonden } from '../../platform/input/errors';
import { checkText } from '../../platform/input/text-rules';
import { lidOf } from '../../toegang/bevoegdheden';
import type { Transaction } from '../../toegang/db';
import { BesluitAntwoordEntity, BesluitEntity, BesluitUitvoeringEntity } from './besluit.entity';
import { Uitvoering } from './uitvoering.enum';
import type { UitvoeringVastleggenInput } from './uitvoering.input';
import { checkStap } from './uitvoering.rules';

/**
 * How a decision goes, also after the meeting is closed. Each operation adds to its course and
 * returns the decision's id.
 */
export class UitvoeringService {
  async uitvoeringVastleggen(tx: Transaction, input: UitvoeringVastleggenInput): Promise<string> {
    const { id, driehoekId } = await lockBesluit(tx, input.besluitId);
    const toelichting = input.toelichting ?? null;
    checkStap(await uitvoeringOf(tx, id), input.uitvoering, toelichting);
    await tx.insert(BesluitUitvoeringEntity, { driehoekId, besluitId: id, stand: input.uitvoering, toelichting });
    return id;
  }

  /**
   * Politiewet 2012 art. 46 lid 2: it is the teamchef who answers for agreements that are not kept,
   * so the teamchef is heard here.
   */
  async besluitBeantwoorden(tx: Transaction, besluitId: string, antwoord: string): Promise<string> {
    checkText('antwoord', antwoord);
    const { id, driehoekId, lid } = await lockBesluit(tx, besluitId);
    await tx.insert(BesluitAntwoordEntity, { driehoekId, besluitId: id, lidmaatschapId: lid.id, antwoord });
    return id;
  }
}

/**
 * The decision, locked until the transaction ends, and the asker's membership of its driehoek.
 * Throws NietGevonden also when it is not the asker's to see.
 */
async function lockBesluit(tx: Transaction, besluitId: string): Promise<{ id: string; driehoekId: string; lid: { id: string } }> {
  const found = await tx.findOneBy(BesluitEntity, { id: checkId(besluitId) });
  if (!found) throw new NietGevonden('Dit besluit bestaat niet of is niet voor u te zien.');
  const { id, driehoekId } = found;
  const lid = lidOf(tx, driehoekId);
  await tx.query('select besluit_vasthouden($1)', [id]);
  return { id, driehoekId, lid };
}

async function uitvoeringOf(tx: Transaction, besluitId: string): Promise<Uitvoering> {
  const [last] = await tx.find(BesluitUitvoeringEntity, { where: { besluitId }, order: { volgnummer: 'DESC' }, take: 1 });
  return last?.stand ?? Uitvoering.OPEN;
}
