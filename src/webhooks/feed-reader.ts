import type { Pool } from 'pg';
import { faultOf, kindOf } from '../platform/input/errors';
import { log } from '../platform/process/log';
import type { Asker } from '../toegang/asker';
import type { Db, Transaction } from '../toegang/db';
import { NOW, wijzigingenAfter } from '../wijzigingen/wijziging.sql';
import type { CloudEvents, FeedChange } from './cloud-event';
import { type DeliveryQueue, keepMessages, newMessageId } from './delivery-queue';

/** The operation under which the webhook's work runs as its owner. */
export const FEED_OPERATION = 'wijzigingen';
const PAGE = 200;

const ARGUMENTS: Record<string, string> = {
  na: '$1::text',
  first: '$2::integer',
  driehoekCode: '$3::text',
  soorten: '$4::text[]',
};
// The snapshot is that of the page: every older transaction had ended when it was read.
const NEWS = `select p.end_cursor as cursor, p.has_next_page as meer, pg_snapshot_xmin(pg_current_snapshot())::text as tot, vandaag()::text as dag,
    coalesce((select json_agg(json_build_object('id', uuidv7(), 'soort', r.soort, 'wat', r.wat, 'objectId', r.object_id, 'transactie', r.transactie::text, 'op', r.op) order by r.ordinality)
      from unnest(p.rijen) with ordinality r), '[]') as meldingen
  from ${wijzigingenAfter((path) => ARGUMENTS[path] as string)} p`;
// `skip locked`: another instance that reads this webhook goes on with it.
const MINE = `select w.alleen_driehoek, w.soorten, s.cursor from webhook w join webhook_stand s on s.webhook_id = w.id
  where w.id = $1 and w.status = 'AAN' for update of s skip locked`;
// Only while there is unread news: another instance may have read it meanwhile.
const FAULT = `update webhook_stand set leesfout_sinds = now() where webhook_id = $1 and leesfout_sinds is null
  and exists (select from webhooks_met_nieuws() n where n.webhook_id = $1)`;

interface Page {
  cursor: string;
  meer: boolean;
  tot: string;
  dag: string;
  meldingen: (Omit<FeedChange, 'op'> & { op: string })[];
}
interface News extends Asker {
  webhook_id: string;
}

/**
 * Reads the change feed for each webhook, as its owner and under the policies of that moment, and
 * stores a message per change.
 */
export class FeedReader {
  constructor(
    private readonly pool: Pool,
    private readonly db: Db,
    private readonly queue: DeliveryQueue,
    private readonly cloudEvents: CloudEvents,
  ) {}

  /**
   * Reads one page for each webhook with possible news. Returns whether more is available right
   * now.
   */
  async readAll(stopping: AbortSignal): Promise<boolean> {
    const { rows } = await this.pool.query<News>('select * from webhooks_met_nieuws()');
    let more = false;
    for (const { webhook_id, ...row } of rows) {
      if (stopping.aborted) return false;
      const asker = askerOf(row);
      const found = await this.readFor(webhook_id, asker).catch((error: Error) => this.recordFailure(webhook_id, asker, error));
      more ||= found;
    }
    return more;
  }

  private readFor(webhook: string, asker: Asker): Promise<boolean> {
    return this.db.transact(asker, FEED_OPERATION, async (tx) => {
      const [mine] = await tx.query(MINE, [webhook]);
      if (!mine) return false;
      const [page] = (await tx.query(NEWS, [mine.cursor, PAGE, mine.alleen_driehoek, mine.soorten])) as [Page];
      const messages = page.meldingen.map((each) => this.cloudEvents.ofWijziging({ ...each, op: new Date(each.op) }));
      await keepMessages(tx, this.queue, webhook, messages);
      await moveCursor(tx, webhook, page);
      return page.meer;
    });
  }

  /**
   * Shows the failure to the owner. The feed refuses a cursor that is too old or from another
   * database; the receiver then gets a message to fetch everything again. Returns whether more is
   * available right now; a failure here is retried in the next round.
   */
  private async recordFailure(webhook: string, asker: Asker, error: Error): Promise<boolean> {
    const verlopen = faultOf(error).code === 'DHINV';
    log.warn({ webhook, reden: kindOf(error) }, 'webhook leest de wijzigingen niet');
    try {
      await this.db.transact(asker, FEED_OPERATION, async (tx) => {
        const [mine] = await tx.query(MINE, [webhook]);
        if (mine) await (verlopen ? this.startAgain(tx, webhook) : tx.query(FAULT, [webhook]));
      });
      return verlopen;
    } catch (failure) {
      log.warn({ webhook, reden: kindOf(failure) }, 'leesfout van webhook niet bewaard');
      return false;
    }
  }

  private async startAgain(tx: Transaction, webhook: string): Promise<void> {
    await keepMessages(tx, this.queue, webhook, [this.cloudEvents.fetchAgain(await newMessageId(tx))]);
    await tx.query(`update webhook_stand set cursor = ${NOW}, leesfout_sinds = null where webhook_id = $1`, [webhook]);
  }
}

/** Stores the new position. After the last page, older transactions need no further check. */
const moveCursor = (tx: Transaction, webhook: string, { cursor, meer, tot, dag }: Page) =>
  tx.query(
    `update webhook_stand set cursor = $2, gelezen_tot = case when $3 then gelezen_tot else $4::xid8 end,
       gelezen_dag = case when $3 then gelezen_dag else $5::date end, leesfout_sinds = null where webhook_id = $1`,
    [webhook, cursor, meer, tot, dag],
  );

/** Returns the caller; scopes are null for a webhook made without a scope claim. */
export const askerOf = ({ issuer, subject, scopes }: Asker): Asker => ({ issuer, subject, scopes: scopes ?? undefined });
