import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * The browser takes the focus from an element that is put elsewhere in the list; this gives it
 * back, with what was selected in it.
 */
export function useKeepFocus(list: RefObject<HTMLElement | null>, order: string): void {
  const focused = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const element = list.current;
    const remember = ({ target }: FocusEvent) => {
      focused.current = target as HTMLElement;
    };
    // Left for something else, and not because it was moved.
    const forget = ({ relatedTarget }: FocusEvent) => {
      if (relatedTarget) focused.current = undefined;
    };
    element?.addEventListener('focusin', remember);
    element?.addEventListener('focusout', forget);
    return () => {
      element?.removeEventListener('focusin', remember);
      element?.removeEventListener('focusout', forget);
    };
  }, [list]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: looks again whenever the order is another.
  useLayoutEffect(() => {
    const { current } = focused;
    if (current?.isConnected && document.activeElement === document.body) current.focus({ preventScroll: true });
  }, [order]);
}
