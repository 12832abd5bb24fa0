import { draftKey, draftOf, dropDraft, setDraft, useDraft } from './drafts';

/** One field that the user edits, beside what others make of it. */
export interface DraftField {
  value: string;
  change: (text: string) => void;
  /** Whether it differs from what the service has. */
  dirty: boolean;
  /** What somebody else made of it since the user began; undefined when nobody did. */
  theirs: string | undefined;
  /** The user's text stays, and is saved over that of the other. */
  keep: () => void;
  /** The text of the other is taken, or the user gives up. */
  drop: () => void;
}

/** Whether somebody else changed a field of which the user has a draft, outside React. */
export function clashes(objectId: string, field: string, current: string): boolean {
  const draft = draftOf(draftKey(objectId, field));
  return draft !== undefined && draft.base !== current && draft.text !== current;
}

/** The draft of a field of an object; `current` is what the service has. */
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
