import type { RequestHandler } from 'express';

const ALLOWED: [string, string][] = [
  ['access-control-allow-methods', 'GET, POST'],
  ['access-control-allow-headers', 'authorization, content-type, apollo-require-preflight, idempotency-key'],
  ['access-control-max-age', '600'],
];

/** Lets pages of the given origins ask, from a browser; of no others. No cookies are involved, so none are allowed. */
export function cors(origins: readonly string[]): RequestHandler {
  return (request, response, next) => {
    const { origin } = request.headers;
    response.vary('origin');
    if (origin && origins.includes(origin)) {
      response.set('access-control-allow-origin', origin);
      response.set('access-control-expose-headers', 'retry-after');
      if (request.method === 'OPTIONS') for (const [name, value] of ALLOWED) response.set(name, value);
    }
    if (request.method === 'OPTIONS') response.status(204).end();
    else next();
  };
}
