/** Counts concurrent operations per key. */
export class InFlight {
  private readonly counts = new Map<string, number>();

  /** Returns the number of running operations. */
  of(key: string): number {
    return this.counts.get(key) ?? 0;
  }

  /** Counts one operation; call the returned function when it ends. */
  enter(key: string): () => void {
    this.counts.set(key, this.of(key) + 1);
    return () => {
      const left = this.of(key) - 1;
      if (left > 0) this.counts.set(key, left);
      else this.counts.delete(key);
    };
  }
}
