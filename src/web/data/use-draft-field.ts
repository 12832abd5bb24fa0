import { draftKey, draftOf, dropDraft, setDraft, useDraft } from './drafts';

/** One edited field, with the value that others saved. */
export interface DraftField {
  value: string;
  change: (text: string) => void;
  /** Whether the draft differs from the saved value. */
  dirty: boolean;
  /** The value that somebody else saved since the user began; undefined without one. */
  theirs: string | undefined;
  /** Keeps the user's text, which will overwrite the other. */
  keep: () => void;
  /** Discards the user's text for the saved one. */
  drop: () => void;
}

/** Tells whether somebody else changed a field with a draft, outside React. */
export function clashes(objectId: string, field: string, current: string): boolean {
  const draft = draftOf(draftKey(objectId, field));
  return draft !== undefined && draft.base !== current && draft.text !== current;
}

/** React hook: the draft of a field of an object; `current` is the saved value. */
export function useDraftField(objectId: string, field: string, current: string): DraftField {
  const key = draftKey(objectId, field);
  const draft = useDraft(key);
  const clash = draft !== undefined && draft.base !== current && draft.text !== current;
  return {
    value: draft?.text ?? current,
    change: (text) => {
      if (text === current && !clash) dropDraft(key);
      else setDraft(key, { text, base: draft?.base ?? current });
    },
    dirty: draft !== undefined && draft.text !== current,
    theirs: clash ? current : undefined,
    keep: () => draft && setDraft(key, { text: draft.text, base: current }),
    drop: () => dropDraft(key),
  };
}
