import { type Request, type Response, Router } from 'express';
import { createHandler } from 'graphql-sse/lib/use/express';
import type { Asker } from '../../toegang/asker';
import { bodyMistake } from '../errors/dutch/request';
import { overHttp } from '../errors/http-refusal';
import { readJson } from '../gate/json-body';
import { outletOf } from './backpressure';
import { type StreamRequest, type Streams, shown } from './streams';

const EVENT_STREAM = 'text/event-stream';
/** Some clients name the charset, which is always UTF-8. */
const ACCEPTED = [EVENT_STREAM, `${EVENT_STREAM}; charset=utf-8`];
const JSON_HEADERS = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };

type WhoAsks = (request: Request) => Promise<Asker>;

/**
 * Serves subscriptions as server-sent events (graphql-sse, distinct connections): plain HTTP, which
 * every proxy passes on.
 */
export function overSse(streams: Streams, whoAsks: WhoAsks): Router {
  const handler = handlerOf(streams);
  const router = Router();
  router.post('/graphql/stream', readJson, async (request: Request, response: Response) => {
    try {
      Object.assign(request, { asker: await whoAsks(request) });
    } catch (error) {
      return refuse(response, error);
    }
    if (!request.accepts(ACCEPTED)) return wrong(response, 406, `Vraag hier met Accept: ${EVENT_STREAM}.`);
    const mistake = bodyMistake(request.body);
    if (mistake) return wrong(response, request.is('application/json') ? 400 : 415, mistake);
    // nginx buffers an answer of unknown length until this header tells it not to.
    response.setHeader('x-accel-buffering', 'no');
    // graphql-sse wants it alone and in these very letters.
    request.headers.accept = EVENT_STREAM;
    await handler(request, response);
  });
  return router;
}

const wrong = (response: Response, status: number, message: string) =>
  void response.status(status).json({ errors: [{ message, extensions: { code: 'ONGELDIGE_INVOER' } }] });

const handlerOf = (streams: Streams) =>
  createHandler({
    // One stream a connection, none that another request could reach.
    authenticate: () => '',
    onSubscribe: async ({ raw, context: { res } }, params) => {
      const response = res as Response;
      const { asker } = raw as Request & { asker: Asker };
      const stream = await streams.prepare({ request: raw, asker }, params as StreamRequest);
      if (Array.isArray(stream))
        return [JSON.stringify({ errors: shown(stream) }), { status: 400, statusText: 'Bad Request', headers: JSON_HEADERS }];
      return streams.run(stream, outletTo(response, streams.bounds.takeMs));
    },
  });

const outletTo = (response: Response, takeMs: number) => {
  const gone = () => response.closed || response.destroyed;
  const tooMuch = () => response.writableLength > 0;
  return outletOf(response, { gone, tooMuch, drop: () => response.destroy() }, takeMs);
};

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
