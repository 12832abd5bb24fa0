import { useSyncExternalStore } from 'react';

/** The unsaved text of one field, kept while the page is open. */
export interface Draft {
  text: string;
  /** The saved value when the user began, or when they last chose to keep their text. */
  base: string;
}

const drafts = new Map<string, Draft>();
const listeners = new Set<() => void>();

const warn = (event: BeforeUnloadEvent) => event.preventDefault();

function changed(): void {
  const unsaved = [...drafts.values()].some(({ text, base }) => text !== base);
  // Added only while something is unsaved: with this listener the browser keeps no page for going
  // back.
  if (unsaved) addEventListener('beforeunload', warn);
  else removeEventListener('beforeunload', warn);
  for (const listener of [...listeners]) listener();
}
// Signing out is a deliberate choice, so it discards drafts without a warning.
addEventListener('driehoek:vertrek', () => {
  drafts.clear();
  changed();
});

/** Returns the key of the draft of a field of an object. */
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

/** React hook: the draft of a field, or undefined without one. */
export const useDraft = (key: string): Draft | undefined => useSyncExternalStore(subscribe, () => drafts.get(key));

/** Returns the draft of a field, outside React. */
export const draftOf = (key: string): Draft | undefined => drafts.get(key);
