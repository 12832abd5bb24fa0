import { useEffect, useState } from 'react';
import { ask } from '../data/ask';
import { lookUpSession, useSession } from '../data/session';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { BeginstandDocument } from '../vragen/vragen';

const MINUTE_MS = 60_000;
const WARN_MS = 2 * MINUTE_MS;

/** Remaining time of the session in milliseconds. */
const left = (endsAt: number) => endsAt - Date.now();

/**
 * Tells whether the session ends soon. Recent requests may have extended it, so this asks the
 * service first.
 */
function useEndsSoon(): boolean {
  const { endsAt } = useSession();
  const [soon, setSoon] = useState(false);
  useEffect(() => {
    setSoon(endsAt !== undefined && left(endsAt) <= WARN_MS);
    if (!endsAt) return;
    // Asks every minute near the end, because another tab may extend the session.
    const timer = setTimeout(() => void lookUpSession(), Math.max(left(endsAt) - WARN_MS, MINUTE_MS / 2));
    return () => clearTimeout(timer);
  }, [endsAt]);
  return soon;
}

/** Warns two minutes before the session ends, and lets the user extend it (WCAG 2.2.1). */
export function Verloopt() {
  const soon = useEndsSoon();
  const [hidden, setHidden] = useState(false);
  const stay = () => ask(BeginstandDocument, {}).then(lookUpSession, () => undefined);
  return (
    <Dialog title="Uw aanmelding verloopt over twee minuten" open={soon && !hidden} onClose={() => setHidden(true)}>
      <p>Wat u typte, blijft staan. Bent u te laat, dan meldt u zich op deze plaats opnieuw aan.</p>
      <div className="knoppen">
        <Button purpose="primary" onClick={() => void stay()}>
          Aangemeld blijven
        </Button>
        <Button purpose="subtle" onClick={() => setHidden(true)}>
          Sluiten
        </Button>
      </div>
    </Dialog>
  );
}
