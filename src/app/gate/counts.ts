import type { Asker } from '../../toegang/asker';
import type { Limits } from '../../toegang/limits';

/** Counts one request and its cost points for its asker, and can take all of it back. */
export class Counts {
  private requests = 0;
  private points = 0;

  constructor(
    private readonly limits: Limits,
    readonly asker: Asker,
  ) {}

  /** Counts the request. Throws LimietBereikt; a refused request is counted too. */
  async request(): Promise<void> {
    this.requests += 1;
    await this.limits.countRequest(this.asker);
  }

  /** Counts cost points. Throws LimietBereikt; refused points are counted too. */
  async cost(points: number): Promise<void> {
    this.points += points;
    await this.limits.countCost(this.asker, points);
  }

  /** Takes back what was counted, for a request that is going to be counted again. */
  async refund(): Promise<void> {
    const { requests, points } = this;
    this.requests = this.points = 0;
    await this.limits.giveBack(this.asker, { requests, points });
  }
}
