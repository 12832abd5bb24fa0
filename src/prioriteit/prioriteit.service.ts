import { In } from 'typeorm';
import { driehoekOfMember } from '../driehoek/lid.find';
import { OngeldigeToestand } from '../platform/input/errors';
import { checkVersie } from '../platform/input/optimistic-lock';
import { checkPeriod } from '../platform/input/period';
import { checkText } from '../platform/input/text-rules';
import { lidOf } from '../toegang/bevoegdheden';
import type { Transaction } from '../toegang/db';
import { today } from '../toegang/today';
import { InstemmingEntity, LokalePrioriteitEntity, PrioriteitGemeenteEntity, ZelfstandigEntity } from './prioriteit.entity';
import { findBovenliggende, findGemeenten, findLokaalPlan, findVergadering, lockPrioriteit } from './prioriteit.find';
import type { PrioriteitVoorstellenInput, PrioriteitWijzigenInput } from './prioriteit.input';
import { lastDayOf } from './prioriteit.rules';
import { PrioriteitStatus } from './prioriteit.type';

/**
 * The life cycle of a local priority: proposed, consented to, adopted, ended. Each operation
 * returns the priority's id.
 */
export class PrioriteitService {
  async prioriteitVoorstellen(tx: Transaction, input: PrioriteitVoorstellenInput): Promise<string> {
    const driehoekId = await driehoekOfMember(tx, input.driehoekCode);
    const { titel, omschrijving = null, geldigVan, geldigTotEnMet = null } = input;
    checkPeriod(geldigVan, geldigTotEnMet);
    const prioriteit = tx.create(LokalePrioriteitEntity, {
      driehoekId,
      titel,
      omschrijving,
      ...(await herkomstOf(tx, driehoekId, input)),
      geldigVan,
      geldigTotEnMet,
      status: PrioriteitStatus.VOORGESTELD,
    });
    await tx.insert(LokalePrioriteitEntity, prioriteit);
    await setGemeenten(tx, prioriteit, input.gemeenteCodes ?? []);
    return prioriteit.id;
  }

  /**
   * Changes a proposal. Consents apply to its text: the database discards them when the text
   * changes.
   */
  async prioriteitWijzigen(tx: Transaction, input: PrioriteitWijzigenInput): Promise<string> {
    const p = await lockPrioriteit(tx, input.id);
    checkVersie(p.versie, input.versie);
    if (p.status !== PrioriteitStatus.VOORGESTELD) {
      throw new OngeldigeToestand(
        'Wat is vastgesteld, wordt niet herschreven; beëindig deze prioriteit en stel een nieuwe voor.',
      );
    }
    const { omschrijving = p.omschrijving, geldigTotEnMet = p.geldigTotEnMet } = input;
    const geldigVan = input.geldigVan ?? p.geldigVan;
    checkPeriod(geldigVan, geldigTotEnMet);
    await tx.update(
      LokalePrioriteitEntity,
      { id: p.id },
      {
        titel: input.titel ?? p.titel,
        omschrijving,
        geldigVan,
        geldigTotEnMet,
        ...(await herkomstOf(tx, p.driehoekId, input)),
        versie: p.versie + 1,
      },
    );
    // After the text: changing the text discards the consents, and only then may the gemeenten
    // change.
    if (input.gemeenteCodes) await setGemeenten(tx, p, input.gemeenteCodes);
    return p.id;
  }

