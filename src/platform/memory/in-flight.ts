/** Counts, by a key, what goes on at the same time. */
export class InFlight {
  private readonly counts = new Map<string, number>();

  /** How many go on now. */
  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  /** Counts one in. Call what it returns when it is over. */
  enter(key: string): () => void {
    this.counts.set(key, this.of(key) + 1);
    return () => {
      const left = this.of(key) - 1;
      if (left > 0) this.counts.set(key, left);
      else this.counts.delete(key);
    };
  }
}
