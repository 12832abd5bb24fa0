import { createHash } from 'node:crypto';
import { type Request, type Response, Router } from 'express';
import type { Feed } from '../../../kalender/feed';
import { LimietBereikt } from '../../../toegang/limits';
import { formatError } from '../../errors/format-error';

const RETRY_SECONDS = '300';

/**
 * `GET /agenda/<secret>.ics`: a calendar for everyone who has its address. An unknown secret gets
 * the same answer as any address that does not exist.
 */
export function calendarRoutes(feed: Feed): Router {
  const router = Router({ caseSensitive: true });
  router.get('/agenda/:file', async (request, response, next) => {
    const { file } = request.params;
    try {
      const text = file.endsWith('.ics') ? await feed.at(file.slice(0, -'.ics'.length), request.ip ?? '') : undefined;
      if (text === undefined) next();
      else send(request, response, text);
    } catch (error) {
      refuse(response, error);
    }
  });
  return router;
}

/**
 * Compares If-None-Match (RFC 9110 13.1.2). Express would resend the whole body on `Cache-Control:
 * no-cache`, which many programs send with each request.
 */
const hasAlready = (request: Request, etag: string) =>
  (request.get('if-none-match') ?? '').split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, '')));

function send(request: Request, response: Response, text: string): void {
  const etag = `"${createHash('sha256').update(text).digest('base64url')}"`;
  response.set({ etag, 'cache-control': 'private, no-cache', 'x-robots-tag': 'noindex' });
  if (hasAlready(request, etag)) {
    response.status(304).end();
    return;
  }
  response.set({
    'content-type': 'text/calendar; charset=utf-8',
    'content-disposition': 'inline; filename="driehoek.ics"',
  });
  response.send(text);
}

function refuse(response: Response, error: unknown): void {
  const { message, extensions } = formatError({ message: '' }, error);
  if (error instanceof LimietBereikt) response.status(429).set('retry-after', String(error.seconds));
  else if (extensions?.code === 'INTERNE_FOUT') response.status(500);
  else response.status(503).set('retry-after', RETRY_SECONDS);
  response.json({ fout: message });
}
