import { checkId } from '../lezen/parameters';
import { Conflict, NietGevonden, OngeldigeToestand } from '../platform/input/errors';
import type { Transaction } from '../toegang/db';
import { NOW } from '../wijzigingen/wijziging.sql';
import type { AllowedAddresses } from './allowed-addresses';
import type { CloudEvents } from './cloud-event';
import { type DeliveryQueue, keepMessages, newMessageId, resumeDeliveries } from './delivery-queue';
import type { WebhookToevoegenInput, WebhookWijzigenInput } from './webhook.input';

/** How long the previous secret still signs too, so that a receiver can switch. */
const BOTH_SIGN = '24 hours';
/** Manual messages per webhook per minute: limits abuse of the service for traffic to others. */
const MOST_BY_HAND = 10;

type Scopes = string[] | undefined;
interface Found {
  id: string;
  status: string;
  versie: number;
  adres: string;
  omschrijving: string | null;
  soorten: string[] | null;
  alleen_driehoek: string | null;
}

/**
 * Webhooks, managed by their owners: a person or a system. Each operation returns the id of the
 * changed object.
 */
export class WebhookService {
  constructor(
    private readonly allowedAddresses: AllowedAddresses,
    private readonly queue: DeliveryQueue,
    private readonly cloudEvents: CloudEvents,
  ) {}

  /**
   * Adds a webhook for changes from now on. It gets at most the scopes of the token that created
   * it.
   */
  async webhookToevoegen(tx: Transaction, input: WebhookToevoegenInput, scopes: Scopes): Promise<string> {
    this.allowedAddresses.check(input.adres);
    await checkDriehoek(tx, input.driehoekCode);
    const { adres, omschrijving, driehoekCode, soorten } = input;
    const [{ id }] = await tx.query(
      `insert into webhook (persoon_id, integratie_id, adres, omschrijving, alleen_driehoek, soorten, scopes)
       values (huidige_persoon(), huidige_integratie(), $1, $2, $3, $4, $5) returning id`,
      [adres, omschrijving ?? null, driehoekCode ?? null, soorten ?? null, scopes ?? null],
    );
    await tx.query(`insert into webhook_stand (webhook_id, cursor) values ($1, ${NOW})`, [id]);
    await tx.query('select webhook_geheim_vernieuwen($1, $2::interval)', [id, BOTH_SIGN]);
    return id;
  }

  async webhookWijzigen(tx: Transaction, input: WebhookWijzigenInput, scopes: Scopes): Promise<string> {
    const found = await find(tx, input.id);
    if (found.versie !== input.versie)
      throw new Conflict('Deze webhook is intussen gewijzigd; haal hem opnieuw op.', found.versie);
    if (input.adres !== undefined && input.adres !== null) this.allowedAddresses.check(input.adres);
    await checkDriehoek(tx, input.driehoekCode);
    const either = <T>(wanted: T | undefined, is: T) => (wanted === undefined ? is : wanted);
    // An update restricts the scopes to those of the caller's token too, so that a new address gets
    // nothing that the token could not read.
    await tx.query(
      `update webhook set adres = $2, omschrijving = $3, alleen_driehoek = $4, soorten = $5,
         scopes = case when $6::text[] is null then scopes when scopes is null then $6 else array(select unnest(scopes) intersect select unnest($6)) end
       where id = $1`,
      [
        found.id,
        input.adres ?? found.adres,
        either(input.omschrijving, found.omschrijving),
        either(input.driehoekCode, found.alleen_driehoek),
        either<string[] | null>(input.soorten, found.soorten),
        scopes ?? null,
      ],
    );
    return found.id;
  }

  /** Issues a new secret; for a day the old and the new one both sign. */
  async webhookGeheimVernieuwen(tx: Transaction, id: string): Promise<string> {
    await find(tx, id);
    await tx.query('select webhook_geheim_vernieuwen($1, $2::interval)', [id, BOTH_SIGN]);
    return id;
  }

