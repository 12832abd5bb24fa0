import { Store } from './store';

/** The text of the status region, which screen readers announce on change. */
export const statusText = new Store('');

/** Announces a sentence in the status region, even when it equals the last one. */
export function say(sentence: string): void {
  // A no-break space changes the text, so that screen readers announce it again.
  statusText.set(statusText.get() === sentence ? `${sentence}\u00a0` : sentence);
}
