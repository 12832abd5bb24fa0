import { type Request, type Response, Router } from 'express';
import { DOCUMENTEN, VORMEN } from './documenten';
import { HTML_CSP } from './vorm/html';
import type { Stel } from './vraag';

/** Finds out who sent a request, and puts questions as them. Throws what the API refuses with, before anything is asked. */
export type Vragers = (request: Request) => Promise<Stel>;

/** `GET /vergaderingen/{id}/agenda.pdf` and the like: documents of a meeting, as far as the asker may see it. */
export function documentRoutes(vragers: Vragers): Router {
  const router = Router();
  for (const [naam, maak] of Object.entries(DOCUMENTEN)) {
    for (const [uitgang, vorm] of Object.entries(VORMEN)) {
      router.get(`/vergaderingen/:id/${naam}.${uitgang}`, async (request, response) => {
        const stel = await vragers(request);
        const document = await maak(stel, String(request.params.id));
        const body = await vorm.maak(document);
        if (uitgang === 'html') response.set('content-security-policy', HTML_CSP);
        asFile(response, vorm.type, `${document.bestandsnaam}.${uitgang}`, uitgang === 'html' ? 'inline' : 'attachment').send(
          body,
        );
      });
    }
  }
  return router;
}

/** The headers of a file that nobody may keep for others. Its name is of letters, digits and dashes alone. */
export function asFile(response: Response, type: string, name: string, how: 'inline' | 'attachment'): Response {
  const safe = name.replace(/[^A-Za-z0-9.-]+/g, '-');
  return response.set({
    'content-type': type,
    'content-disposition': `${how}; filename="${safe}"`,
    'cache-control': 'no-store',
  });
}
