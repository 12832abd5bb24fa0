import { type ReactNode, useState } from 'react';
import { sentenceOf } from '../../data/errors';
import { Alert } from '../../design/Alert';
import { submitByKey, type useSubmit } from '../../design/AskDialog';
import { Button } from '../../design/Button';

interface Props {
  title: string;
  /** The words on the button that sends it. */
  action: string;
  form: ReturnType<typeof useSubmit>;
  /** Unfolded from the start: something was typed there before. */
  open: boolean;
  ready: boolean;
  children: ReactNode;
}

/** A form that is folded until one needs it. */
export function Vouw({ title, action, form: { submit, busy, error }, open, ready, children }: Props) {
  const [shown, setShown] = useState(open);
  return (
    <details className="vouw" open={shown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{title}</summary>
      <form className="velden" aria-label={title} onSubmit={submit} onKeyDown={ready ? submitByKey : undefined} noValidate>
        {children}
        {error !== undefined && <Alert kind="error">{sentenceOf(error)}</Alert>}
        <div className="knoppen">
          <Button type="submit" busy={busy} disabled={!ready}>
            {action}
          </Button>
        </div>
      </form>
    </details>
  );
}
