import { setMaxListeners } from 'node:events';
import { setTimeout as wait } from 'node:timers/promises';
import type { Pool } from 'pg';
import { kindOf } from '../platform/input/errors';
import type { Ticks } from '../platform/postgres/notifications';
import { Queue, type QueueTimes, type Work } from '../platform/postgres/queue';
import { log } from '../platform/process/log';
import type { Db } from '../toegang/db';
import { Adressen } from './allowed-addresses';
import { type Afzender, Gebeurtenissen } from './cloud-event';
import { Bezorger, type BezorgTijden } from './deliverer';
import type { Opdracht } from './delivery-queue';
import { Melder } from './feed-reader';

export interface WebhookTijden extends BezorgTijden, QueueTimes {
  /** How often is looked for deliveries that are due. */
  lookMs: number;
}
export const TIJDEN: WebhookTijden = {
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
/** Many changes at once make one round. */
const ROUND_MS = 100;

interface Around {
  pool: Pool;
  db: Db;
  ticks: Ticks;
  settings: Afzender & { privateRanges: string[] };
}

/** The part of the service that runs by itself: it reads the feed for webhooks and delivers. On any number of instances. */
export class Webhooks {
  readonly adressen: Adressen;
  readonly gebeurtenissen: Gebeurtenissen;
  readonly wachtrij: Queue<Opdracht>;
  private readonly melder: Melder;
  private readonly bezorger: Bezorger;
  private readonly stopping = new AbortController();
  private readonly leaving = new AbortController();
  private readonly busy = new Set<Promise<void>>();
  private running: Promise<unknown> = Promise.resolve();
  private tidied = 0;

  constructor(
    private readonly around: Around,
    private readonly tijden: WebhookTijden,
  ) {
    const { pool, db, settings } = around;
    setMaxListeners(AT_ONCE, this.leaving.signal);
    this.adressen = new Adressen(settings.privateRanges);
    this.gebeurtenissen = new Gebeurtenissen(settings);
    this.wachtrij = new Queue(pool, tijden);
    this.melder = new Melder(pool, db, this.wachtrij, this.gebeurtenissen);
    this.bezorger = new Bezorger(pool, db, this.wachtrij, this.adressen, this.gebeurtenissen, tijden);
  }

  /** Returns at once: that the database is away for a moment does not keep the service from starting. */
  start(): void {
    this.running = Promise.all([this.repeat('melden', () => this.meld()), this.deliver()]);
  }

  /** Takes nothing new, and gives what is under way a moment. What was cut off is sent again, by another instance or after the next start. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.running;
    await Promise.race([Promise.all(this.busy), wait(MOST_WAIT_MS, undefined, { ref: false })]);
    this.leaving.abort(new Error('the service stops'));
    await Promise.all(this.busy);
    await this.wachtrij.stop();
  }

  private async deliver(): Promise<void> {
    let started = false;
    await this.repeat('bezorgen', async () => {
      if (!started) await this.wachtrij.start();
      started = true;
      await this.tidy();
      const jobs = await this.wachtrij.take(AT_ONCE - this.busy.size);
      for (const job of jobs) this.begin(job);
      if (this.busy.size === AT_ONCE) await Promise.race(this.busy);
      else if (jobs.length === 0) await this.pause(this.tijden.lookMs);
    });
  }

  private begin(job: Work<Opdracht>): void {
    const { bezorging } = job.data;
    const done = this.bezorger
      .bezorg(job, this.leaving.signal)
      .then(() => this.wachtrij.done(job))
      .catch((error: Error) => {
        log.warn({ bezorging, reden: kindOf(error) }, 'bezorging afgebroken');
        return this.wachtrij.failed(job);
      })
      // Then it is taken over when its time is up.
      .catch(() => undefined)
      .finally(() => this.busy.delete(done));
    this.busy.add(done);
  }

  private async meld(): Promise<void> {
    const more = await this.melder.ronde(this.stopping.signal);
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
    await this.wachtrij.add(pool, lost);
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
