import type { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { kindOf } from '../input/errors';
import { log } from '../process/log';

const SCHEMA = 'wachtrij';
const QUEUE = 'bezorgen';
/** The API's role may work with jobs; making queues and changing the schema is the owner's. */
const GRANTS = `
  grant usage on schema ${SCHEMA} to driehoek_api;
  grant select on ${SCHEMA}.queue to driehoek_api;
  grant select, update on ${SCHEMA}.version to driehoek_api;
  grant select, insert, update, delete on ${SCHEMA}.job, ${SCHEMA}.archive to driehoek_api;`;

/** What runs a statement: a pool, a connection, or a transaction of TypeORM. */
interface Runs {
  query(text: string, values?: unknown[]): Promise<unknown>;
}
const rowsOf = (result: unknown) => (Array.isArray(result) ? result : (result as { rows: unknown[] }).rows);
const through = (runs: Runs) => ({
  executeSql: async (text: string, values?: unknown[]) => ({ rows: rowsOf(await runs.query(text, values)) }),
});
const quiet = { schema: SCHEMA, schedule: false };

/** Makes the tables of the queue, or brings them up to date, as the owner of the database. */
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
  /** A job whose process died is given to another after this long. */
  takeOverSeconds: number;
  /** How often one of the instances looks for such jobs, and throws away old ones. */
  maintenanceSeconds: number;
}

/**
 * Jobs kept in the database, for any number of instances: each is worked on by one at a time, and
 * again when that one died.
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
   * Adds jobs in the transaction of what they are for, from a moment on; those of lower priority
   * wait for others.
   */
  async add(tx: Runs, jobs: { data: T; from?: Date | undefined; priority?: number }[]): Promise<void> {
    if (jobs.length === 0) return;
    const all = jobs.map(({ data, from, priority = 0 }) => ({
      name: QUEUE,
      data,
      priority,
      ...(from && { startAfter: from.toISOString() }),
      expireInSeconds: this.times.takeOverSeconds,
      // It fails when the database does: as often as that takes.
      retryLimit: 10_000,
      retryDelay: 10,
    }));
    await this.boss.insert(all, { db: through(tx) });
  }

  /** At most so many jobs that are due. */
  take(most: number): Promise<Work<T>[]> {
    return this.boss.fetch<T>(QUEUE, { batchSize: most });
  }

  async done({ id }: Work<T>): Promise<void> {
    await this.boss.complete(QUEUE, id);
  }

  /** It is tried again a little later. */
  async failed({ id }: Work<T>): Promise<void> {
    await this.boss.fail(QUEUE, id);
  }
}
