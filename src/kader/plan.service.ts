import { NietGevonden, OngeldigeInvoer } from '../platform/input/errors';
import { checkVersie } from '../platform/input/optimistic-lock';
import { checkText } from '../platform/input/text-rules';
import type { Transaction } from '../toegang/db';
import { PlanStatus } from './kader.type';
import { BeleidsplanEntity, ZienswijzeEntity } from './plan.entity';
import { findPlan, keptPlan } from './plan.find';

export interface ZienswijzeGegevens {
  gehoordOp: string;
  wensen: string | undefined;
  bedenkingen: string | undefined;
  reactie: string | undefined;
  versie: number | null | undefined;
}

/**
 * The life cycle of a regional plan. The database refuses an invalid step, and adoption before
 * every council was heard.
 */
export class PlanService {
  planInRaadpleging(tx: Transaction, code: string, versie: number): Promise<string> {
    return this.step(tx, code, versie, { status: PlanStatus.RAADPLEGING });
  }

  planVaststellen(tx: Transaction, code: string, versie: number): Promise<string> {
    return this.step(tx, code, versie, { status: PlanStatus.VASTGESTELD });
  }

  planAanbieden(tx: Transaction, code: string, versie: number, aanMinisterOp: string, aanKorpschefOp: string): Promise<string> {
    const change = { aangebodenMinisterOp: aanMinisterOp, aangebodenKorpschefOp: aanKorpschefOp };
    return this.step(tx, code, versie, { status: PlanStatus.AANGEBODEN, ...change });
  }

  /**
   * Withdraws a plan. One that was in force keeps its past: it is no longer in force from the day
   * of withdrawal.
   */
  async planIntrekken(tx: Transaction, code: string, versie: number, perDatum: string, toelichting: string): Promise<string> {
    checkText('toelichting', toelichting);
    const plan = await findPlan(tx, code);
    const wasAdopted = plan.status === PlanStatus.VASTGESTELD || plan.status === PlanStatus.AANGEBODEN;
    if (wasAdopted && perDatum > plan.geldigTotEnMet) {
      throw new OngeldigeInvoer('Dit plan is op die dag al afgelopen; trek het in per een dag van zijn periode.', {
        velden: ['perDatum'],
      });
    }
    const ingetrokkenPer = wasAdopted ? perDatum : null;
    return this.step(tx, code, versie, { status: PlanStatus.INGETROKKEN, ingetrokkenPer, intrekkingToelichting: toelichting });
  }

  /** Records a council's opinion, or corrects it during the consultation. */
  async zienswijzeVastleggen(
    tx: Transaction,
    code: string,
    gemeenteCode: string,
    zienswijze: ZienswijzeGegevens,
  ): Promise<string> {
    for (const name of ['wensen', 'bedenkingen', 'reactie'] as const) {
      if (zienswijze[name]) checkText(name, zienswijze[name]);
    }
    const plan = await keptPlan(tx, code);
    const [gemeente] = await tx.query('select id from gemeente where code = $1', [gemeenteCode]);
    if (!gemeente) throw new NietGevonden('Deze gemeente bestaat niet; gebruik een CBS-code als "GM1690".');
    const [seen] = await tx.query('select versie from zienswijze where beleidsplan_id = $1 and gemeente_id = $2', [
      plan.id,
      gemeente.id,
    ]);
    checkVersie(seen?.versie ?? 0, zienswijze.versie);
    const { gehoordOp, wensen = null, bedenkingen = null, reactie = null } = zienswijze;
    const row = { beleidsplanId: plan.id, gemeenteId: gemeente.id, gehoordOp, wensen, bedenkingen, reactie };
    await tx.upsert(ZienswijzeEntity, row, { conflictPaths: ['beleidsplanId', 'gemeenteId'] });
    return plan.id;
  }

  private async step(tx: Transaction, code: string, versie: number, change: Partial<BeleidsplanEntity>): Promise<string> {
    const plan = await keptPlan(tx, code);
    checkVersie(plan.versie, versie);
    await tx.update(BeleidsplanEntity, { id: plan.id }, change);
    return plan.id;
  }
}
