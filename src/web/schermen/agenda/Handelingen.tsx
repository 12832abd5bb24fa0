import { useState } from 'react';
import { ToScreen } from '../../app/ToScreen';
import { Button } from '../../design/Button';
import type { AgendaVanVergaderingFragment } from '../../vragen/vragen';
import type { Allowed } from './allowed';
import { Annuleren } from './handelingen/Annuleren';
import { Heropenen } from './handelingen/Heropenen';
import { Vaststellen } from './handelingen/Vaststellen';
import { Verzetten } from './handelingen/Verzetten';

interface Props {
  vergadering: AgendaVanVergaderingFragment;
  allowed: Allowed;
}
type Which = 'vaststellen' | 'heropenen' | 'verzetten' | 'annuleren';

/** The actions on the meeting: first the next step, then the others. */
export function Handelingen({ vergadering, allowed }: Props) {
  const [which, setWhich] = useState<Which>();
  const shared = { vergadering, onClose: () => setWhich(undefined) };
  return (
    <div className="knoppen">
      <Next vergadering={vergadering} onChoose={setWhich} />
      {allowed.verzetten && <Button onClick={() => setWhich('verzetten')}>Verzetten</Button>}
      {allowed.verzetten && (
        <Button purpose="subtle" negative onClick={() => setWhich('annuleren')}>
          Annuleren
        </Button>
      )}
      <Vaststellen open={which === 'vaststellen'} {...shared} />
      <Heropenen open={which === 'heropenen'} {...shared} />
      <Verzetten open={which === 'verzetten'} {...shared} />
      <Annuleren open={which === 'annuleren'} {...shared} />
    </div>
  );
}

function Next({
  vergadering: { id, status },
  onChoose,
}: {
  vergadering: AgendaVanVergaderingFragment;
  onChoose: (which: Which) => void;
}) {
  if (status === 'CONCEPT')
    return (
      <Button purpose="primary" onClick={() => onChoose('vaststellen')}>
        Agenda vaststellen
      </Button>
    );
  if (status === 'AGENDA_VASTGESTELD')
    return (
      <>
        <ToScreen href={`/vergadering/${id}/vergaderen`} look="nl-button nl-button--primary">
          Vergadering beginnen
        </ToScreen>
        <Button onClick={() => onChoose('heropenen')}>Agenda weer openen</Button>
      </>
    );
  if (status !== 'GEHOUDEN') return null;
  return (
    <ToScreen href={`/vergadering/${id}/vergaderen`} look="nl-button nl-button--primary">
      Verder met de vergadering
    </ToScreen>
  );
}
