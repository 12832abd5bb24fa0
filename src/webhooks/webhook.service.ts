import { checkId } from '../lezen/parameters';
import { Conflict, NietGevonden, OngeldigeToestand } from '../platform/input/errors';
import type { Transaction } from '../toegang/db';
import { NOW } from '../wijzigingen/wijziging.sql';
import type { AllowedAddresses } from './allowed-addresses';
import type { CloudEvents } from './cloud-event';
import { type DeliveryQueue, keepMessages, newMessageId, resumeDeliveries } from './delivery-queue';
import type { WebhookToevoegenInput, WebhookWijzigenInput } from './webhook.input';

/** How long the secret before still signs, so that a receiver can change over. */
const BOTH_SIGN = '24 hours';
/**
 * Of one webhook in a minute, by hand: a test is no way to make this service knock on a door
 * without end.
 */
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
 * Webhooks, by their owners: a person or a system. Each operation returns the id of what it
 * changed.
 */
export class WebhookService {
  constructor(
    private readonly allowedAddresses: AllowedAddresses,
    private readonly queue: DeliveryQueue,
    private readonly cloudEvents: CloudEvents,
  ) {}

  /** It tells of what happens from now on, and no more than the token that made it could read. */
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
    // Whoever points it elsewhere is told no more there than their token allows.
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

  /** From now on both sign, for a day. */
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

  /** What happened while it was off is told after all, and what waited is tried again. */
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

  /** Its secrets are gone with this transaction; what waited is not sent. */
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

  /** The same message, with the same id, tried for 72 hours again. */
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
    // Whoever tries by hand does not wait until the next time by itself.
    await tx.query('update webhook_stand set pauze_tot = null where webhook_id = $1', [id]);
  }
}

/**
 * The webhook, locked, so that operations on it come one after another; undefined when it is gone
 * or another's.
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
