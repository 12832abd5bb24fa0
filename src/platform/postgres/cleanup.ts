import type { Pool } from 'pg';
import { log } from '../process/log';

const MINUTE_MS = 60_000;
const AT_ONCE = 1000;
const PAUSES: Pauses = { first: 5 * MINUTE_MS, between: 1000, after: 60 * MINUTE_MS };

interface Pauses {
  /** Before the first look. */
  first: number;
  /** While there is more to remove. */
  between: number;
  /** When there is nothing more. */
  after: number;
}

/**
 * Removes what is no longer kept, now and then and a few at a time, so that nobody waits for it.
 * Every instance may do so: the database lets each row be removed by one. Keeps no process alive.
 */
export class Cleanup {
  private timer: NodeJS.Timeout | undefined;
  private busy: Promise<void> = Promise.resolve();
  private stopped = false;

  /**
   * `functions` of the database: each takes how many it removes at most, and returns how many it
   * did.
   */
  constructor(
    private readonly pool: Pick<Pool, 'query'>,
    private readonly functions: readonly string[],
    private readonly pauses: Pauses = PAUSES,
  ) {}

  start(): void {
    this.plan(this.pauses.first);
  }

  /** Resolves when nothing is being removed any more. */
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

  /** Whether there may be more. */
  private async once(): Promise<boolean> {
    let more = false;
    for (const each of this.functions) more = (await this.remove(each)) || more;
    return more;
  }

  /**
   * Whether it removed anything. What fails is tried again later: it only stays a little longer.
   */
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
