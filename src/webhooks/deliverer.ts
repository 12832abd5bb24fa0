import type { Pool } from 'pg';
import type { Work } from '../platform/postgres/queue';
import { log } from '../platform/process/log';
import type { Asker } from '../toegang/asker';
import type { Db, Transaction } from '../toegang/db';
import type { AllowedAddresses } from './allowed-addresses';
import type { CloudEvents } from './cloud-event';
import { type Delivery, type DeliveryQueue, postpone, reportExpired } from './delivery-queue';
import { askerOf, FEED_OPERATION } from './feed-reader';
import { httpPost, type PostOutcome, type SignedMessage } from './http-post';
import { breakUntil, nextAttempt, reasonToStop } from './webhook.rules';

export interface DeliveryTimes {
  /** Pause after the first failure, in milliseconds; each next pause is twice as long. */
  firstPauseMs: number;
  /** Timeout of one attempt in milliseconds, from name resolution to the end of the response. */
  attemptMs: number;
}

// Once the feed no longer holds the row of a removal, it is unknown whether the owner may still be
// notified of it.
const TOO_OLD = `b.wat = 'VERWIJDERD' and (b.gebeurtenis::json->>'time')::timestamptz < wijzigingen_vanaf()::timestamp at time zone 'Europe/Amsterdam'`;
const TO_DO = `select s.pauze_tot > now() as pauze, s.pauze_tot, bezorging_nog_te_melden(b) as te_melden, ${TOO_OLD} as verlopen from webhook_bezorging b
  join webhook w on w.id = b.webhook_id join webhook_stand s on s.webhook_id = w.id
  where b.id = $1 and b.pogingen = $2 and b.status = 'WACHT' and w.status = 'AAN'`;
const TRIED = `update webhook_bezorging set pogingen = pogingen + 1, laatste_poging_op = now(), antwoord = $3, fout = $4, volgende_poging_op = null
  where id = $1 and pogingen = $2 and status = 'WACHT' returning begonnen_op, pogingen - eerder as mislukt`;
const ENDED = 'update webhook_bezorging set status = $2, afgerond_op = now(), volgende_poging_op = null where id = $1';

/** Attempts deliveries as the owner of the webhook, with the owner's access at that moment. */
export class Deliverer {
  constructor(
    private readonly pool: Pool,
    private readonly db: Db,
    private readonly queue: DeliveryQueue,
    private readonly allowedAddresses: AllowedAddresses,
    private readonly cloudEvents: CloudEvents,
    private readonly times: DeliveryTimes,
  ) {}

  /**
   * Attempts one delivery. If the service dies between sending and recording the outcome, the
   * message is sent again with the same id; after recording it is not. Throws when the service
   * stops, or the database is down.
   */
  async deliver({ data }: Work<Delivery>, stopping: AbortSignal): Promise<void> {
    const { rows } = await this.pool.query<Asker>('select * from webhook_eigenaar($1)', [data.webhook]);
    if (!rows[0]) return;
    const asker = askerOf(rows[0]);
    const message = await this.db.transact(asker, FEED_OPERATION, (tx) => this.open(tx, data));
    if (!message) return;
    const outcome = await httpPost(message, this.allowedAddresses, this.times.attemptMs, stopping);
    await this.db.transact(asker, FEED_OPERATION, (tx) => this.record(tx, data, outcome));
  }

  /** Returns the message to send now, if any. */
  private async open(tx: Transaction, delivery: Delivery): Promise<SignedMessage | undefined> {
    const { bezorging: id, poging } = delivery;
    const [found] = await tx.query(TO_DO, [id, poging]);
    if (!found) return undefined;
    if (!found.te_melden) {
      await tx.query(ENDED, [id, 'VERVALLEN']);
      if (found.verlopen) await reportExpired(tx, this.queue, this.cloudEvents, delivery.webhook);
      return undefined;
    }
    if (found.pauze) {
      await tx.query('update webhook_bezorging set volgende_poging_op = $2 where id = $1', [id, found.pauze_tot]);
      await postpone(tx, this.queue, delivery, found.pauze_tot);
      return undefined;
    }
    const [message] = await tx.query('select * from bezorging_ondertekend($1)', [id]);
    return message && { id, ...message };
  }

  /** Records the outcome, and schedules the next attempt. */
  private async record(tx: Transaction, delivery: Delivery, { antwoord, fout }: PostOutcome): Promise<void> {
    const { bezorging: id, poging, webhook } = delivery;
    const [[tried]] = await tx.query(TRIED, [id, poging, antwoord, fout]);
    if (!tried) return;
    if (fout === null) {
      await tx.query(ENDED, [id, 'BEZORGD']);
      await tx.query(
        'update webhook_stand set fout_sinds = null, fouten = 0, pauze_tot = null, laatst_bezorgd_op = now() where webhook_id = $1',
        [webhook],
      );
      return;
    }
    const next = nextAttempt(tried.mislukt, tried.begonnen_op, this.times.firstPauseMs);
    if (next) {
      await tx.query('update webhook_bezorging set volgende_poging_op = $2 where id = $1', [id, next]);
      await postpone(tx, this.queue, { ...delivery, poging: poging + 1 }, next);
    } else await tx.query(ENDED, [id, 'MISLUKT']);
    await this.recordFailure(tx, webhook, antwoord);
  }

  private async recordFailure(tx: Transaction, webhook: string, antwoord: number | null): Promise<void> {
    // Failures during one pause count as one.
    const [[{ fout_sinds, fouten, pauzeert }]] = await tx.query(
      `update webhook_stand set fout_sinds = coalesce(fout_sinds, now()), fouten = fouten + (pauze_tot > now() is not true)::integer
       where webhook_id = $1 returning fout_sinds, fouten, pauze_tot > now() as pauzeert`,
      [webhook],
    );
    const until = breakUntil(fouten, this.times.firstPauseMs);
    if (!pauzeert) await tx.query('update webhook_stand set pauze_tot = $2 where webhook_id = $1', [webhook, until]);
    const reason = reasonToStop(fout_sinds, antwoord);
    if (!reason) return;
    const [off] = await tx.query(
      `update webhook set status = 'UIT', uitgezet_op = now(), uitgezet_reden = $2 where id = $1 and status = 'AAN' returning id`,
      [webhook, reason],
    );
    if (off.length > 0) log.warn({ webhook, reden: reason }, 'webhook uitgezet');
  }
}
