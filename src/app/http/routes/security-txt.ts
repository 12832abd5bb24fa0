import { Router } from 'express';

const DAY_MS = 24 * 60 * 60_000;
/** RFC 9116 advises less than a year; a service that still answers is still looked after. */
const DAYS = 180;

/**
 * `GET /.well-known/security.txt` (RFC 9116): where to report a weakness. Without a contact there
 * is no such file.
 */
export function securityTxt(contact: string | undefined): Router {
  const router = Router();
  if (!contact) return router;
  router.get('/.well-known/security.txt', (_request, response) => {
    const expires = new Date(Math.floor(Date.now() / DAY_MS + DAYS) * DAY_MS).toISOString();
    const lines = [`Contact: ${contact}`, `Expires: ${expires}`, 'Preferred-Languages: nl, en'];
    response.type('text/plain; charset=utf-8').send(`${lines.join('\n')}\n`);
  });
  return router;
}
