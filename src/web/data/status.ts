import { Store } from './store';

/** What the status region of the page says now. A screen reader reads it aloud when it changes. */
export const statusText = new Store('');

/** Says one sentence in the status region, also when it is the same as the last. */
export function say(sentence: string): void {
  // A no-break space makes it another text, which is read again.
  statusText.set(statusText.get() === sentence ? `${sentence}\u00a0` : sentence);
}
