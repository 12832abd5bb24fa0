import { NietGevonden, NietToegestaan } from '../platform/input/errors';
import { checkVersie } from '../platform/input/optimistic-lock';
import type { Transaction } from '../toegang/db';
import { BeleidsplanEntity } from './plan.entity';

/** The plan with this code. Throws NietGevonden. */
export async function findPlan(tx: Transaction, code: string): Promise<BeleidsplanEntity> {
  const plan = await tx.findOneBy(BeleidsplanEntity, { code });
  if (!plan) throw new NietGevonden('Dit beleidsplan bestaat niet.');
  return plan;
}

/**
 * The plan, locked, of a region that the asker keeps. The region first: who plans a meeting and who
 * loads a plan lock it too. Throws NietGevonden and NietToegestaan.
 */
export async function keptPlan(tx: Transaction, code: string): Promise<BeleidsplanEntity> {
  const { regioId } = await findPlan(tx, code);
  const [{ beheert }] = await tx.query('select $1::uuid = any (beheert()) as beheert', [regioId]);
  if (!beheert) throw new NietToegestaan('Alleen wie de regio beheert (regio-beheer) mag dit plan wijzigen.');
  await tx.query('select plan_vasthouden($1)', [regioId]);
  return tx.findOneOrFail(BeleidsplanEntity, { where: { code }, lock: { mode: 'for_no_key_update' } });
}

/**
 * The plan as above, in the version that the asker saw, which it raises: a plan counts every
 * change. Throws Conflict too.
 */
export async function changedPlan(tx: Transaction, code: string, versie: number): Promise<BeleidsplanEntity> {
  const plan = await keptPlan(tx, code);
  checkVersie(plan.versie, versie);
  await tx.query('update regionaal_beleidsplan set versie = versie + 1 where id = $1', [plan.id]);
  return plan;
}

/** The id of the theme with this code in a plan. Throws NietGevonden. */
export async function themaOfPlan(tx: Transaction, plan: BeleidsplanEntity, code: string): Promise<string> {
  const [thema] = await tx.query('select id from thema where beleidsplan_id = $1 and code = $2', [plan.id, code]);
  if (!thema) throw new NietGevonden('Dit plan heeft geen thema met deze code.');
  return thema.id;
}
