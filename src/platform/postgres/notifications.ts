import { Client } from 'pg';
import { log } from '../process/log';

/**
 * A change becomes visible to readers when every older transaction has ended, which may be a little
 * after its notification; so each one is repeated.
 */
const AGAIN_MS = [0, 200, 1000];
const PAUSES_MS = [500, 2000, 10_000];

/**
 * Wakes its waiters when something may have happened: on a PostgreSQL notification, after a
 * reconnect, and on a timer. A tick carries no data: the waiter looks up the change. A missed
 * notification only delays it until the timer.
 */
export class Notifications {
  private readonly waiting = new Set<() => void>();
  private client: Client | undefined;
  private stopped = false;
  private failures = 0;
  private started = false;

  constructor(
    private readonly url: string,
    private readonly channel: string,
    private readonly everyMs: number,
  ) {}

  /** Resolves at the next tick, or when the signal aborts. */
  next(signal: AbortSignal): Promise<void> {
    if (!this.started) this.start();
    if (signal.aborted) return Promise.resolve();
    return new Promise((resolve) => {
      const done = () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', done);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, this.everyMs);
      signal.addEventListener('abort', done);
      this.waiting.add(done);
    });
  }

  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.client?.end().catch(() => undefined);
  }

  private start(): void {
    this.started = true;
    void this.listen();
  }

  private async listen(): Promise<void> {
    if (this.stopped) return;
    const client = new Client({ connectionString: this.url, application_name: 'driehoek-luisteren', keepAlive: true });
    const lost = () => this.lost(client);
    client.on('error', lost);
    client.on('end', lost);
    client.on('notification', () => this.ring());
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${client.escapeIdentifier(this.channel)}`);
      this.failures = 0;
      // Changes may have occurred while the connection was down.
      this.ring();
    } catch {
      lost();
    }
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.stopped) return;
    const pause = PAUSES_MS[Math.min(this.failures, PAUSES_MS.length - 1)] as number;
    this.failures += 1;
    log.warn({ pauze: pause }, 'luisteren naar wijzigingen onderbroken');
    setTimeout(() => void this.listen(), pause).unref();
  }

  private ring(): void {
    for (const ms of AGAIN_MS) setTimeout(() => this.wake(), ms).unref();
  }

  private wake(): void {
    for (const done of [...this.waiting]) done();
  }
}
