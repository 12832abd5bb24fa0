import { TijdelijkNietBeschikbaar } from '../platform/input/errors';
import { InFlight } from '../platform/memory/in-flight';
import type { Asker } from './asker';

/** Concurrent requests in total: more would lengthen the queue without raising throughput. */
const MOST = 128;
/** Concurrent requests per caller, so that others fit in. */
const MOST_OF_ONE = 64;
/**
 * Concurrent statements per caller; the other connections stay free for others, however slow these
 * are.
 */
const TURNS_OF_ONE = 6;

/** The service is overloaded; a client may retry after `seconds`. */
export class TeDruk extends TijdelijkNietBeschikbaar {
  readonly seconds = 1;

  constructor() {
    super('Er wordt nu meer gevraagd dan de dienst tegelijk kan beantwoorden; probeer het over een seconde opnieuw.');
  }
}

type Leave = () => void;
/** Returns the caller's key: a subject is only unique within its issuer. */
export const concurrencyKey = ({ issuer, subject }: Asker) => JSON.stringify([issuer, subject]);

/**
 * Limits concurrent requests, in total and per user, so that overload does not slow the requests
 * being served.
 */
export class Concurrency {
  private inside = 0;
  private readonly ofOne = new InFlight();
  private readonly turns = new Map<string, { taken: number; waiting: Leave[] }>();

  /**
   * Counts a request; undefined at the limit. Call the returned function when the request ends;
   * repeated calls do nothing.
   */
  enter(): Leave | undefined {
    if (this.inside >= MOST) return undefined;
    this.inside += 1;
    let here = 1;
    return () => {
      this.inside -= here;
      here = 0;
    };
  }

  /** Reports whether the caller is at the limit per caller. */
  isFullFor(asker: Asker): boolean {
    return this.ofOne.of(concurrencyKey(asker)) >= MOST_OF_ONE;
  }

  /**
   * Counts a request of this caller. Throws TeDruk at the limit. Call the returned function when
   * the request ends.
   */
  enterAs(asker: Asker): Leave {
    if (this.isFullFor(asker)) throw new TeDruk();
    return this.ofOne.enter(concurrencyKey(asker));
  }

  /**
   * Runs work on a database connection when the caller has a free slot; queues it otherwise, first
   * come first served.
   */
  async inTurn<T>(asker: Asker, work: () => Promise<T>): Promise<T> {
    const key = concurrencyKey(asker);
    const turns = this.turns.get(key) ?? { taken: 0, waiting: [] };
    this.turns.set(key, turns);
    if (turns.taken < TURNS_OF_ONE) turns.taken += 1;
    else await new Promise<void>((resolve) => turns.waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = turns.waiting.shift();
      if (next) next();
      else if (--turns.taken === 0) this.turns.delete(key);
    }
  }
}
