import { useEffect, useRef } from 'react';
import { Button } from '../../design/Button';
import type { PuntOpAgendaFragment } from '../../vragen/vragen';
import { undo } from './removal';

/** In the place of an item that was just removed: how to get it back. */
export function Verwijderd({ punt: { id, titel } }: { punt: PuntOpAgendaFragment }) {
  const line = useRef<HTMLLIElement>(null);
  // The button that was pressed is gone.
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
