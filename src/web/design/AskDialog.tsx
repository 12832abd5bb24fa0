import { type FormEvent, type ReactNode, useId, useState } from 'react';
import { sentenceOf } from '../data/errors';
import { Alert } from './Alert';
import { Button } from './Button';
import { Dialog } from './Dialog';
import { TextField } from './TextField';

interface Props {
  title: string;
  open: boolean;
  onClose: () => void;
  /** The label of the button that confirms. */
  action: string;
  negative?: boolean;
  /** The label of the reason, if the action takes one. */
  reason?: string;
  /**
   * Performs the action with the reason. The dialog stays open and shows an error that it throws.
   */
  onSubmit: (reason: string) => Promise<unknown>;
  /** The consequences of the action, shown beforehand. */
  children: ReactNode;
}

/** Asks for confirmation before an action that others notice. Ctrl+Enter confirms too. */
export function AskDialog({ title, open, onClose, action, negative = false, reason, onSubmit, children }: Props) {
  const [text, setText] = useState('');
  const { submit, busy, error } = useSubmit(() => onSubmit(text.trim()), onClose);
  const form = useId();
  const missing = reason !== undefined && text.trim() === '';
  return (
    <Dialog title={title} open={open} onClose={onClose}>
      <div className="uitleg">{children}</div>
      <form id={form} onSubmit={missing ? (event) => event.preventDefault() : submit} className="velden" onKeyDown={submitByKey}>
        {reason && <TextField label={reason} rows={3} required value={text} onChange={setText} />}
        {error !== undefined && <Alert kind="error">{sentenceOf(error)}</Alert>}
      </form>
      <div className="knoppen">
        <Button purpose="primary" negative={negative} type="submit" form={form} busy={busy} disabled={missing}>
          {action}
        </Button>
        <Button purpose="subtle" onClick={onClose}>
          Terug
        </Button>
      </div>
    </Dialog>
  );
}

/** Ctrl+Enter, or Cmd+Enter, sends the form; Enter alone stays a new line. */
export function submitByKey(event: React.KeyboardEvent<HTMLFormElement>): void {
  if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}

/** React hook: submits a form. Returns its handler, whether it is busy, and the last error. */
export function useSubmit(action: () => Promise<unknown>, onDone: () => void) {
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (busy) return;
    setBusy(true);
    setError(undefined);
    try {
      await action();
      onDone();
    } catch (failure) {
      setError(failure);
    } finally {
      setBusy(false);
    }
  };
  return { submit, busy, error };
}
