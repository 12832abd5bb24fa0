import { createHash } from 'node:crypto';
import { Lru } from '../platform/memory/lru';
import type { Asker } from './asker';

/** About 2 MB at most. */
const MOST = 5000;

/** LRU cache of verified tokens, by hash, each until the time given. */
export class VerifiedTokens {
  private readonly askers = new Lru<{ asker: Asker; until: number }>(MOST);

  get(token: string): Asker | undefined {
    const key = hash(token);
    const found = this.askers.get(key);
    if (found && found.until > Date.now()) return found.asker;
    this.askers.forget(key);
    return undefined;
  }

  keep(token: string, asker: Asker, until: number): void {
    if (until > Date.now()) this.askers.keep(hash(token), { asker, until });
  }
}

const hash = (token: string) => createHash('sha256').update(token).digest('base64');
