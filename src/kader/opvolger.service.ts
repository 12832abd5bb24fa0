import { NietGevonden } from '../platform/input/errors';
import type { Transaction } from '../toegang/db';
import { findPlan, keptPlan, themaOfPlan } from './plan.find';
import { ThemaOpvolgerEntity } from './thema.entity';

export interface Opvolging {
  planCode: string;
  themaCode: string;
  vorigPlanCode: string;
  vorigThemaCode: string;
}

/**
 * Records which theme of a plan succeeds which theme of an earlier plan, and changes nothing else.
 * Each operation returns the plan's id.
 */
export class OpvolgerService {
  async themaOpvolgerVastleggen(tx: Transaction, opvolging: Opvolging): Promise<string> {
    const { planId, row } = await found(tx, opvolging);
    if (!(await tx.existsBy(ThemaOpvolgerEntity, row))) await tx.insert(ThemaOpvolgerEntity, row);
    return planId;
  }

  async themaOpvolgerVerwijderen(tx: Transaction, opvolging: Opvolging): Promise<string> {
    const { planId, row } = await found(tx, opvolging);
    const { affected } = await tx.delete(ThemaOpvolgerEntity, row);
    if (!affected) throw new NietGevonden('Deze opvolging is niet vastgelegd.');
    return planId;
  }
}

/**
 * Locks the plan like a change of it does, so that concurrent recordings of the same succession run
 * one after another.
 */
async function found(tx: Transaction, { planCode, themaCode, vorigPlanCode, vorigThemaCode }: Opvolging) {
  const plan = await keptPlan(tx, planCode);
  const opvolgerId = await themaOfPlan(tx, plan, themaCode);
  const themaId = await themaOfPlan(tx, await findPlan(tx, vorigPlanCode), vorigThemaCode);
  return { planId: plan.id, row: { themaId, opvolgerId } };
}
