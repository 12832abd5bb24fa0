import type { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { kindOf } from '../input/errors';
import { log } from '../process/log';

const SCHEMA = 'wachtrij';
const QUEUE = 'bezorgen';
/** Lets the API role work on jobs; only the owner creates queues and changes the schema. */
const GRANTS = `
  grant usage on schema ${SCHEMA} to driehoek_api;
  grant select on ${SCHEMA}.queue to driehoek_api;
  grant select, update on ${SCHEMA}.version to driehoek_api;
  grant select, insert, update, delete on ${SCHEMA}.job, ${SCHEMA}.archive to driehoek_api;`;

/** Runs a statement: a pool, a connection, or a TypeORM transaction. */
interface Runs {
  query(text: string, values?: unknown[]): Promise<unknown>;
}
const rowsOf = (result: unknown) => (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows);
const through = (runs: Runs) => ({
  executeSql: async (text: string, values?: unknown[]) => ({ rows: rowsOf(await runs.query(text, values)) }),
});
const quiet = { schema: SCHEMA, schedule: false };

/** Creates or upgrades the tables of the queue, as the owner of the database. */
export async function prepareQueue(owner: Runs): Promise<void> {
  const boss = new PgBoss({ ...quiet, db: through(owner), supervise: false });
  boss.on('error', failed);
  await boss.start();
  if (!(await boss.getQueue(QUEUE))) await boss.createQueue(QUEUE);
  await owner.query(GRANTS);
  await boss.stop({ graceful: false });
}

const failed = (error: Error) => log.warn({ reden: kindOf(error) }, 'onderhoud van de wachtrij mislukt');

export interface Work<T> {
  id: string;
  data: T;
}

export interface QueueTimes {
  /** Seconds after which a job whose process died is given to another. */
  takeOverSeconds: number;
  /** Interval in seconds at which one instance looks for such jobs and removes old ones. */
  maintenanceSeconds: number;
}

/**
 * Persistent job queue for any number of instances. One worker at a time processes a job; another
 * retries it when that worker died.
 */
export class Queue<T extends object> {
  private readonly boss: PgBoss;

  constructor(
    pool: Pool,
    private readonly times: QueueTimes,
  ) {
    const old = { archiveCompletedAfterSeconds: 3600, deleteAfterHours: 24 };
    const { maintenanceSeconds: maintenanceIntervalSeconds } = times;
    this.boss = new PgBoss({ ...quiet, ...old, db: through(pool), migrate: false, maintenanceIntervalSeconds });
    this.boss.on('error', failed);
  }

  async start(): Promise<void> {
    await this.boss.start();
  }

  async stop(): Promise<void> {
    await this.boss.stop({ graceful: false });
  }

  /**
   * Adds jobs in the transaction of the change they belong to, due at `from`. Jobs with a higher
   * priority go first.
   */
  async add(tx: Runs, jobs: { data: T; from?: Date | undefined; priority?: number }[]): Promise<void> {
    if (jobs.length === 0) return;
    const all = jobs.map(({ data, from, priority = 0 }) => ({
      name: QUEUE,
      data,
      priority,
      ...(from && { startAfter: from.toISOString() }),
      expireInSeconds: this.times.takeOverSeconds,
      // A job only fails when the database does or the service stops, so retries are practically
      // unlimited.
      retryLimit: 10_000,
      retryDelay: 10,
    }));
    await this.boss.insert(all, { db: through(tx) });
  }

  /** Returns at most `most` due jobs. */
  take(most: number): Promise<Work<T>[]> {
    return this.boss.fetch<T>(QUEUE, { batchSize: most });
  }

  async done({ id }: Work<T>): Promise<void> {
    await this.boss.complete(QUEUE, id);
  }

  /** Schedules a retry a little later. */
  async failed({ id }: Work<T>): Promise<void> {
    await this.boss.fail(QUEUE, id);
  }
}
