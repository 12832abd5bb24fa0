import { checkId } from '../lezen/parameters';
import { NietGevonden, OngeldigeInvoer, OngeldigeToestand } from '../platform/input/errors';
import { checkPeriod, dayBefore } from '../platform/input/period';
import { checkText } from '../platform/input/text-rules';
import { lockPrioriteit } from '../prioriteit/prioriteit.find';
import { PrioriteitStatus } from '../prioriteit/prioriteit.type';
import { lidOf } from '../toegang/bevoegdheden';
import type { Transaction } from '../toegang/db';
import { KoppelingEntity } from './koppeling.entity';
import type { KoppelingVastleggenInput } from './koppeling.input';

/**
 * Links between priorities and themes: recorded and ended, never rewritten. Each operation returns
 * the link's id.
 */
export class KoppelingService {
  async koppelingVastleggen(tx: Transaction, input: KoppelingVastleggenInput): Promise<string> {
    const { themaId, doelId = null, aard, toelichting, geldigVan, geldigTotEnMet = null, agendapuntId = null } = input;
    checkPeriod(geldigVan, geldigTotEnMet);
    const p = await lockPrioriteit(tx, input.prioriteitId);
    if (p.status === PrioriteitStatus.BEEINDIGD)
      throw new OngeldigeToestand('Deze prioriteit is beëindigd; koppel een prioriteit die nog geldt.');
    await checkReferences(tx, p.driehoekId, themaId, doelId, agendapuntId);
    await endStandingAlone(tx, p.id, themaId, geldigVan, geldigTotEnMet);
    const koppeling = tx.create(KoppelingEntity, {
      driehoekId: p.driehoekId,
      prioriteitId: p.id,
      themaId,
      doelId,
      aard,
      toelichting,
      geldigVan,
      geldigTotEnMet,
      vastgelegdInId: agendapuntId,
    });
    await tx.insert(KoppelingEntity, koppeling);
    return koppeling.id;
  }

  async koppelingBeeindigen(tx: Transaction, id: string, perDatum: string, toelichting: string): Promise<string> {
    checkText('toelichting', toelichting);
    const k = await tx.findOne(KoppelingEntity, { where: { id: checkId(id) }, lock: { mode: 'for_no_key_update' } });
    if (!k) throw new NietGevonden('Deze koppeling bestaat niet of is niet voor u te zien.');
    lidOf(tx, k.driehoekId);
    if (k.beeindigdOp) throw new OngeldigeToestand('Van deze koppeling is al vastgelegd wanneer zij eindigt.');
    const geldigTotEnMet = dayBefore(perDatum);
    if (geldigTotEnMet < k.geldigVan || geldigTotEnMet > (k.geldigTotEnMet ?? k.planTotEnMet)) {
      throw new OngeldigeInvoer('Een koppeling eindigt na haar eerste dag en niet later dan zij al zou eindigen.', {
        velden: ['perDatum'],
      });
    }
    await tx.update(
      KoppelingEntity,
      { id: k.id },
      { geldigTotEnMet, beeindigdOp: new Date(), beeindigdDoorId: tx.identity.id, beeindigingToelichting: toelichting },
    );
    return k.id;
  }
}

async function checkReferences(
  tx: Transaction,
  driehoekId: string,
  themaId: string,
  doelId: string | null,
  agendapuntId: string | null,
): Promise<void> {
  const [found] = await tx.query(
    `select exists (select from thema where id = $1) as thema, $2::uuid is null or exists (select from doel where id = $2 and thema_id = $1) as doel,
       $3::uuid is null or exists (select from agendapunt where id = $3 and driehoek_id = $4) as agendapunt`,
    [themaId, doelId, agendapuntId, driehoekId],
  );
  if (!found.thema) throw new NietGevonden('Dit thema bestaat niet.');
  if (!found.doel) throw new NietGevonden('Dit doel bestaat niet bij dit thema.');
  if (!found.agendapunt)
    throw new NietGevonden('Dit agendapunt bestaat niet bij de driehoek van deze prioriteit, of is niet voor u te zien.');
}

/** Ends a declaration that the priority stands alone when it overlaps the new link. */
async function endStandingAlone(
  tx: Transaction,
  prioriteitId: string,
  themaId: string,
  van: string,
  totEnMet: string | null,
): Promise<void> {
  await tx.query(
    `update prioriteit_zelfstandig z set geldig_tot_en_met = $3 from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
     where z.prioriteit_id = $1 and t.id = $2 and z.geldig_tot_en_met is null
       and z.geldig && daterange($4, greatest($4, coalesce($5, p.geldig_tot_en_met)), '[]')`,
    [prioriteitId, themaId, dayBefore(van), van, totEnMet],
  );
}
