import { BeginstandDocument, WijzigingenDocument, type WijzigingenSubscription } from '../vragen/vragen';
import { ask } from './ask';
import { client } from './client';
import { reachable } from './connection';
import { eventsOf } from './server-sent';
import { OWN_PAGE, session } from './session';

type Change = WijzigingenSubscription['wijzigingen']['nodes'][number];

/** Debounce: several changes of one action refetch a screen once. */
const GATHER_MS = 40;
const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 30_000;
const STREAM = '/graphql/stream';

/**
 * One tab per browser holds the stream: each stream takes one of the six connections that a browser
 * opens over HTTP/1.1.
 */
const tabs = new BroadcastChannel('driehoek-wijzigingen');
tabs.addEventListener('message', ({ data }) => takeIn(data as Change[]));

/** Follows changes by others as long as the page is open. */
export function followChanges(): void {
  void navigator.locks.request('driehoek-stroom', hold);
}

/** Holds the stream, and reopens it after the last received change when it breaks. */
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
      // The service no longer knows this cursor, so everything on screen is refetched.
      if (error instanceof CursorGone) cursor = undefined;
    }
    await pause(Math.min(FIRST_PAUSE_MS * 2 ** failures, LONGEST_PAUSE_MS));
  }
}

class CursorGone extends Error {}

/**
 * Returns the cursor to start from. Answers from before it may miss an earlier change, so they are
 * refetched.
 */
async function begin(): Promise<string> {
  await screenShown();
  const { beginstand } = await ask(BeginstandDocument, {});
  void client.invalidateQueries({ predicate: ({ state }) => state.data !== undefined });
  return beginstand;
}

/** Waits for the queries of the screen, which come first. */
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
  // Any query shows the user how to sign in again, and waits for that.
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

/** Refetches queries that show a changed object, or anything of its driehoek. */
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

/** Waits, or returns early when the browser comes online again. */
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

/** Starts following once a user is signed in. */
export function followOnceSignedIn(): void {
  const start = () => {
    if (session.get().status !== 'aangemeld') return;
    stop();
    followChanges();
  };
  const stop = session.subscribe(start);
  start();
}
