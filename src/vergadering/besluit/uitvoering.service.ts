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
 * Mutations on the execution of a decision, allowed after the meeting is closed too. Each adds a
 * step and returns the decision's id.
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
   * Politiewet 2012 art. 46 lid 2: the teamchef answers for agreements that are not kept, so the
   * teamchef's answer is recorded here.
   */
  async besluitBeantwoorden(tx: Transaction, besluitId: string, antwoord: string): Promise<string> {
    checkText('antwoord', antwoord);
    const { id, driehoekId, lid } = await lockBesluit(tx, besluitId);
    await tx.insert(BesluitAntwoordEntity, { driehoekId, besluitId: id, lidmaatschapId: lid.id, antwoord });
    return id;
  }
}

/**
 * Returns the decision, locked until the transaction ends, and the caller's membership of its
 * driehoek. Throws NietGevonden when it does not exist or the caller may not see it.
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
