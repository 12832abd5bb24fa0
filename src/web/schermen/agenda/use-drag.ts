import { type PointerEvent, type RefObject, useRef, useState } from 'react';

/** The drop position: before the item at this index of the list. */
export interface Drag {
  id: string;
  before: number;
}

/**
 * React hook: dragging by mouse, pen or finger. It shows the drop position, and sends one request
 * on release. Escape cancels.
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
