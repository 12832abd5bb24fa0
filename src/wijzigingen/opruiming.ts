import type { Pool } from 'pg';
import { log } from '../platform/log';

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
 * Removes the changes that are no longer kept, now and then and a few at a time, so that nobody waits for it. Every instance may do so: the
 * database lets one at a time. Keeps no process alive.
 */
export class Opruiming {
  private timer: NodeJS.Timeout | undefined;
  private busy: Promise<void> = Promise.resolve();
  private stopped = false;

  constructor(
    private readonly pool: Pick<Pool, 'query'>,
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

  /** Whether there may be more. What fails is tried again later: the changes only stay a little longer. */
  private async once(): Promise<boolean> {
    try {
      const { rows } = await this.pool.query('select wijzigingen_opruimen($1) as aantal', [AT_ONCE]);
      const [{ aantal }] = rows as [{ aantal: number }];
      if (aantal > 0) log.info({ aantal }, 'oude wijzigingen opgeruimd');
      return aantal > 0;
    } catch (error) {
      log.warn({ reden: (error as Error).message }, 'opruimen van wijzigingen mislukt');
      return false;
    }
  }
}
