import type { Pool } from 'pg';
import { log } from '../process/log';

const MINUTE_MS = 60_000;
const AT_ONCE = 1000;
const PAUSES: Pauses = { first: 5 * MINUTE_MS, between: 1000, after: 60 * MINUTE_MS };

interface Pauses {
  /** Before the first run. */
  first: number;
  /** While more rows remain. */
  between: number;
  /** When nothing remains. */
  after: number;
}

/**
 * Removes expired rows in the background, in small batches, so that no request waits for it. Every
 * instance may run it: each row is removed by one. Its timer keeps no process alive.
 */
export class Cleanup {
  private timer: NodeJS.Timeout | undefined;
  private busy: Promise<void> = Promise.resolve();
  private stopped = false;

  /**
   * `functions` are database functions that take the batch size and return how many rows they
   * removed.
   */
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly functions: readonly string[],
    private readonly pauses: Pauses = PAUSES,
  ) {}

  start(): void {
    this.plan(this.pauses.first);
  }

  /** Resolves when the current run has ended. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.busy;
  }

  private plan(pause: number): void {
    if (this.stopped) return;
    this.timer = setTimeout(() => {
      this.busy = this.once().then((more) => this.plan(more ? this.pauses.between : this.pauses.after));
    }, pause).unref();
  }

  /** Returns whether more rows may remain. */
  private async once(): Promise<boolean> {
    let more = false;
    for (const each of this.functions) more = (await this.remove(each)) || more;
    return more;
  }

  /** Returns whether it removed anything. A failure is logged and retried at the next run. */
  private async remove(functie: string): Promise<boolean> {
    try {
      const { rows } = await this.pool.query(`select ${functie}($1) as aantal`, [AT_ONCE]);
      const [{ aantal }] = rows as [{ aantal: number }];
      if (aantal > 0) log.info({ functie, aantal }, 'opgeruimd');
      return aantal > 0;
    } catch (error) {
      log.warn({ functie, reden: (error as Error).message }, 'opruimen mislukt');
      return false;
    }
  }
}
