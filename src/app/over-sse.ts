import express, { type Request, type Response, Router } from 'express';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { Asker } from '../toegang/asker';
import { overHttp } from './over-http';
import { type Outlet, type StreamRequest, type Streams, shown } from './streams';

const MOST_WAIT_MS = 30_000;
const LOOK_AGAIN_MS = 100;
const EVENT_STREAM = 'text/event-stream';
const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

type WhoAsks = (request: Request) => Promise<Asker>;

/** Serves subscriptions as server-sent events (graphql-sse, distinct connections): plain HTTP, which every proxy passes on. */
export function overSse(streams: Streams, whoAsks: WhoAsks): Router {
  const handler = createHandler({
    // One stream a connection, none that another request could reach.
    authenticate: () => '',
    onSubscribe: async ({ raw, context: { res } }, params) => {
      const asker = (raw as Request & { asker: Asker }).asker;
      const stream = await streams.prepare(asker, params as StreamRequest);
      if (!Array.isArray(stream)) return streams.run(stream, outletOf(res as Response));
      return [JSON.stringify({ errors: shown(stream) }), { status: 400, statusText: 'Bad Request', headers: JSON_HEADERS }];
    },
  });
  const router = Router();
  router.post('/graphql/stream', express.json({ limit: '100kb' }), async (request, response) => {
    try {
      Object.assign(request, { asker: await whoAsks(request) });
    } catch (error) {
      return refuse(response, error);
    }
    if (request.headers.accept !== EVENT_STREAM) {
      response
        .status(406)
        .json({ errors: [{ message: `Vraag hier met Accept: ${EVENT_STREAM}.`, extensions: { code: 'ONGELDIGE_INVOER' } }] });
      return;
    }
    await handler(request, response);
  });
  return router;
}

function refuse(response: Response, error: unknown): void {
  const refused = overHttp(error) as {
    message: string;
    extensions?: { code: string; http: { status: number; headers: Map<string, string> } };
  };
  if (!refused.extensions?.http) throw error;
  const { code, http } = refused.extensions;
  response.status(http.status).set(Object.fromEntries(http.headers)).set(JSON_HEADERS);
  response.json({ errors: [{ message: refused.message, extensions: { code } }] });
}

/** What the client has not taken waits in memory; then no page is asked for, and after a while the client is dropped. */
function outletOf(response: Response): Outlet {
  const closed = new AbortController();
  response.once('close', () => closed.abort());
  return {
    signal: closed.signal,
    flushed: async () => {
      for (let waited = 0; response.writableLength > 0; waited += LOOK_AGAIN_MS) {
        if (closed.signal.aborted) return false;
        if (waited >= MOST_WAIT_MS) response.destroy();
        await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
      }
      return !closed.signal.aborted;
    },
  };
}
