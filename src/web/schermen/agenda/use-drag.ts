import { type PointerEvent, type RefObject, useRef, useState } from 'react';

/** Where the item that is dragged would come: before the item at this index of the list. */
export interface Drag {
  id: string;
  before: number;
}

/**
 * Dragging by mouse, pen or finger: the place is shown meanwhile, and one request goes out when it
 * is let go. Escape gives up.
 */
export function useDrag(list: RefObject<HTMLElement | null>, drop: (id: string, before: number) => void) {
  const [drag, setDrag] = useState<Drag>();
  const current = useRef<Drag>(undefined);
  const show = (next: Drag | undefined) => {
    current.current = next;
    setDrag(next);
  };
  const indexAt = (y: number) => {
    const items = [...(list.current?.children ?? [])].map((item) => item.getBoundingClientRect());
    const index = items.findIndex(({ top, height }) => y < top + height / 2);
    return index < 0 ? items.length : index;
  };
  const handle = (id: string) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      show({ id, before: indexAt(event.clientY) });
    },
    onPointerMove: (event: PointerEvent) => current.current && show({ id, before: indexAt(event.clientY) }),
    onPointerUp: () => {
      const done = current.current;
      show(undefined);
      if (done) drop(id, done.before);
    },
    onPointerCancel: () => show(undefined),
  });
  return { drag, handle };
}
