import { driehoekOfMember } from '../driehoek/lid.find';
import { checkId } from '../lezen/parameters';
import { NietGevonden, OngeldigeToestand } from '../platform/input/errors';
import type { Transaction } from '../toegang/db';
import { type AgendaAdresMakenInput, NEW_ADDRESS } from './agenda-adres.type';
import { hashOf, newSecret } from './secret';

/** Creates and revokes secret calendar addresses. Each operation returns the id of the address. */
export class AgendaAdresService {
  async agendaAdresMaken(tx: Transaction, { driehoekCode, omschrijving }: AgendaAdresMakenInput): Promise<string> {
    const driehoekId = typeof driehoekCode === 'string' ? await driehoekOfMember(tx, driehoekCode) : null;
    const [{ id }] = await tx.query(
      'insert into agenda_adres (persoon_id, driehoek_id, omschrijving) values (huidige_persoon(), $1, $2) returning id',
      [driehoekId, omschrijving ?? null],
    );
    const secret = newSecret();
    await tx.query('insert into agenda_adres_sleutel (adres_id, hash) values ($1, $2)', [id, hashOf(secret)]);
    await tx.query('select set_config($1, $2, true)', [NEW_ADDRESS, `${id} /agenda/${secret}.ics`]);
    return id;
  }

  async agendaAdresIntrekken(tx: Transaction, id: string): Promise<string> {
    const [adres] = await tx.query('select ingetrokken_op from agenda_adres where id = $1 for no key update', [checkId(id)]);
    if (!adres) throw new NietGevonden('Dit agenda-adres bestaat niet of is niet van u.');
    if (adres.ingetrokken_op) throw new OngeldigeToestand('Dit agenda-adres is al ingetrokken.');
    await tx.query('update agenda_adres set ingetrokken_op = now() where id = $1', [id]);
    return id;
  }
}
