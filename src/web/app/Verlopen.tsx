import { useState } from 'react';
import { sentenceOf } from '../data/errors';
import { signInAs, signOut, useSession } from '../data/session';
import { Alert } from '../design/Alert';
import { Button } from '../design/Button';
import { Dialog } from '../design/Dialog';
import { usePersonas } from './personas';

/** Signs in again in a dialog, so that the screen below keeps its state. */
export function Verlopen() {
  const { naam } = useSession();
  const [error, setError] = useState<unknown>();
  const persona = usePersonas()?.find((each) => each.naam === naam);
  return (
    <Dialog title="Uw aanmelding is verlopen" open>
      <p>Meld u opnieuw aan om verder te gaan. Wat u typte, staat er nog; wat u aan het bewaren was, wordt dan bewaard.</p>
      {error !== undefined && <Alert kind="error">{sentenceOf(error)}</Alert>}
      <div className="knoppen">
        {persona && (
          <Button purpose="primary" onClick={() => void signInAs(persona.code).catch(setError)}>
            Aanmelden als {naam}
          </Button>
        )}
        <Button purpose="subtle" onClick={() => void signOut()}>
          Afmelden
        </Button>
      </div>
    </Dialog>
  );
}
