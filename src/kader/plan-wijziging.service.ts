import { OngeldigeInvoer } from '../platform/input/errors';
import type { Transaction } from '../toegang/db';
import { changedPlan, themaOfPlan } from './plan.find';
import { DoelEntity, ThemaVersieDoelEntity, ThemaVersieEntity } from './thema.entity';
import type { PlanWijzigenInput } from './thema.input';

/** Amends an adopted plan. The database decides when that is allowed, and updates the agendas. */
export class PlanWijzigingService {
  /**
   * Adds a version of a theme from a day; the previous version is kept, and ends the day before.
   * Returns the plan's id.
   */
  async planWijzigen(tx: Transaction, input: PlanWijzigenInput): Promise<string> {
    checkChange(input);
    const plan = await changedPlan(tx, input.planCode, input.versie);
    const themaId = await themaOfPlan(tx, plan, input.themaCode);
    const before = await latest(tx, themaId);
    const versie = tx.create(ThemaVersieEntity, {
      themaId,
      geldigVan: input.perDatum,
      naam: input.naam ?? before.naam,
      vastBespreekpunt: input.vastBespreekpunt ?? null,
      toelichting: input.toelichting.trim(),
    });
    await tx.insert(ThemaVersieEntity, versie);
    const doelIds = input.doelen ? await goals(tx, themaId, input.doelen) : before.doel_ids;
    const rows = doelIds.map((doelId, index) => ({ themaId, versieId: versie.id, volgnummer: index + 1, doelId }));
    if (rows.length > 0) await tx.insert(ThemaVersieDoelEntity, rows);
    return plan.id;
  }
}

function checkChange({ naam, doelen, vastBespreekpunt }: PlanWijzigenInput): void {
  if ([naam, doelen, vastBespreekpunt].every((value) => value === undefined || value === null)) {
    throw new OngeldigeInvoer('Noem wat er verandert: de naam, de doelen of het vaste bespreekpunt.', {
      velden: ['naam', 'doelen', 'vastBespreekpunt'],
    });
  }
}

async function latest(tx: Transaction, themaId: string): Promise<{ naam: string; doel_ids: string[] }> {
  const [stand] = await tx.query(
    `select s.naam, array(select d.doel_id from doel_stand d where d.thema_id = s.thema_id
        and d.versie_id is not distinct from s.versie_id order by d.volgnummer) as doel_ids
     from thema_stand s where s.thema_id = $1 order by s.geldig_van desc, s.versie_id desc nulls last limit 1`,
    [themaId],
  );
  return stand;
}

/**
 * Returns the ids of goals with these texts, reusing those that the theme has or had, so that
 * existing links keep their goal.
 */
async function goals(tx: Transaction, themaId: string, doelen: string[]): Promise<string[]> {
  const known = new Map((await tx.findBy(DoelEntity, { themaId })).map(({ tekst, id }) => [tekst, id]));
  const ids: string[] = [];
  for (const tekst of doelen.map((doel) => doel.trim())) {
    const doel = tx.create(DoelEntity, { id: known.get(tekst), themaId, volgnummer: null, tekst });
    if (!doel.id) await tx.insert(DoelEntity, doel);
    ids.push(doel.id);
  }
  return ids;
}
