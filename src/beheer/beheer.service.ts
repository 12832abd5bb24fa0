import { randomUUID } from 'node:crypto';
import type { EntityTarget } from 'typeorm';
import { checkId } from '../lezen/parameters';
import { NietGevonden, NietToegestaan, OngeldigeInvoer } from '../platform/input/errors';
import { checkVersie } from '../platform/input/optimistic-lock';
import { checkPeriod, dayBefore } from '../platform/input/period';
import type { Transaction } from '../toegang/db';
import { Rol } from '../toegang/rol';
import { today } from '../toegang/today';
import { IntegratieEntity, IntegratieToegangEntity, LidmaatschapEntity, RegiorolEntity } from './beheer.entity';
import type {
  IntegratieToegangGevenInput,
  IntegratieToevoegenInput,
  IntegratieWijzigenInput,
  LidmaatschapToevoegenInput,
  PersoonToevoegenInput,
  PersoonWijzigenInput,
  RegiorolGevenInput,
} from './beheer.input';

type Seen = Pick<PersoonWijzigenInput, 'id' | 'versie'>;
type Ending = LidmaatschapEntity | RegiorolEntity | IntegratieToegangEntity;

/**
 * Access management by regio-beheer. Access that ends today is gone at the next request. Each
 * operation returns the id of the changed object.
 */
export class BeheerService {
  /** Adds a person to a region. A known login, here or in another region, keeps its person. */
  async persoonToevoegen(tx: Transaction, input: PersoonToevoegenInput): Promise<string> {
    const regioId = await keptRegio(tx, input.regioCode);
    const values = [regioId, input.naam, input.issuer ?? null, input.subject];
    const [{ id }] = await tx.query(
      `select persoon_aanmelden($1, $2, coalesce($3, current_setting('driehoek.issuer')), $4) as id`,
      values,
    );
    return id;
  }

  async persoonWijzigen(tx: Transaction, input: PersoonWijzigenInput): Promise<string> {
    const { id, naam } = input;
    await known(tx, 'persoon', id, 'Deze persoon bestaat niet of is niet voor u te zien.');
    await lockKept(tx, 'persoon', input, NOT_YOURS_ALONE);
    await tx.query('update persoon set naam = $2 where id = $1', [id, naam]);
    return id;
  }

  async lidmaatschapToevoegen(tx: Transaction, input: LidmaatschapToevoegenInput): Promise<string> {
    await known(tx, 'persoon', input.persoonId, 'Deze persoon bestaat niet of is niet voor u te zien.');
    const driehoekId = await keptDriehoek(tx, input.driehoekCode);
    if ((input.rol === Rol.BURGEMEESTER) !== Boolean(input.gemeenteCode)) {
      throw new OngeldigeInvoer('Geef bij een burgemeester, en alleen daar, de gemeente op.', { velden: ['gemeenteCode'] });
    }
    const [gemeente] = await tx.query('select id from gemeente where code = $1', [input.gemeenteCode ?? null]);
    if (input.gemeenteCode && !gemeente) throw new NietGevonden('Deze gemeente bestaat niet; gebruik een CBS-code als "GM1690".');
    const { persoonId, rol } = input;
    return begin(tx, LidmaatschapEntity, input, { persoonId, driehoekId, rol, gemeenteId: gemeente?.id ?? null });
  }

  lidmaatschapBeeindigen(tx: Transaction, id: string, perDatum: string): Promise<string> {
    return end(tx, LidmaatschapEntity, id, perDatum, 'Dit lidmaatschap bestaat niet of is niet voor u te zien.');
  }

  async regiorolGeven(tx: Transaction, input: RegiorolGevenInput): Promise<string> {
    await known(tx, 'persoon', input.persoonId, 'Deze persoon bestaat niet of is niet voor u te zien.');
    const regioId = await keptRegio(tx, input.regioCode);
    return begin(tx, RegiorolEntity, input, { persoonId: input.persoonId, regioId, rol: input.rol });
  }

  regiorolBeeindigen(tx: Transaction, id: string, perDatum: string): Promise<string> {
    return end(tx, RegiorolEntity, id, perDatum, 'Deze rol bestaat niet of is niet voor u te zien.');
  }

  async integratieToevoegen(tx: Transaction, input: IntegratieToevoegenInput): Promise<string> {
    const regioId = await keptRegio(tx, input.regioCode);
    if (input.scopes.length === 0)
      throw new OngeldigeInvoer('Geef ten minste een scope op; zonder scope kan het systeem niets lezen.', {
        velden: ['scopes'],
      });
    checkScopes(input.scopes);
    const [{ issuer }] = await tx.query(`select current_setting('driehoek.issuer') as issuer`);
    const integratie = tx.create(IntegratieEntity, {
      regioId,
      code: `systeem-${randomUUID()}`,
      naam: input.naam,
      issuer,
      subject: input.clientId,
      scopes: [...new Set(input.scopes)],
    });
    await tx.insert(IntegratieEntity, integratie);
    return integratie.id;
  }

