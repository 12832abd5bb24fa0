import { Router } from 'express';
import type { AskAs } from './api-question';
import { DOCUMENT_FORMATS, DOCUMENTS } from './documents';
import { fileResponse } from './file-response';
import { HTML_CSP } from './formats/html';
import { readQueryParams } from './query-params';

/**
 * `GET /vergaderingen/{id}/agenda.pdf` and the like: documents of a meeting, as far as the user may
 * see it.
 */
export function documentRoutes(askAs: AskAs): Router {
  const router = Router();
  for (const [naam, make] of Object.entries(DOCUMENTS)) {
    for (const [extension, format] of Object.entries(DOCUMENT_FORMATS)) {
      router.get(`/vergaderingen/:id/${naam}.${extension}`, async (request, response) => {
        const ask = await askAs(request);
        readQueryParams([], request.query);
        const document = await make(ask, String(request.params.id));
        const body = await format.make(document);
        if (extension === 'html') response.set('content-security-policy', HTML_CSP);
        fileResponse(
          response,
          format.type,
          `${document.fileName}.${extension}`,
          extension === 'html' ? 'inline' : 'attachment',
        ).send(body);
      });
    }
  }
  return router;
}
