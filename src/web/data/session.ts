import { Store, useStore } from './store';

/** `verlopen`: the session has ended, and the page still shows the user's work. */
type SessionStatus = 'onbekend' | 'afgemeld' | 'aangemeld' | 'verlopen';

export interface SessionState {
  status: SessionStatus;
  naam: string;
  modus: 'demo' | 'oidc';
  /**
   * End of the session unless it is used, in milliseconds since 1970 by the clock of this browser.
   */
  endsAt: number | undefined;
}

const UNKNOWN: SessionState = { status: 'onbekend', naam: '', modus: 'oidc', endsAt: undefined };
/** Marks requests of our page: another origin cannot set this header without a preflight. */
export const OWN_PAGE = { 'x-driehoek-web': '1' };
const JSON_TYPE = { 'content-type': 'application/json' };

export const session = new Store(UNKNOWN);
export const useSession = () => useStore(session);

/** Notifies the other tabs of this browser of signing in and out. */
const tabs = new BroadcastChannel('driehoek-sessie');
tabs.addEventListener('message', ({ data }) => {
  if (data === 'afgemeld') leave();
  else if (data === 'aangemeld') void lookUpSession();
});
// Checks the session when the browser restores the page from its back/forward cache.
addEventListener('pageshow', (event) => {
  if (event.persisted) void lookUpSession();
});

/**
 * Reads the session of this browser. When its user differs from before, the page reloads, so that
 * nothing of the previous user stays on screen.
 */
export async function lookUpSession(): Promise<void> {
  const before = session.get();
  const response = await fetch('/sessie', { headers: OWN_PAGE, cache: 'no-store' }).catch(() => undefined);
  if (!response?.ok) return;
  const { aangemeld, naam, modus, verlooptOp } = await response.json();
  if (before.naam && ((aangemeld && naam !== before.naam) || (!aangemeld && before.status === 'afgemeld'))) return leave();
  const out: SessionStatus = before.naam ? 'verlopen' : 'afgemeld';
  const endsAt = verlooptOp ? Date.parse(verlooptOp) + clockAhead(response) : undefined;
  session.set({ status: aangemeld ? 'aangemeld' : out, naam: naam ?? before.naam, modus, endsAt });
}

/**
 * Offset of the browser's clock from the service's in milliseconds: clocks of computers may be
 * wrong.
 */
function clockAhead({ headers }: Response): number {
  const there = Date.parse(headers.get('date') ?? '');
  return Number.isNaN(there) ? 0 : Date.now() - there;
}

/** Waits until the user has signed in again; the page shows how meanwhile. */
export function signedInAgain(): Promise<void> {
  const { status } = session.get();
  if (status === 'aangemeld') session.set({ ...session.get(), status: 'verlopen' });
  return new Promise((resolve) => {
    const stop = session.subscribe(() => {
      if (session.get().status !== 'aangemeld') return;
      stop();
      resolve();
    });
  });
}

/** Signs in as a persona of demo mode. Throws a Dutch sentence when the service refuses. */
export async function signInAs(persona: string): Promise<void> {
  const body = JSON.stringify({ persona });
  const response = await fetch('/sessie/demo', { method: 'POST', headers: { ...OWN_PAGE, ...JSON_TYPE }, body });
  if (!response.ok) throw new Error((await response.json()).fout);
  await lookUpSession();
  tabs.postMessage('aangemeld');
}

/** Ends the session in every tab. */
export async function signOut(): Promise<void> {
  await fetch('/sessie/afmelden', { method: 'POST', headers: OWN_PAGE });
  tabs.postMessage('afgemeld');
  leave();
}

/** Reloads the page, so that no data of the signed-out user stays in memory. */
function leave(): void {
  dispatchEvent(new Event('driehoek:vertrek'));
  location.replace('/');
}
