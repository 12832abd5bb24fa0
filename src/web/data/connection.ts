import { Store } from './store';

/** Whether the service was reached the last time that the page tried. */
export const reachable = new Store(true);

// Coming back is seen by the next request; that there is no network the browser knows at once.
addEventListener('offline', () => reachable.set(false));
