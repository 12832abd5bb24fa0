import { useRef } from 'react';
import { useStore } from '../../data/store';
import type { AgendaVanVergaderingFragment } from '../../vragen/vragen';
import type { Allowed } from './allowed';
import { Nieuw } from './Nieuw';
import { Punt } from './Punt';
import { clockTimes } from './planning';
import { removals } from './removal';
import { useDrag } from './use-drag';
import { useKeepFocus } from './use-keep-focus';
import { useMove } from './use-move';
import { Verwijderd } from './Verwijderd';

interface Props {
  vergadering: AgendaVanVergaderingFragment;
  allowed: Allowed;
}

/** The items of the agenda in order, with a line at the end to add one. */
export function Punten({ vergadering, allowed }: Props) {
  const { id, aanvang, agendapunten: punten } = vergadering;
  const list = useRef<HTMLOListElement>(null);
  const removed = useStore(removals);
  const { move, failure } = useMove(id, punten.length);
  useKeepFocus(list, punten.map((punt) => punt.id).join());
  const { drag, handle } = useDrag(list, (puntId, before) => void move(puntId, placeBefore(before)));
  const times = clockTimes(aanvang, punten);
  const shared = { count: punten.length, allowed, onMove: move };
  return (
    <section className="punten" aria-labelledby="punten">
      <h2 id="punten">Agendapunten</h2>
      <ol ref={list}>
        {punten.map((punt, index) =>
          removed.has(punt.id) ? (
            <Verwijderd key={punt.id} punt={punt} />
          ) : (
            <Punt
              key={punt.id}
              punt={punt}
              {...shared}
              at={times.get(punt.id) ?? ''}
              failure={failure?.id === punt.id ? failure.error : undefined}
              handle={handle(punt.id)}
              drop={dropAt(index, punten.length, drag?.before)}
              dragged={drag?.id === punt.id}
            />
          ),
        )}
      </ol>
      {allowed.toevoegen && <Nieuw vergadering={vergadering} />}
    </section>
  );
}

/**
 * Converts the index before which an item is dropped to its place after removal from the old one.
 */
const placeBefore = (index: number) => (now: number) => (index >= now ? index : index + 1);

/** Tells on which side of the item at this index the dragged item would come. */
function dropAt(index: number, count: number, before: number | undefined): 'before' | 'after' | undefined {
  if (before === index) return 'before';
  return before === count && index === count - 1 ? 'after' : undefined;
}
