import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/**
 * React hook: restores focus and selection when React moves the focused element within the list,
 * which makes the browser drop them.
 */
export function useKeepFocus(list: RefObject<HTMLElement | null>, order: string): void {
  const focused = useRef<HTMLElement>(undefined);
  useEffect(() => {
    const element = list.current;
    const remember = ({ target }: FocusEvent) => {
      focused.current = target as HTMLElement;
    };
    // The user moved the focus elsewhere; the element was not moved.
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
