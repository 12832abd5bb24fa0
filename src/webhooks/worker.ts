import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { kindOf } from '../platform/input/errors';
import type { Notifications } from '../platform/postgres/notifications';
import { Queue, type QueueTimes, type Work } from '../platform/postgres/queue';
import { log } from '../platform/process/log';
import type { Db } from '../toegang/db';
import { AllowedAddresses } from './allowed-addresses';
import { CloudEvents, type Sender } from './cloud-event';
import { Deliverer, type DeliveryTimes } from './deliverer';
import type { Delivery } from './delivery-queue';
import { FeedReader } from './feed-reader';

export interface WebhookTimes extends DeliveryTimes, QueueTimes {
  /** Interval in milliseconds between polls for due deliveries. */
  lookMs: number;
}
export const WEBHOOK_TIMES: WebhookTimes = {
  firstPauseMs: 8000,
  attemptMs: 15_000,
  takeOverSeconds: 60,
  maintenanceSeconds: 60,
  lookMs: 1000,
};

const AT_ONCE = 16;
const MOST_WAIT_MS = 3000;
const AFTER_A_FAULT_MS = 5000;
const TIDY_MS = 3_600_000;
/** Batches concurrent changes into one round. */
const ROUND_MS = 100;

interface Around {
  pool: Pool;
  db: Db;
  ticks: Notifications;
  settings: Sender & { privateRanges: string[] };
}

/**
 * Background work of the service: reads the feed for webhooks and delivers messages. Runs on any
 * number of instances.
 */
export class WebhookWorker {
  readonly allowedAddresses: AllowedAddresses;
  readonly cloudEvents: CloudEvents;
  readonly queue: Queue<Delivery>;
  private readonly feedReader: FeedReader;
  private readonly deliverer: Deliverer;
  private readonly stopping = new AbortController();
  private readonly leaving = new AbortController();
  private readonly busy = new Set<Promise<void>>();
  private running: Promise<unknown> = Promise.resolve();
  private tidied = 0;

  constructor(
    private readonly around: Around,
    private readonly times: WebhookTimes,
  ) {
    const { pool, db, settings } = around;
    setMaxListeners(AT_ONCE, this.leaving.signal);
    this.allowedAddresses = new AllowedAddresses(settings.privateRanges);
    this.cloudEvents = new CloudEvents(settings);
    this.queue = new Queue(pool, times);
    this.feedReader = new FeedReader(pool, db, this.queue, this.cloudEvents);
    this.deliverer = new Deliverer(pool, db, this.queue, this.allowedAddresses, this.cloudEvents, times);
  }

  /** Returns at once: the service starts even when the database is briefly down. */
  start(): void {
    this.running = Promise.all([this.repeat('melden', () => this.readFeed()), this.deliver()]);
  }

  /**
   * Takes no new jobs, and gives running deliveries a moment. An interrupted delivery is sent
   * again, by another instance or after the next start.
   */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await Promise.race([Promise.all(this.busy), wait(MOST_WAIT_MS, undefined, { ref: false })]);
    this.leaving.abort(new Error('the service stops'));
    await Promise.all(this.busy);
    await this.queue.stop();
  }

  private async deliver(): Promise<void> {
    let started = false;
    await this.repeat('bezorgen', async () => {
      if (!started) await this.queue.start();
      started = true;
      await this.tidy();
      const jobs = await this.queue.take(AT_ONCE - this.busy.size);
      for (const job of jobs) this.begin(job);
      if (this.busy.size === AT_ONCE) await Promise.race(this.busy);
      else if (jobs.length === 0) await this.pause(this.times.lookMs);
    });
  }

  private begin(job: Work<Delivery>): void {
    const { bezorging } = job.data;
    const done = this.deliverer
      .deliver(job, this.leaving.signal)
      .then(() => this.queue.done(job))
      .catch((error: Error) => {
        log.warn({ bezorging, reden: kindOf(error) }, 'bezorging afgebroken');
        return this.queue.failed(job);
      })
      // A job whose result cannot be recorded is taken over when its time is up.
      .catch(() => undefined)
      .finally(() => this.busy.delete(done));
    this.busy.add(done);
  }

  private async readFeed(): Promise<void> {
    const more = await this.feedReader.readAll(this.stopping.signal);
    await this.pause(ROUND_MS);
    if (!more) await this.around.ticks.next(this.stopping.signal);
  }

  private async tidy(): Promise<void> {
    if (Date.now() - this.tidied < TIDY_MS) return;
    this.tidied = Date.now();
    const { pool } = this.around;
    await pool.query('select webhooks_opruimen()');
    const { rows } = await pool.query('select * from bezorgingen_zonder_opdracht()');
    const lost = rows.map(({ webhook_id, id, pogingen }) => ({ data: { webhook: webhook_id, bezorging: id, poging: pogingen } }));
    await this.queue.add(pool, lost);
  }

  private async repeat(wat: string, step: () => Promise<void>): Promise<void> {
    while (!this.stopping.signal.aborted) {
      try {
        await step();
      } catch (error) {
        log.warn({ wat, reden: kindOf(error) }, 'webhooks onderbroken');
        await this.pause(AFTER_A_FAULT_MS);
      }
    }
  }

  private pause(ms: number): Promise<void> {
    return wait(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
