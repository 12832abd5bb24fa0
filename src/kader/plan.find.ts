import { NietGevonden, NietToegestaan } from '../platform/input/errors';
import { checkVersie } from '../platform/input/optimistic-lock';
import type { Transaction } from '../toegang/db';
import { BeleidsplanEntity } from './plan.entity';

/** Returns the plan with this code. Throws NietGevonden. */
export async function findPlan(tx: Transaction, code: string): Promise<BeleidsplanEntity> {
  const plan = await tx.findOneBy(BeleidsplanEntity, { code });
  if (!plan) throw new NietGevonden('Dit beleidsplan bestaat niet.');
  return plan;
}

/**
 * Locks and returns the plan, which must be in a region that the caller manages. Locks the region
 * first, as planning a meeting and loading a plan do. Throws NietGevonden and NietToegestaan.
 */
export async function keptPlan(tx: Transaction, code: string): Promise<BeleidsplanEntity> {
  const { regioId } = await findPlan(tx, code);
  const [{ beheert }] = await tx.query('select $1::uuid = any (beheert()) as beheert', [regioId]);
  if (!beheert) throw new NietToegestaan('Alleen wie de regio beheert (regio-beheer) mag dit plan wijzigen.');
  await tx.query('select plan_vasthouden($1)', [regioId]);
  return tx.findOneOrFail(BeleidsplanEntity, { where: { code }, lock: { mode: 'for_no_key_update' } });
}

/**
 * Locks the plan like `keptPlan`, checks its version and raises it: a plan counts every change.
 * Throws Conflict too.
 */
export async function changedPlan(tx: Transaction, code: string, versie: number): Promise<BeleidsplanEntity> {
  const plan = await keptPlan(tx, code);
  checkVersie(plan.versie, versie);
  await tx.query('update regionaal_beleidsplan set versie = versie + 1 where id = $1', [plan.id]);
  return plan;
}

/** Returns the id of the theme with this code in a plan. Throws NietGevonden. */
export async function themaOfPlan(tx: Transaction, plan: BeleidsplanEntity, code: string): Promise<string> {
  const [thema] = await tx.query('select id from thema where beleidsplan_id = $1 and code = $2', [plan.id, code]);
  if (!thema) throw new NietGevonden('Dit plan heeft geen thema met deze code.');
  return thema.id;
}
