import type { Queue } from '../platform/postgres/queue';
import type { Transaction } from '../toegang/db';
import type { CloudEvent, CloudEvents } from './cloud-event';

/** A delivery to try: with its number, so that one that was done already is not done again. */
export interface Delivery {
  webhook: string;
  bezorging: string;
  poging: number;
}
export type DeliveryQueue = Queue<Delivery>;

/**
 * While nothing arrives at a webhook, what is for others goes first; what someone asks for by hand
 * goes before all.
 */
const LAST = -1;
const FIRST = 1;

/** Keeps messages to a webhook and puts them in the queue, in this transaction. */
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

/** Puts one in the queue for later. */
export const postpone = (tx: Transaction, queue: DeliveryQueue, data: Delivery, from: Date) =>
  queue.add(tx, [{ data, from, priority: LAST }]);

/** Begins those that this condition picks anew, from now on. Returns how many. */
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
 * Tells the receiver to fetch everything again: something of long ago cannot be told any more. For
 * that one word that has yet to arrive is enough, since whoever fetches after it gets what became
 * of what is older.
 */
export async function reportExpired(tx: Transaction, queue: DeliveryQueue, van: CloudEvents, webhook: string): Promise<void> {
  const again = van.fetchAgain(await newMessageId(tx));
  // Several may find this out at once: the next one sees what the one before kept.
  await tx.query('select from webhook_stand where webhook_id = $1 for update', [webhook]);
  const waits = `select from webhook_bezorging where webhook_id = $1 and type = $2 and status = 'WACHT' limit 1`;
  const [told] = await tx.query(waits, [webhook, again.type]);
  if (!told) await keepMessages(tx, queue, webhook, [again]);
}

/** The id of a new message. */
export async function newMessageId(tx: Transaction): Promise<string> {
  const [{ id }] = await tx.query('select uuidv7() as id');
  return id;
}
