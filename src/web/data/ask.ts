import type { TypedDocumentString } from '../vragen/vragen';
import { reachable } from './connection';
import { Refusal, Unreachable } from './errors';
import { OWN_PAGE, signedInAgain } from './session';

const HEADERS = { ...OWN_PAGE, 'content-type': 'application/json' };
/** Retry delay when the service is busy and sends none. */
const WAIT_SECONDS = 5;

interface Options {
  signal?: AbortSignal | undefined;
  /** The idempotency key: equal for each attempt at one change. */
  key?: string | undefined;
  /** Makes the browser finish the request when the page is closed. */
  keepalive?: boolean;
}

/**
 * Sends one document to the API. When the session has ended, waits until the user has signed in
 * again and resends the same request. Throws Refusal when the service refuses, and Unreachable when
 * no answer arrives.
 */
export async function ask<R, V>(document: TypedDocumentString<R, V>, variables: V, options: Options = {}): Promise<R> {
  for (;;) {
    const response = await send(JSON.stringify({ query: document.toString(), variables }), options);
    if (response.status !== 401) return answerOf<R>(response);
    await signedInAgain();
    options.signal?.throwIfAborted();
  }
}

async function send(body: string, { signal, key, keepalive = false }: Options): Promise<Response> {
  const headers = key ? { ...HEADERS, 'idempotency-key': key } : HEADERS;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      headers,
      body,
      cache: 'no-store',
      signal: signal ?? null,
      keepalive,
    });
    reachable.set(true);
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    reachable.set(false);
    throw new Unreachable();
  }
}

async function answerOf<R>(response: Response): Promise<R> {
  const { data, errors } = await response.json().catch(() => ({ errors: undefined }));
  if (data && !errors) return data;
  const waits = response.status === 429 || response.status === 503;
  const seconds = waits ? Number(response.headers.get('retry-after') ?? WAIT_SECONDS) : undefined;
  const message = errors?.[0]?.message ?? 'De dienst gaf geen leesbaar antwoord.';
  throw new Refusal(message, errors?.[0]?.extensions, seconds);
}
