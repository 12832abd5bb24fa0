import type { RequestListener, ServerResponse } from 'node:http';
import { type Crowd, TeDruk } from '../toegang/crowd';

/** Whoever watches the service asks the first two also when it is busy; streams last, and are counted by themselves. */
const ALWAYS = ['/healthz', '/readyz', '/graphql/stream'];
const { message, code, seconds } = new TeDruk();
const BODY = `${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`;
const HEADERS = {
  'retry-after': String(seconds),
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
  'content-length': Buffer.byteLength(BODY),
};

/** Refuses as cheaply as can be: of an overload, most requests end here. */
export const refuseBusy = (response: ServerResponse) => void response.writeHead(503, HEADERS).end(BODY);

/** Refuses at once what does not fit, before anything is read of it: a refusal has to cost less than an answer. */
export const admitted =
  (crowd: Crowd, listener: RequestListener): RequestListener =>
  (request, response) => {
    if (ALWAYS.includes(request.url ?? '')) return listener(request, response);
    const leave = crowd.enter();
    if (!leave) return refuseBusy(response);
    response.once('close', leave);
    return listener(request, response);
  };