  async webhookUitzetten(tx: Transaction, id: string): Promise<string> {
    const { status } = await find(tx, id);
    if (status === 'UIT') throw new OngeldigeToestand('Deze webhook staat al uit.');
    await tx.query(
      `update webhook set status = 'UIT', uitgezet_op = now(), uitgezet_reden = 'Uitgezet door de eigenaar.' where id = $1`,
      [id],
    );
    return id;
  }

  /**
   * Enables a webhook. Changes from while it was off are sent after all, and pending messages are
   * retried.
   */
  async webhookAanzetten(tx: Transaction, id: string): Promise<string> {
    const { status } = await find(tx, id);
    if (status === 'AAN') throw new OngeldigeToestand('Deze webhook staat al aan.');
    await tx.query(`update webhook set status = 'AAN', uitgezet_op = null, uitgezet_reden = null where id = $1`, [id]);
    await tx.query(
      'update webhook_stand set fout_sinds = null, fouten = 0, pauze_tot = null, leesfout_sinds = null where webhook_id = $1',
      [id],
    );
    await resumeDeliveries(tx, this.queue, id, `status = 'WACHT'`);
    return id;
  }

  /**
   * Removes a webhook. Its secrets disappear in this transaction; pending messages are not sent.
   */
  async webhookVerwijderen(tx: Transaction, id: string): Promise<string> {
    await find(tx, id);
    await tx.query(
      `update webhook set status = 'VERWIJDERD', uitgezet_op = now(), uitgezet_reden = 'Verwijderd door de eigenaar.' where id = $1`,
      [id],
    );
    return id;
  }

  async webhookProberen(tx: Transaction, id: string): Promise<string> {
    await this.checkByHand(tx, await find(tx, id));
    const trial = this.cloudEvents.trial(await newMessageId(tx));
    await keepMessages(tx, this.queue, id, [trial]);
    return trial.id;
  }

  /** Sends the same message again, with the same id; attempts run for 72 hours again. */
  async bezorgingHerhalen(tx: Transaction, id: string): Promise<string> {
    const [bezorging] = await tx.query('select webhook_id from webhook_bezorging where id = $1', [checkId(id)]);
    const webhook = bezorging && (await seek(tx, bezorging.webhook_id));
    if (!webhook) throw new NietGevonden('Deze bezorging bestaat niet (meer) of is niet van u.');
    await this.checkByHand(tx, webhook);
    await resumeDeliveries(tx, this.queue, webhook.id, 'id = $2', [id]);
    return id;
  }

  private async checkByHand(tx: Transaction, { id, status }: Found): Promise<void> {
    if (status !== 'AAN') throw new OngeldigeToestand('Deze webhook staat uit; zet hem eerst aan.');
    const [{ aantal }] = await tx.query(
      `select count(*)::int as aantal from webhook_bezorging where webhook_id = $1 and begonnen_op > now() - interval '1 minute'
         and (soort is null or eerder > 0)`,
      [id],
    );
    if (aantal >= MOST_BY_HAND)
      throw new OngeldigeToestand(`Dit kan ${MOST_BY_HAND} keer per minuut voor een webhook; wacht even.`);
    // A manual message does not wait for the circuit breaker.
    await tx.query('update webhook_stand set pauze_tot = null where webhook_id = $1', [id]);
  }
}

/**
 * Locks and returns the webhook, so that operations on it run one after another; undefined when it
 * is removed or not the caller's.
 */
async function seek(tx: Transaction, id: string): Promise<Found | undefined> {
  const [found] = await tx.query(
    `select id, status, versie, adres, omschrijving, soorten, alleen_driehoek from webhook
     where id = $1 and status <> 'VERWIJDERD' for no key update`,
    [checkId(id)],
  );
  return found;
}

async function find(tx: Transaction, id: string): Promise<Found> {
  const found = await seek(tx, id);
  if (!found) throw new NietGevonden('Deze webhook bestaat niet of is niet van u.');
  return found;
}

async function checkDriehoek(tx: Transaction, code: string | null | undefined): Promise<void> {
  if (code === undefined || code === null) return;
  const [{ gezien }] = await tx.query('select exists (select from driehoek where code = $1) as gezien', [code]);
  if (!gezien) throw new NietGevonden('Deze driehoek bestaat niet of is niet voor u te zien.');
}
