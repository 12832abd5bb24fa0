import { ledenOn } from '../../driehoek/lid.find';
import { NietGevonden } from '../../platform/input/errors';
import { checkVersie } from '../../platform/input/optimistic-lock';
import { lidOf } from '../../toegang/bevoegdheden';
import type { Transaction } from '../../toegang/db';
import { today } from '../../toegang/today';
import { lockAgendapunt } from '../agenda/agendapunt.find';
import { checkStatus } from '../basis/vergadering.rules';
import { ActieEntity } from './actie.entity';
import { ActieStatus } from './actie.enum';
import type { ActieVastleggenInput, ActieWijzigenInput } from './actie.input';

/** Mutations that record actions and their results. Each returns the id of the action. */
export class ActieService {
  async actieVastleggen(tx: Transaction, input: ActieVastleggenInput): Promise<string> {
    const { punt, vergadering } = await lockAgendapunt(tx, input.agendapuntId);
    checkStatus('actieVastleggen', vergadering.status);
    const { omschrijving, eigenaarId = null, uiterlijk = null } = input;
    if (eigenaarId) await ledenOn(tx, vergadering.driehoekId, [eigenaarId], vergadering.dag);
    const { driehoekId } = punt;
    const actie = tx.create(ActieEntity, {
      driehoekId,
      agendapuntId: punt.id,
      omschrijving,
      eigenaarId,
      uiterlijk,
      status: ActieStatus.OPEN,
    });
    await tx.insert(ActieEntity, actie);
    return actie.id;
  }

  /** Allowed after the meeting is closed too: that is when actions get done. */
  async actieWijzigen(tx: Transaction, input: ActieWijzigenInput): Promise<string> {
    const actie = await tx.findOne(ActieEntity, { where: { id: input.id }, lock: { mode: 'for_no_key_update' } });
    if (!actie) throw new NietGevonden('Deze actie bestaat niet of is niet voor u te zien.');
    lidOf(tx, actie.driehoekId);
    checkVersie(actie.versie, input.versie);
    const { eigenaarId = actie.eigenaarId, uiterlijk = actie.uiterlijk } = input;
    if (eigenaarId && eigenaarId !== actie.eigenaarId) await ledenOn(tx, actie.driehoekId, [eigenaarId], await today(tx));
    const omschrijving = input.omschrijving ?? actie.omschrijving;
    await tx.update(ActieEntity, { id: actie.id }, { omschrijving, eigenaarId, uiterlijk, status: input.status ?? actie.status });
    return actie.id;
  }
}
