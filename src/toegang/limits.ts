import { isIPv6 } from 'node:net';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { TeZwaar } from '../platform/input/errors';
import type { Asker } from './asker';
import { concurrencyKey } from './concurrency';

/** Rate limits of one instance, per minute. */
export interface LimitSettings {
  /** Requests per caller. */
  requests: number;
  /** Cost points per caller. */
  cost: number;
  /** Requests without a valid token, per address. */
  failures: number;
}

/** A rate limit was reached; a client may retry after `seconds`. */
export class LimietBereikt extends TeZwaar {
  constructor(
    why: string,
    readonly seconds: number,
  ) {
    super(`${why} Probeer het over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} opnieuw.`, {
      opnieuwOverSeconden: seconds,
    });
  }
}

const MINUTE = 60;
/** Reads of one calendar per minute: enough for several devices that open at once. */
const CALENDAR = 30;

/**
 * Rate limits per caller and per address, counted in the memory of this process. `countRequest`,
 * `countCalendar`, `countCost` and `checkFailures` throw LimietBereikt at their limit.
 */
export class Limits {
  private readonly requests: RateLimiterMemory;
  private readonly cost: RateLimiterMemory;
  private readonly failures: RateLimiterMemory;
  private readonly calendars: RateLimiterMemory;

  constructor(readonly settings: LimitSettings) {
    const perMinute = (points: number) => new RateLimiterMemory({ points, duration: MINUTE });
    this.requests = perMinute(settings.requests);
    this.cost = perMinute(settings.cost);
    this.failures = perMinute(settings.failures);
    this.calendars = perMinute(CALENDAR);
  }

  async countRequest(asker: Asker): Promise<void> {
    const why = `U stelde meer dan ${this.settings.requests} vragen in een minuut.`;
    await this.requests.consume(concurrencyKey(asker)).catch(refuse(why));
  }

  async countCalendar(id: string): Promise<void> {
    await this.calendars.consume(id).catch(refuse(`Deze agenda is meer dan ${CALENDAR} keer in een minuut opgehaald.`));
  }

  async countCost(asker: Asker, points: number): Promise<void> {
    const why = `Uw vragen van de laatste minuut kosten samen meer dan ${this.settings.cost} punten.`;
    await this.cost.consume(concurrencyKey(asker), points).catch(refuse(why));
  }

  /** Refunds a request and points that were counted. */
  async giveBack(asker: Asker, { requests, points }: { requests: number; points: number }): Promise<void> {
    const key = concurrencyKey(asker);
    await Promise.all([this.requests.reward(key, requests), this.cost.reward(key, points)]);
  }

  /** Refuses an address that sent too many bad tokens or calendar addresses. */
  async checkFailures(address: string): Promise<void> {
    const result = await this.failures.get(networkOf(address));
    if (result && result.consumedPoints >= this.settings.failures) refuse(TOO_MANY_FAILURES)(result);
  }

  async countFailure(address: string): Promise<void> {
    await this.failures.penalty(networkOf(address));
  }
}

const TOO_MANY_FAILURES = 'Vanaf dit adres kwamen te veel vragen zonder geldige aanmelding.';

function refuse(why: string): (result: unknown) => never {
  return (result) => {
    if (!(result instanceof RateLimiterRes)) throw result;
    throw new LimietBereikt(why, Math.max(1, Math.ceil(result.msBeforeNext / 1000)));
  };
}

/** Returns the network of an address: an IPv6 subscriber has a whole /64. */
function networkOf(address: string): string {
  if (!isIPv6(address) || address.includes('.')) return address;
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const groups = [...left, ...Array(tail === undefined ? 0 : 8 - left.length - right.length).fill('0'), ...right];
  return groups.slice(0, 4).join(':');
}
