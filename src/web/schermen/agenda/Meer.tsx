import { useId, useState } from 'react';
import { AskDialog } from '../../design/AskDialog';
import { Button } from '../../design/Button';
import { Choice } from '../../design/Choice';
import type { PuntProps } from './punt-props';
import { remove } from './removal';
import { StukErbij } from './StukErbij';

/** What one does less often with an item: far away, a document, off the agenda. */
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
 * Takes an item off the agenda; asks first when something goes with it. Of a fixed item it says why
 * that cannot be.
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
