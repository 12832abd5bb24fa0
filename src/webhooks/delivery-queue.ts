import type { Queue } from '../platform/postgres/queue';
import type { Transaction } from '../toegang/db';
import type { CloudEvent, CloudEvents } from './cloud-event';

/** A delivery to attempt, with its attempt number: a repeated job is recognised and skipped. */
export interface Delivery {
  webhook: string;
  bezorging: string;
  poging: number;
}
export type DeliveryQueue = Queue<Delivery>;

/** Job priorities: deliveries to a failing webhook go last, manual ones go first. */
const LAST = -1;
const FIRST = 1;

/** Stores messages to a webhook and queues them, in this transaction. */
export async function keepMessages(tx: Transaction, queue: DeliveryQueue, webhook: string, all: CloudEvent[]): Promise<void> {
  if (all.length === 0) return;
  const rows = all.map(({ objectId, ...rest }) => ({ ...rest, object_id: objectId }));
  await tx.query(
    `insert into webhook_bezorging (id, webhook_id, type, soort, wat, object_id, transactie, gebeurtenis)
     select r.id, $1, r.type, r.soort, r.wat, r.object_id, r.transactie, r.gebeurtenis
     from json_to_recordset($2::json) r(id uuid, type text, soort text, wat text, object_id uuid, transactie xid8, gebeurtenis text)`,
    [webhook, JSON.stringify(rows)],
  );
  const [{ failing }] = await tx.query('select fout_sinds is not null as failing from webhook_stand where webhook_id = $1', [
    webhook,
  ]);
  const byHand = all.every(({ soort }) => soort === null);
  const priority = byHand ? FIRST : failing ? LAST : 0;
  await queue.add(
    tx,
    all.map(({ id }) => ({ data: { webhook, bezorging: id, poging: 0 }, priority })),
  );
}

/** Queues a delivery for later. */
export const postpone = (tx: Transaction, queue: DeliveryQueue, data: Delivery, from: Date) =>
  queue.add(tx, [{ data, from, priority: LAST }]);

/** Restarts the deliveries that this condition selects. Returns their number. */
export async function resumeDeliveries(
  tx: Transaction,
  queue: DeliveryQueue,
  webhook: string,
  which: string,
  values: unknown[] = [],
): Promise<number> {
  const [rows] = (await tx.query(
    `update webhook_bezorging set status = 'WACHT', begonnen_op = now(), eerder = pogingen, volgende_poging_op = now(), afgerond_op = null
     where webhook_id = $1 and ${which} returning id, pogingen`,
    [webhook, ...values],
  )) as [{ id: string; pogingen: number }[]];
  await queue.add(
    tx,
    rows.map(({ id, pogingen }) => ({
      data: { webhook, bezorging: id, poging: pogingen },
      priority: rows.length > 1 ? 0 : FIRST,
    })),
  );
  return rows.length;
}

/**
 * Queues a message that makes the receiver fetch everything again, because old changes can no
 * longer be sent. One pending message suffices: a receiver that fetches after it also gets the
 * result of older changes.
 */
export async function reportExpired(tx: Transaction, queue: DeliveryQueue, van: CloudEvents, webhook: string): Promise<void> {
  const again = van.fetchAgain(await newMessageId(tx));
  // The lock serialises concurrent callers: the next one sees the message that the first stored.
  await tx.query('select from webhook_stand where webhook_id = $1 for update', [webhook]);
  const waits = `select from webhook_bezorging where webhook_id = $1 and type = $2 and status = 'WACHT' limit 1`;
  const [told] = await tx.query(waits, [webhook, again.type]);
  if (!told) await keepMessages(tx, queue, webhook, [again]);
}

/** Returns the id of a new message. */
export async function newMessageId(tx: Transaction): Promise<string> {
  const [{ id }] = await tx.query('select uuidv7() as id');
  return id;
}