  async integratieWijzigen(tx: Transaction, input: IntegratieWijzigenInput): Promise<string> {
    await known(tx, 'integratie', input.id, NO_SYSTEM);
    if (input.scopes) checkScopes(input.scopes);
    const change = {
      ...(input.naam ? { naam: input.naam } : {}),
      ...(input.scopes ? { scopes: [...new Set(input.scopes)] } : {}),
    };
    const changes = Object.keys(change).length > 0;
    if (changes || typeof input.versie === 'number') await lockKept(tx, 'integratie', input, NOT_YOUR_SYSTEM);
    if (changes) await tx.update(IntegratieEntity, { id: input.id }, change);
    return input.id;
  }

  async integratieToegangGeven(tx: Transaction, input: IntegratieToegangGevenInput): Promise<string> {
    await known(tx, 'integratie', input.integratieId, NO_SYSTEM);
    const driehoekId = await keptDriehoek(tx, input.driehoekCode);
    const { integratieId, niveau } = input;
    return begin(tx, IntegratieToegangEntity, input, { integratieId, driehoekId, niveau });
  }

  integratieToegangBeeindigen(tx: Transaction, id: string, perDatum: string): Promise<string> {
    return end(tx, IntegratieToegangEntity, id, perDatum, 'Deze toegang bestaat niet of is niet voor u te zien.');
  }
}

// One sentence for a person of this and another region and for a person of another region only, so
// that it does not reveal which of the two applies.
const NOT_YOURS_ALONE =
  'De naam van wie ook bij een andere regio hoort of hoorde, of alleen daar, wijzigt geen van de regio’s; laat dat zo nodig doen door de beheerder van de dienst.';
const NOT_YOUR_SYSTEM =
  'Naam en scopes van dit systeem wijzigt uw regio niet: een andere regio voegde het toe, of de beheerder van de dienst, met een bestand. Toegang tot uw driehoeken geeft en beëindigt u wel.';
const NO_SYSTEM = 'Dit systeem bestaat niet of is niet voor u te zien.';

async function known(tx: Transaction, table: 'persoon' | 'integratie', id: string, sentence: string): Promise<void> {
  const [found] = await tx.query(`select id from ${table} where id = $1`, [checkId(id)]);
  if (!found) throw new NietGevonden(sentence);
}

/**
 * Locks a row that the caller may change, and checks its version. Throws NietToegestaan with this
 * sentence, and Conflict.
 */
async function lockKept(tx: Transaction, table: 'persoon' | 'integratie', { id, versie }: Seen, sentence: string): Promise<void> {
  const [found] = await tx.query(`select versie from ${table} where id = $1 for no key update`, [id]);
  if (!found) throw new NietToegestaan(sentence);
  checkVersie(found.versie, versie);
}

async function keptRegio(tx: Transaction, code: string): Promise<string> {
  const [regio] = await tx.query('select id, id = any (beheert()) as beheert from regio where code = $1', [code]);
  if (!regio) throw new NietGevonden('Deze regio bestaat niet.');
  if (!regio.beheert) throw new NietToegestaan('Alleen wie deze regio beheert (regio-beheer) mag dit.');
  return regio.id;
}

async function keptDriehoek(tx: Transaction, code: string): Promise<string> {
  const [driehoek] = await tx.query('select id, regio_id = any (beheert()) as beheert from driehoek where code = $1', [code]);
  if (!driehoek) throw new NietGevonden('Deze driehoek bestaat niet of is niet voor u te zien.');
  if (!driehoek.beheert) throw new NietToegestaan('Alleen wie de regio van deze driehoek beheert (regio-beheer) mag dit.');
  return driehoek.id;
}

interface Period {
  geldigVan?: string | null;
  geldigTotEnMet?: string | null;
}

async function begin<E extends Ending>(
  tx: Transaction,
  entity: EntityTarget<E>,
  period: Period,
  row: Partial<E>,
): Promise<string> {
  const { geldigVan, geldigTotEnMet = null } = { ...period, geldigVan: period.geldigVan ?? (await today(tx)) };
  checkPeriod(geldigVan, geldigTotEnMet);
  const made = tx.create(entity, { ...row, geldigVan, geldigTotEnMet } as never) as unknown as E;
  await tx.insert(entity, made as never);
  return made.id;
}

/**
 * Ends a period: `perDatum` is the first day on which it no longer holds. A period that ends per
 * its first day never held.
 */
async function end<E extends Ending>(
  tx: Transaction,
  entity: EntityTarget<E>,
  id: string,
  perDatum: string,
  sentence: string,
): Promise<string> {
  const found = (await tx.findOne(entity, {
    where: { id: checkId(id) } as never,
    lock: { mode: 'for_no_key_update' },
  })) as Ending | null;
  if (!found) throw new NietGevonden(sentence);
  const last = dayBefore(perDatum);
  if (perDatum < found.geldigVan || (found.geldigTotEnMet && last > found.geldigTotEnMet)) {
    throw new OngeldigeInvoer('Dit eindigt niet voor het begint en niet later dan was afgesproken.', { velden: ['perDatum'] });
  }
  await tx.update(entity, { id } as never, { geldigTotEnMet: last } as never);
  return id;
}

function checkScopes(scopes: string[]): void {
  if (scopes.includes('koppelingen:lezen') && !scopes.includes('prioriteiten:lezen')) {
    throw new OngeldigeInvoer(
      '"koppelingen:lezen" gaat alleen samen met "prioriteiten:lezen": een koppeling noemt haar prioriteit.',
      {
        velden: ['scopes'],
      },
    );
  }
}
