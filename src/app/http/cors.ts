import library from 'cors';
import type { RequestHandler } from 'express';

const ALLOWED = {
  methods: ['GET', 'POST'],
  allowedHeaders: ['authorization', 'content-type', 'apollo-require-preflight', 'idempotency-key'],
  exposedHeaders: ['retry-after'],
  maxAge: 600,
};

/**
 * Lets browser pages of the given origins call the service, and no others: without
 * `access-control-allow-origin` a browser discards the answer. Cookies play no part, so credentials
 * are not allowed. A caller that is no browser page gets only `vary`.
 */
export function cors(origins: readonly string[]): RequestHandler {
  const origin = [...origins];
  return library(({ headers }, decide) => decide(null, headers.origin ? { ...ALLOWED, origin } : { origin }));
}
