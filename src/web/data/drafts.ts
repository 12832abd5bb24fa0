import { useSyncExternalStore } from 'react';

/** What the user is typing in one field, kept while the page lives. */
export interface Draft {
  text: string;
  /** What was there when the user began, or when they last said that their text stays. */
  base: string;
}

const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

function changed(): void {
  const unsaved = [...drafts.values()].some(({ text, base }) => text !== base);
  // The browser keeps no page with such a listener for going back, so it is there only while
  // something is unsaved.
  if (unsaved) addEventListener('beforeunload', warn);
  else removeEventListener('beforeunload', warn);
  for (const listener of [...listeners]) listener();
}
// Who signs out leaves knowingly.
addEventListener('driehoek:vertrek', () => {
  drafts.clear();
  changed();
});

/** The key of the draft of a field of an object. */
export const draftKey = (objectId: string, field: string) => `${objectId} ${field}`;

export function setDraft(key: string, draft: Draft): void {
  drafts.set(key, draft);
  changed();
}

export function dropDraft(key: string): void {
  if (drafts.delete(key)) changed();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The draft of a field; undefined when the user types nothing there. */
export const useDraft = (key: string): Draft | undefined => useSyncExternalStore(subscribe, () => drafts.get(key));

/** The draft of a field now, outside React. */
export const draftOf = (key: string): Draft | undefined => drafts.get(key);
