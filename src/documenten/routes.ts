import { Router } from 'express';
import type { Vragers } from './api-question';
import { DOCUMENTEN, VORMEN } from './documenten';
import { asFile } from './file-response';
import { HTML_CSP } from './vorm/html';

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
