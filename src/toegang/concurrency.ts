import { TijdelijkNietBeschikbaar } from '../platform/input/errors';
import { InFlight } from '../platform/memory/in-flight';
import type { Asker } from './asker';

/**
 * Requests that are being answered at the same time: more would wait longer, and none would be done
 * sooner.
 */
const MOST = 128;
/** Of one asker: so that others fit in. */
const MOST_OF_ONE = 64;
/**
 * Statements of one asker at the same time; the other connections are for others, however slow
 * these are.
 */
const TURNS_OF_ONE = 6;

/** More is asked than can be answered; after `seconds` it may be tried again. */
export class TeDruk extends TijdelijkNietBeschikbaar {
  readonly seconds = 1;

  constructor() {
    super('Er wordt nu meer gevraagd dan de dienst tegelijk kan beantwoorden; probeer het over een seconde opnieuw.');
  }
}

type Leave = () => void;
/** A subject is only unique within its issuer. */
export const concurrencyKey = ({ issuer, subject }: Asker) => JSON.stringify([issuer, subject]);

/**
 * Keeps what happens at the same time within bounds, so that too many questions cost those that are
 * answered nothing.
 */
export class Concurrency {
  private inside = 0;
  private readonly ofOne = new InFlight();
  private readonly turns = new Map<string, { taken: number; waiting: Leave[] }>();

  /**
   * Counts a request in; undefined when there are too many. Call what it returns when the request
   * is over; again does nothing.
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

  /** Whether there are too many of an asker for one more. */
  isFullFor(asker: Asker): boolean {
    return this.ofOne.of(concurrencyKey(asker)) >= MOST_OF_ONE;
  }

  /** The same as `enter`, for an asker. Throws TeDruk. */
  enterAs(asker: Asker): Leave {
    if (this.isFullFor(asker)) throw new TeDruk();
    return this.ofOne.enter(concurrencyKey(asker));
  }

  /** Does work on a database connection when it is this asker's turn. */
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
