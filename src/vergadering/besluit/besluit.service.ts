import { type Lid, ledenOn } from '../../driehoek/lid.find';
import { NietGevonden, OngeldigeInvoer, OngeldigeToestand } from '../../platform/input/errors';
import type { Transaction } from '../../toegang/db';
import { Rol } from '../../toegang/rol';
import { checkPrioriteiten, lockAgendapunt } from '../agenda/agendapunt.find';
import { link } from '../agenda/koppeltabellen';
import type { VergaderingEntity } from '../basis/vergadering.entity';
import { checkStatus } from '../basis/vergadering.rules';
import { BesluitEntity } from './besluit.entity';
import { BesluitSoort } from './besluit.enum';
import type { BesluitVastleggenInput } from './besluit.input';

/** Mutations that record decisions. Each returns the id of what it recorded. */
export class BesluitService {
  async besluitVastleggen(tx: Transaction, input: BesluitVastleggenInput): Promise<string> {
    const { punt, vergadering } = await lockAgendapunt(tx, input.agendapuntId);
    checkStatus('besluitVastleggen', vergadering.status);
    const { driehoekId } = punt;
    const soort = input.soort ?? BesluitSoort.OVERIG;
    const beslissers = await beslissersOf(tx, soort, input.beslisserIds ?? [], vergadering);
    const prioriteitIds = await checkPrioriteiten(tx, driehoekId, input.prioriteitIds ?? []);
    const raadsdoelIds = await checkRaadsdoelen(tx, vergadering, input.raadsdoelIds ?? []);
    const vervangtId = input.vervangtId ?? null;
    if (vervangtId) await checkVervangt(tx, driehoekId, vervangtId);
    const besluit = tx.create(BesluitEntity, { driehoekId, agendapuntId: punt.id, soort, tekst: input.tekst, vervangtId });
    await tx.insert(BesluitEntity, besluit);
    // These are part of the decision: the database accepts them only in the transaction that
    // records it.
    const beslisserIds = beslissers.map((lid) => lid.id);
    await link(tx, 'besluit_beslisser', besluit, beslisserIds);
    await link(tx, 'besluit_prioriteit', besluit, prioriteitIds);
    await link(tx, 'besluit_raadsdoel', besluit, raadsdoelIds);
    return besluit.id;
  }
}

/**
 * Throws NietGevonden when the decision belongs to another driehoek, and OngeldigeToestand when
 * another decision has replaced it already.
 */
async function checkVervangt(tx: Transaction, driehoekId: string, id: string): Promise<void> {
  const [found] = await tx.query(
    'select (select l.nummer from besluit l where l.vervangt_id = b.id) as door from besluit b where b.id = $1 and b.driehoek_id = $2',
    [id, driehoekId],
  );
  if (!found)
    throw new NietGevonden('Het besluit dat u wilt vervangen bestaat niet bij deze driehoek, of is niet voor u te zien.');
  if (found.door) throw new OngeldigeToestand(`Dit besluit is al vervangen door ${found.door}; vervang zo nodig dat.`);
}

/**
 * Returns the members on whose authority the decision rests. Throws OngeldigeInvoer when there are
 * none, or when one is a secretaris.
 */
async function beslissersOf(tx: Transaction, soort: BesluitSoort, ids: string[], vergadering: VergaderingEntity): Promise<Lid[]> {
  const beslissers =
    ids.length > 0
      ? await ledenOn(tx, vergadering.driehoekId, ids, vergadering.dag)
      : await beslissersByLaw(tx, soort, vergadering);
  const velden = ['beslisserIds'];
  if (soort !== BesluitSoort.OVERIG && beslissers.length === 0) {
    throw new OngeldigeInvoer(
      'Noem op wiens gezag deze afspraak rust: er was geen burgemeester of officier van justitie aanwezig.',
      { velden },
    );
  }
  if (beslissers.some((lid) => lid.rol === Rol.SECRETARIS)) {
    throw new OngeldigeInvoer('Een secretaris beslist niet mee; noem de burgemeester, officier van justitie of teamchef.', {
      velden,
    });
  }
  return beslissers;
}

/**
 * Throws NietGevonden when a goal does not exist, and OngeldigeInvoer when the driehoek did not
 * contain its gemeente on the day of the meeting.
 */
async function checkRaadsdoelen(tx: Transaction, { driehoekId, dag }: VergaderingEntity, ids: string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  const found: { hoort: boolean }[] = await tx.query(
    `select exists (select from driehoek_gemeente d where d.driehoek_id = $1 and d.gemeente_id = r.gemeente_id and d.geldig @> $3::date) as hoort
     from raadsdoel r where r.id = any ($2::uuid[])`,
    [driehoekId, wanted, dag],
  );
  if (found.length < wanted.length)
    throw new NietGevonden('Een van deze raadsdoelen bestaat niet; gebruik de ids van `raadsdoelen`.');
  if (found.some(({ hoort }) => !hoort)) {
    throw new OngeldigeInvoer(
      'Een van deze raadsdoelen is van een gemeente die op de dag van de vergadering niet bij deze driehoek hoort.',
      { velden: ['raadsdoelIds'] },
    );
  }
  return wanted;
}

/**
 * Politiewet 2012 art. 13 lid 2 and 4: burgemeester and officier van justitie make such agreements.
 */
function beslissersByLaw(tx: Transaction, soort: BesluitSoort, vergadering: VergaderingEntity): Promise<Lid[]> {
  if (soort === BesluitSoort.OVERIG) return Promise.resolve([]);
  return tx.query(
    `select l.id, l.rol from aanwezigheid a join lidmaatschap l on l.id = a.lidmaatschap_id
     where a.vergadering_id = $1 and l.rol in ('BURGEMEESTER', 'OFFICIER_VAN_JUSTITIE')`,
    [vergadering.id],
  );
}
