import { useEffect, useRef } from 'react';
import { Button } from '../../design/Button';
import type { PuntOpAgendaFragment } from '../../vragen/vragen';
import { undo } from './removal';

/** Replaces an item that was just removed, with a button to undo. */
export function Verwijderd({ punt: { id, titel } }: { punt: PuntOpAgendaFragment }) {
  const line = useRef<HTMLLIElement>(null);
  // Moves the focus here, since the pressed button is gone.
  useEffect(() => line.current?.querySelector('button')?.focus(), []);
  return (
    <li ref={line} className="punt-weg">
      <p>
        <s>{titel}</s> is verwijderd.
      </p>
      <Button onClick={() => undo(id, titel)}>Ongedaan maken</Button>
    </li>
  );
}
