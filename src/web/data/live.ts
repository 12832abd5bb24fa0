import { BeginstandDocument, WijzigingenDocument, type WijzigingenSubscription } from '../vragen/vragen';
import { ask } from './ask';
import { client } from './client';
import { reachable } from './connection';
import { eventsOf } from './server-sent';
import { OWN_PAGE, session } from './session';

type Change = WijzigingenSubscription['wijzigingen']['nodes'][number];

/** Several changes at once, of one action, ask a screen once. */
const GATHER_MS = 40;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STREAM = '/graphql/stream';

/**
 * One tab holds the stream of this browser: each stream takes one of the six connections that a
 * browser opens over HTTP/1.1.
 */
const tabs = new BroadcastChannel('driehoek-wijzigingen');
tabs.addEventListener('message', ({ data }) => takeIn(data as Change[]));

/** Follows the changes of others for as long as the page is open. */
export function followChanges(): void {
  void navigator.locks.request('driehoek-stroom', hold);
}

/** Holds the stream, and opens it again when it breaks, after the last change that came. */
async function hold(): Promise<never> {
  let cursor: string | undefined;
  for (let failures = 0; ; failures += 1) {
    try {
      cursor ??= await begin();
      for await (const page of pages(cursor)) {
        failures = 0;
        cursor = page.pageInfo.endCursor ?? cursor;
        tabs.postMessage(page.nodes);
        takeIn(page.nodes);
      }
    } catch (error) {
      // The service does not know this cursor any more: all that is on screen is asked again.
      if (error instanceof CursorGone) cursor = undefined;
    }
    await pause(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS));
  }
}

class CursorGone extends Error {}

/**
 * Where the changes begin. What was asked before this answer came, may lack a change from before
 * it, and is asked again.
 */
async function begin(): Promise<string> {
  await screenShown();
  const { beginstand } = await ask(BeginstandDocument, {});
  void client.invalidateQueries({ predicate: ({ state }) => state.data !== undefined });
  return beginstand;
}

/** Waits for what the screen asks: that comes first. */
const screenShown = () =>
  new Promise<void>((resolve) => {
    const look = () => {
      if (client.isFetching() > 0) return;
      stop();
      resolve();
    };
    const stop = client.getQueryCache().subscribe(look);
    look();
  });

async function* pages(na: string): AsyncGenerator<WijzigingenSubscription['wijzigingen'], void, void> {
  const body = JSON.stringify({ query: WijzigingenDocument.toString(), variables: { na } });
  const headers = { ...OWN_PAGE, 'content-type': 'application/json', accept: 'text/event-stream' };
  const response = await fetch(STREAM, { method: 'POST', headers, body });
  if (response.status === 400) throw new CursorGone();
  // Asking anything shows the user how to sign in again, and waits for it.
  if (response.status === 401) await ask(BeginstandDocument, {});
  if (!response.ok || !response.body) return;
  reachable.set(true);
  for await (const event of eventsOf(response.body)) {
    const { data, errors } = event as { data?: WijzigingenSubscription; errors?: unknown[] };
    if (errors) return;
    if (data) yield data.wijzigingen;
  }
}

let waiting: Change[] = [];

/** Asks again what shows one of the changed objects, or something of the same driehoek. */
function takeIn(changes: Change[]): void {
  if (waiting.length === 0 && changes.length > 0) setTimeout(refresh, GATHER_MS);
  waiting = [...waiting, ...changes];
}

function refresh(): void {
  const ids = waiting.flatMap(({ objectId, driehoek }) => [objectId, driehoek?.id ?? objectId]);
  waiting = [];
  void client.invalidateQueries({
    predicate: ({ state }) => {
      const shown = JSON.stringify(state.data ?? '');
      return ids.some((id) => shown.includes(id));
    },
  });
}

/** Waits, but no longer than until the browser is online again. */
const pause = (ms: number) =>
  new Promise<void>((resolve) => {
    const done = () => {
      removeEventListener('online', done);
      clearTimeout(timer);
      resolve();
    };
    const timer = setTimeout(done, ms);
    addEventListener('online', done);
  });

/** Begins to follow once somebody is signed in. */
export function followOnceSignedIn(): void {
  const start = () => {
    if (session.get().status !== 'aangemeld') return;
    stop();
    followChanges();
  };
  const stop = session.subscribe(start);
  start();
}
