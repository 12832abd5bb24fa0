import { driehoekOfMember } from '../../driehoek/lid.find';
import { checkId } from '../../lezen/parameters';
import { NietGevonden, OngeldigeInvoer, OngeldigeToestand } from '../../platform/input/errors';
import { checkText } from '../../platform/input/text-rules';
import { lidOf } from '../../toegang/bevoegdheden';
import type { Transaction } from '../../toegang/db';
import { Vertrouwelijkheid } from '../../toegang/vertrouwelijkheid';
import { lockVergadering } from '../basis/vergadering.find';
import { checkStatus } from '../basis/vergadering.rules';
import { insertItems, placeBeforeEnd } from './agenda-opstellen';
import { AgendapuntSoort } from './agendapunt.enum';
import { checkPrioriteiten, checkThemas } from './agendapunt.find';
import { link } from './koppeltabellen';
import { type AgendapuntVoorstellenInput, VoorstelStatus } from './voorstel.type';

const INSERT = `insert into agendavoorstel (driehoek_id, titel, toelichting, duur_minuten, vertrouwelijkheid, indiener_id) values ($1, $2, $3, $4, $5, $6) returning id`;
const FIND = `select id, driehoek_id as "driehoekId", titel, toelichting, duur_minuten as "duurMinuten", vertrouwelijkheid, indiener_id as "indienerId", status,
    array(select t.thema_id::text from agendavoorstel_thema t where t.agendavoorstel_id = s.id order by 1) as "themaIds",
    array(select p.prioriteit_id::text from agendavoorstel_prioriteit p where p.agendavoorstel_id = s.id order by 1) as "prioriteitIds"
  from agendavoorstel s where s.id = $1 for no key update`;

interface Voorstel {
  id: string;
  driehoekId: string;
  titel: string;
  toelichting: string | null;
  duurMinuten: number | null;
  vertrouwelijkheid: Vertrouwelijkheid;
  indienerId: string;
  status: VoorstelStatus;
  themaIds: string[];
  prioriteitIds: string[];
}

/** Mutations on items that members propose for an agenda. Each returns the id of the proposal. */
export class VoorstelService {
  async agendapuntVoorstellen(tx: Transaction, input: AgendapuntVoorstellenInput): Promise<string> {
    const driehoekId = await driehoekOfMember(tx, input.driehoekCode);
    const { titel, toelichting = null, duurMinuten = null } = input;
    const level = input.vertrouwelijkheid ?? Vertrouwelijkheid.VERTROUWELIJK;
    const themaIds = await checkThemas(tx, driehoekId, input.themaIds ?? []);
    const prioriteitIds = await checkPrioriteiten(tx, driehoekId, input.prioriteitIds ?? []);
    const [{ id }] = await tx.query(INSERT, [driehoekId, titel, toelichting, duurMinuten, level, tx.identity.id]);
    await link(tx, 'agendavoorstel_thema', { id, driehoekId }, themaIds);
    await link(tx, 'agendavoorstel_prioriteit', { id, driehoekId }, prioriteitIds);
    return id;
  }

  /** Takes a proposal up as an item, which keeps the proposer as its author. */
  async voorstelOpnemen(tx: Transaction, id: string, vergaderingId: string): Promise<string> {
    const v = await lockVergadering(tx, vergaderingId);
    checkStatus('agendapuntToevoegen', v.status);
    const { driehoekId, titel, toelichting, duurMinuten, vertrouwelijkheid, indienerId, ...about } = await this.findOpen(tx, id);
    if (driehoekId !== v.driehoekId)
      throw new OngeldigeInvoer('Dit voorstel is voor een andere driehoek dan deze vergadering.', { velden: ['vergaderingId'] });
    const over = { themaIds: about.themaIds, prioriteitIds: about.prioriteitIds };
    const item = { soort: AgendapuntSoort.BESPREEKPUNT, titel, toelichting, duurMinuten, vertrouwelijkheid, indienerId, ...over };
    const [agendapuntId] = await insertItems(tx, v, await placeBeforeEnd(tx, v.id), [item]);
    await tx.query(`update agendavoorstel set status = 'OPGENOMEN', agendapunt_id = $2 where id = $1`, [id, agendapuntId]);
    return id;
  }

  async voorstelTerugsturen(tx: Transaction, id: string, reden: string): Promise<string> {
    checkText('reden', reden);
    await this.findOpen(tx, id);
    await tx.query(`update agendavoorstel set status = 'TERUGGESTUURD', reden = $2 where id = $1`, [id, reden]);
    return id;
  }

  /** Withdraws a proposal. The database refuses anyone but the proposer. */
  async voorstelIntrekken(tx: Transaction, id: string): Promise<string> {
    await this.findOpen(tx, id);
    await tx.query(`update agendavoorstel set status = 'INGETROKKEN' where id = $1`, [id]);
    return id;
  }

  private async findOpen(tx: Transaction, id: string): Promise<Voorstel> {
    const [voorstel]: Voorstel[] = await tx.query(FIND, [checkId(id)]);
    if (!voorstel) throw new NietGevonden('Dit voorstel bestaat niet of is niet voor u te zien.');
    lidOf(tx, voorstel.driehoekId);
    if (voorstel.status !== VoorstelStatus.OPEN) throw new OngeldigeToestand('Dit voorstel is al afgehandeld.');
    return voorstel;
  }
}
