import { Store } from './store';

/** Whether the last request reached the service. */
export const reachable = new Store(true);

// Reconnection shows at the next request; the browser reports a lost network at once.
addEventListener('offline', () => reachable.set(false));
