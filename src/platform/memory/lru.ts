/** LRU cache of at most `most` entries. */
export class Lru<V> {
  private readonly kept = new Map<string, V>();

  constructor(private readonly most: number) {}

  get(key: string): V | undefined {
    const found = this.kept.get(key);
    if (found !== undefined) this.keep(key, found);
    return found;
  }

  keep(key: string, value: V): void {
    // A Map iterates in insertion order, so the first key is the least recently used.
    this.kept.delete(key);
    this.kept.set(key, value);
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) this.kept.delete(oldest);
  }

  forget(key: string): void {
    this.kept.delete(key);
  }
}
