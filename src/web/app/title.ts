import { useEffect } from 'react';

/** Says in the title of the window which screen this is. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title ? `${title} - Driehoek` : 'Driehoek';
  }, [title]);
}
