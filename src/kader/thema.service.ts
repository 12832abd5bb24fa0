import { Between } from 'typeorm';
import { OngeldigeInvoer, OngeldigeToestand } from '../platform/input/errors';
import type { Transaction } from '../toegang/db';
import { PlanStatus } from './kader.type';
import type { BeleidsplanEntity } from './plan.entity';
import { changedPlan, themaOfPlan } from './plan.find';
import { ThemaEntity, VastBespreekpuntEntity } from './thema.entity';
import type { ThemaToevoegenInput, ThemaWijzigenInput } from './thema.input';

/**
 * The themes of a plan that is still a concept. The database refuses these operations for any other
 * plan. Each operation returns the plan's id.
 */
export class ThemaService {
  async themaToevoegen(tx: Transaction, input: ThemaToevoegenInput): Promise<string> {
    const plan = await concept(tx, input.planCode, input.versie);
    const { code, naam } = input;
    if (await tx.existsBy(ThemaEntity, { beleidsplanId: plan.id, code })) {
      throw new OngeldigeInvoer('Dit plan heeft al een thema met deze code.', { velden: ['code'] });
    }
    const volgnummer = (await numberOfThemes(tx, plan)) + 1;
    const thema = tx.create(ThemaEntity, { beleidsplanId: plan.id, code, naam, volgnummer });
    await tx.insert(ThemaEntity, thema);
    await replaceGoals(tx, thema.id, input.doelen ?? []);
    await fix(tx, plan, thema.id, input.vastBespreekpuntBron?.trim());
    return plan.id;
  }

  async themaWijzigen(tx: Transaction, input: ThemaWijzigenInput): Promise<string> {
    const plan = await concept(tx, input.planCode, input.versie);
    const themaId = await themaOfPlan(tx, plan, input.themaCode);
    if (input.naam) await tx.update(ThemaEntity, { id: themaId }, { naam: input.naam });
    if (input.doelen) await replaceGoals(tx, themaId, input.doelen);
    if (typeof input.opVolgnummer === 'number') await move(tx, plan, themaId, input.opVolgnummer);
    if (input.vastBespreekpuntBron !== undefined) await fix(tx, plan, themaId, input.vastBespreekpuntBron?.trim());
    return plan.id;
  }

  /** Removes a theme; the themes after it move up. */
  async themaVerwijderen(tx: Transaction, planCode: string, versie: number, themaCode: string): Promise<string> {
    const plan = await concept(tx, planCode, versie);
    const themaId = await themaOfPlan(tx, plan, themaCode);
    await move(tx, plan, themaId, await numberOfThemes(tx, plan));
    for (const table of ['thema_selectiecriterium', 'vast_bespreekpunt', 'doel']) {
      await tx.query(`delete from ${table} where thema_id = $1`, [themaId]);
    }
    await tx.query('delete from thema_opvolger where opvolger_id = $1', [themaId]);
    await tx.delete(ThemaEntity, { id: themaId });
    return plan.id;
  }
}

async function concept(tx: Transaction, code: string, versie: number): Promise<BeleidsplanEntity> {
  const plan = await changedPlan(tx, code, versie);
  if (plan.status === PlanStatus.CONCEPT) return plan;
  throw new OngeldigeToestand(
    plan.status === PlanStatus.RAADPLEGING
      ? 'Dit plan is in raadpleging: de raden worden over deze tekst gehoord, dus nu verandert zij niet.'
      : 'Alleen de thema’s van een concept worden zo gewijzigd; een vastgesteld plan wijzigt u per een dag (planWijzigen).',
  );
}

const numberOfThemes = (tx: Transaction, plan: BeleidsplanEntity) => tx.countBy(ThemaEntity, { beleidsplanId: plan.id });

/** Replaces the goals place by place, so that the goal at each place keeps its id. */
async function replaceGoals(tx: Transaction, themaId: string, doelen: string[]): Promise<void> {
  await tx.query('delete from doel where thema_id = $1 and volgnummer > $2', [themaId, doelen.length]);
  await tx.query(
    `insert into doel (thema_id, volgnummer, tekst) select $1, x.nummer, x.tekst from unnest($2::text[]) with ordinality x (tekst, nummer)
     on conflict (thema_id, volgnummer) do update set tekst = excluded.tekst`,
    [themaId, doelen.map((tekst) => tekst.trim())],
  );
}

async function move(tx: Transaction, plan: BeleidsplanEntity, themaId: string, to: number): Promise<void> {
  const last = await numberOfThemes(tx, plan);
  if (to < 1 || to > last) {
    throw new OngeldigeInvoer(`De plaats in dit plan is 1 tot en met ${last}.`, { velden: ['opVolgnummer'] });
  }
  const { volgnummer: from } = await tx.findOneByOrFail(ThemaEntity, { id: themaId });
  const between = (first: number, until: number) => ({ beleidsplanId: plan.id, volgnummer: Between(first, until) });
  if (to < from) await tx.increment(ThemaEntity, between(to, from - 1), 'volgnummer', 1);
  if (to > from) await tx.decrement(ThemaEntity, between(from + 1, to), 'volgnummer', 1);
  await tx.update(ThemaEntity, { id: themaId }, { volgnummer: to });
}

/**
 * Makes the theme a standing item with this source text, or ends that without one. A period that a
 * file set stays.
 */
async function fix(tx: Transaction, plan: BeleidsplanEntity, themaId: string, bron: string | undefined): Promise<void> {
  if (!bron) {
    await tx.delete(VastBespreekpuntEntity, { themaId });
  } else if (await tx.existsBy(VastBespreekpuntEntity, { themaId })) {
    await tx.update(VastBespreekpuntEntity, { themaId }, { bron });
  } else {
    const { geldigVan, geldigTotEnMet } = plan;
    await tx.insert(VastBespreekpuntEntity, { themaId, geldigVan, geldigTotEnMet, bron });
  }
}
