import { driehoekOfMember } from '../../driehoek/lid.find';
import { checkVersie } from '../../platform/input/optimistic-lock';
import type { Transaction } from '../../toegang/db';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import type { VergaderingEntity } from '../basis/vergadering.entity';
import { insertItems, lockHeldOver, type NewItem, placeBeforeEnd } from './agenda-opstellen';
import { AgendapuntSoort } from './agendapunt.enum';
import type { SjabloonpuntInput } from './sjabloon.type';

const INSERT = `insert into sjabloonpunt (driehoek_id, volgnummer, titel, toelichting, duur_minuten, vertrouwelijkheid) values ($1, $2, $3, $4, $5, $6)`;
const SELECT = `select titel, toelichting, duur_minuten as "duurMinuten", vertrouwelijkheid from sjabloonpunt where driehoek_id = $1 order by volgnummer`;

/**
 * Replaces the agenda template of the driehoek; existing agendas stay as they are. Returns the
 * driehoek's id.
 */
export async function agendasjabloonVastleggen(
  tx: Transaction,
  code: string,
  punten: SjabloonpuntInput[],
  versie: number | null | undefined,
): Promise<string> {
  const driehoekId = await driehoekOfMember(tx, code);
  await lockHeldOver(tx, driehoekId);
  const [stand] = await tx.query('select versie from agendasjabloon where driehoek_id = $1', [driehoekId]);
  checkVersie(stand?.versie ?? 0, versie);
  await tx.query('delete from sjabloonpunt where driehoek_id = $1', [driehoekId]);
  for (const [index, { titel, toelichting, duurMinuten, vertrouwelijkheid }] of punten.entries()) {
    const level = vertrouwelijkheid ?? Vertrouwelijkheid.VERTROUWELIJK;
    await tx.query(INSERT, [driehoekId, index + 1, titel, toelichting ?? null, duurMinuten ?? null, level]);
  }
  return driehoekId;
}

/** Copies the template of the driehoek into a new agenda, after the standing items of the plan. */
export async function copySjabloon(tx: Transaction, v: VergaderingEntity): Promise<void> {
  const punten: Omit<NewItem, 'soort'>[] = await tx.query(SELECT, [v.driehoekId]);
  if (punten.length === 0) return;
  const items = punten.map((punt) => ({ ...punt, soort: AgendapuntSoort.BESPREEKPUNT, indienerId: tx.identity.id }) as NewItem);
  await insertItems(tx, v, await placeBeforeEnd(tx, v.id), items);
}
