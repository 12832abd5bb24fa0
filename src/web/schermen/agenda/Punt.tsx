import { type KeyboardEvent, useRef, useState } from 'react';
import { sentenceOf } from '../../data/errors';
import { Alert } from '../../design/Alert';
import { Button } from '../../design/Button';
import { mayEdit } from './allowed';
import { Formulier, hasDraft } from './Formulier';
import { Inhoud } from './Inhoud';
import { Meer } from './Meer';
import type { PuntProps } from './punt-props';
import type { Place } from './use-move';

/** One item: to read, to move and to edit in place. */
export function Punt(props: PuntProps) {
  const { punt, at, allowed, onMove, failure, drop, dragged } = props;
  const [editing, setEditing] = useState(() => hasDraft(punt.id));
  const looks = ['punt', punt.vast && 'punt--vast', dragged && 'punt--sleept'].filter(Boolean).join(' ');
  const keys = allowed.indelen ? (event: KeyboardEvent) => moveByKey(event, (place) => onMove(punt.id, place)) : undefined;
  return (
    <li id={`punt-${punt.id}`} className={looks} data-drop={drop} onKeyDown={keys}>
      <p className="punt-plaats">
        <span className="punt-nummer">{punt.volgnummer}</span> {at && <time className="punt-tijd">{at}</time>}
      </p>
      <div className="punt-midden">
        {editing ? <Formulier punt={punt} onClose={() => setEditing(false)} /> : <Inhoud punt={punt} />}
        {failure !== undefined && <Alert kind="error">{sentenceOf(failure)}</Alert>}
        <Meer {...props} />
      </div>
      <p className="punt-duur cijfers">{punt.duurMinuten && `${punt.duurMinuten} min`}</p>
      <Knoppen {...props} editing={editing} onEdit={() => setEditing(true)} />
    </li>
  );
}

const FIELDS = 'input, textarea, select';

/** Alt with an arrow moves the item; not in a field, and not with Control, which VoiceOver uses. */
function moveByKey(event: KeyboardEvent, move: (place: Place) => void): void {
  const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
  if (!step || !event.altKey || event.ctrlKey || (event.target as Element).matches(FIELDS)) return;
  event.preventDefault();
  move((now) => now + step);
}

function Knoppen({
  punt,
  count,
  allowed,
  onMove,
  handle,
  editing,
  onEdit,
}: PuntProps & { editing: boolean; onEdit: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  if (!mayEdit(allowed, punt)) return null;
  const { id, titel, volgnummer } = punt;
  return (
    <div className="punt-knoppen geen-afdruk">
      {!editing && (
        <Button ref={button} purpose="subtle" aria-label={`Bewerken: ${titel}`} onClick={onEdit}>
          Bewerken
        </Button>
      )}
      {allowed.indelen && (
        <>
          <Button
            purpose="subtle"
            aria-label={`${titel} omhoog`}
            disabled={volgnummer === 1}
            onClick={() => onMove(id, (now) => now - 1)}
          >
            ↑
          </Button>
          <Button
            purpose="subtle"
            aria-label={`${titel} omlaag`}
            disabled={volgnummer === count}
            onClick={() => onMove(id, (now) => now + 1)}
          >
            ↓
          </Button>
          <span className="sleep" aria-hidden="true" title="Slepen" {...handle}>
            ⠿
          </span>
        </>
      )}
    </div>
  );
}
