import { useId, useState } from 'react';
import { AskDialog } from '../../design/AskDialog';
import { Button } from '../../design/Button';
import { Choice } from '../../design/Choice';
import type { PuntProps } from './punt-props';
import { remove } from './removal';
import { StukErbij } from './StukErbij';

/** The less frequent actions on an item: move far away, add a document, remove. */
export function Meer(props: PuntProps) {
  const { punt, allowed } = props;
  if (!allowed.toevoegen) return null;
  return (
    <details className="punt-vouw punt-meer geen-afdruk">
      <summary aria-label={`Meer: ${punt.titel}`}>Meer</summary>
      <div className="punt-meer-inhoud">
        {allowed.indelen && <Verplaats {...props} />}
        <StukErbij punt={punt} mayRemove={allowed.stukWeg} />
        {allowed.indelen && <Weg {...props} />}
      </div>
    </details>
  );
}

function Verplaats({ punt: { id, volgnummer }, count, onMove }: PuntProps) {
  const [to, setTo] = useState('');
  const options = Array.from({ length: count }, (_, index) => [String(index + 1), `Plaats ${index + 1}`] as const);
  return (
    <div className="rij">
      <Choice label="Verplaats naar" value={to || String(volgnummer)} options={options} onChange={setTo} />
      <Button disabled={to === '' || Number(to) === volgnummer} onClick={() => onMove(id, () => Number(to))}>
        Verplaatsen
      </Button>
    </div>
  );
}

/**
 * Removes an item; asks for confirmation when something attached goes with it. For a standing item
 * it explains why that cannot be.
 */
function Weg({ punt: { id, titel, vast, stukken, verwijstNaar } }: PuntProps) {
  const [asking, setAsking] = useState(false);
  const why = useId();
  const loses = stukken.length > 0 || verwijstNaar.length > 0;
  if (vast)
    return (
      <p className="veld-hulp" id={why}>
        Dit punt kan er niet af: het regionale beleidsplan zet het op elke agenda. Komt u er niet aan toe, dan houdt u het na de
        vergadering aan, met de reden.
      </p>
    );
  const now = async () => remove(id, titel);
  return (
    <div>
      <Button purpose="subtle" negative onClick={() => (loses ? setAsking(true) : void now())}>
        Van de agenda halen
      </Button>
      <AskDialog
        title={`${titel} van de agenda halen`}
        action="Van de agenda halen"
        negative
        open={asking}
        onClose={() => setAsking(false)}
        onSubmit={now}
      >
        <p>
          Wat bij dit punt staat, gaat mee:{' '}
          {[stukken.length > 0 && 'de stukken', verwijstNaar.length > 0 && 'de verwijzingen'].filter(Boolean).join(' en ')}.
        </p>
      </AskDialog>
    </div>
  );
}
