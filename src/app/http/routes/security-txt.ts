import { Router } from 'express';

const DAY_MS = 24 * 60 * 60_000;
/** RFC 9116 recommends less than a year; the date moves along as long as the service runs. */
const DAYS = 180;

/**
 * `GET /.well-known/security.txt` (RFC 9116): where to report a vulnerability. Without a contact
 * the file does not exist.
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
