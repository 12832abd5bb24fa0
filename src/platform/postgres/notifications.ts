import { Client } from 'pg';
import { log } from '../process/log';

/**
 * A change is handed out when every older transaction is over, which may be a little after it was
 * told of.
 */
const AGAIN_MS = [0, 200, 1000];
const PAUSES_MS = [500, 2000, 10_000];

/**
 * Tells when something may have happened: when PostgreSQL says so on a channel, when the connection
 * for that came back, and now and then without any word. A tick that is missed only makes the next
 * one later; what happened, one has to look up.
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

  /** Resolves at the next tick, or when the signal says to stop waiting. */
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
      // What happened while nobody listened.
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