  /**
   * Records consent; the last consent that the region's rule requires adopts the priority. `versie`
   * checks the proposal's text only: consents of others meanwhile are no conflict.
   */
  async prioriteitInstemmen(
    tx: Transaction,
    id: string,
    versie: number | undefined,
    vergaderingId: string | undefined,
  ): Promise<string> {
    const p = await lockPrioriteit(tx, id);
    checkVersie(p.versie, versie, p.voorstelVersie);
    if (p.status !== PrioriteitStatus.VOORGESTELD)
      throw new OngeldigeToestand('Instemmen kan alleen met een voorstel; deze prioriteit is al vastgesteld of beëindigd.');
    const lid = lidOf(tx, p.driehoekId);
    const vastgesteldInId = vergaderingId ? await findVergadering(tx, p.driehoekId, vergaderingId) : null;
    const instemming = { driehoekId: p.driehoekId, prioriteitId: p.id, lidmaatschapId: lid.id, tekstversie: p.tekstversie };
    if (await tx.existsBy(InstemmingEntity, instemming)) throw new OngeldigeToestand('U hebt met deze tekst al ingestemd.');
    await tx.insert(InstemmingEntity, instemming);
    const [{ compleet }] = await tx.query('select instemmingen_compleet($1) as compleet', [p.id]);
    const change = compleet ? { status: PrioriteitStatus.VASTGESTELD, vastgesteldInId } : {};
    await tx.update(LokalePrioriteitEntity, { id: p.id }, { ...change, versie: p.versie + 1 });
    return p.id;
  }

  async prioriteitBeeindigen(tx: Transaction, id: string, versie: number, perDatum: string): Promise<string> {
    const p = await lockPrioriteit(tx, id);
    checkVersie(p.versie, versie);
    const geldigTotEnMet = lastDayOf(p, perDatum, await today(tx));
    await tx.update(LokalePrioriteitEntity, { id: p.id }, { status: PrioriteitStatus.BEEINDIGD, geldigTotEnMet });
    return p.id;
  }

  /**
   * Declares a priority independent of the regional themes on purpose, which differs from not
   * assessed.
   */
  async prioriteitZelfstandigVerklaren(tx: Transaction, id: string, versie: number, toelichting: string): Promise<string> {
    checkText('toelichting', toelichting);
    const p = await lockPrioriteit(tx, id);
    checkVersie(p.versie, versie);
    if (p.status === PrioriteitStatus.BEEINDIGD) throw new OngeldigeToestand('Deze prioriteit is beëindigd.');
    await tx.insert(ZelfstandigEntity, {
      driehoekId: p.driehoekId,
      prioriteitId: p.id,
      toelichting,
      vastgelegdDoorId: tx.identity.id,
    });
    await tx.update(LokalePrioriteitEntity, { id: p.id }, { versie: p.versie + 1 });
    return p.id;
  }
}

type Herkomst = Pick<PrioriteitWijzigenInput, 'veiligheidsveld' | 'lokaalPlanCode' | 'bovenliggendId'>;

/**
 * Returns the origin of a priority from the input: omitted fields stay out of the result, null
 * clears.
 */
async function herkomstOf(tx: Transaction, driehoekId: string, input: Herkomst): Promise<Partial<LokalePrioriteitEntity>> {
  const { veiligheidsveld, lokaalPlanCode, bovenliggendId } = input;
  return {
    ...(veiligheidsveld === undefined ? {} : { veiligheidsveld }),
    ...(lokaalPlanCode === undefined ? {} : { lokaalPlanId: lokaalPlanCode && (await findLokaalPlan(tx, lokaalPlanCode)) }),
    ...(bovenliggendId === undefined
      ? {}
      : { bovenliggendId: bovenliggendId && (await findBovenliggende(tx, driehoekId, bovenliggendId)) }),
  };
}

/** Replaces the gemeenten of a priority; rows that stay are not rewritten. */
async function setGemeenten(tx: Transaction, { id, driehoekId }: LokalePrioriteitEntity, codes: string[]): Promise<void> {
  const wanted = await findGemeenten(tx, codes);
  const named = (await tx.findBy(PrioriteitGemeenteEntity, { prioriteitId: id })).map(({ gemeenteId }) => gemeenteId);
  const gone = named.filter((gemeenteId) => !wanted.includes(gemeenteId));
  if (gone.length > 0) await tx.delete(PrioriteitGemeenteEntity, { prioriteitId: id, gemeenteId: In(gone) });
  const added = wanted.filter((gemeenteId) => !named.includes(gemeenteId));
  const rows = added.map((gemeenteId) => ({ driehoekId, prioriteitId: id, gemeenteId }));
  if (rows.length > 0) await tx.insert(PrioriteitGemeenteEntity, rows);
}
