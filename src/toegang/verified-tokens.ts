import { createHash } from 'node:crypto';
import type { Asker } from './asker';

/** Some 2 MB at most. */
const MOST = 5000;

/** Tokens that were verified, by their hash, each until its time is over; of too many, those not used for longest go first. */
export class VerifiedTokens {
  private readonly askers = new Map<string, { asker: Asker; until: number }>();

  get(token: string): Asker | undefined {
    const key = hash(token);
    const found = this.askers.get(key);
    if (!found) return undefined;
    this.askers.delete(key);
    if (found.until <= Date.now()) return undefined;
    this.askers.set(key, found);
    return found.asker;
  }

  keep(token: string, asker: Asker, until: number): void {
    if (until <= Date.now()) return;
    this.askers.set(hash(token), { asker, until });
    const [oldest] = this.askers.keys();
    if (this.askers.size > MOST && oldest) this.askers.delete(oldest);
  }
}

const hash = (token: string) => createHash('sha256').update(token).digest('base64');
