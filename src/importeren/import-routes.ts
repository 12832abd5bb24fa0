import express, { type Request, type Response, Router } from 'express';
import { type AskAs, apiQuestion } from '../documenten/api-question';
import { readQueryParams } from '../documenten/query-params';
import { OngeldigeInvoer, TeZwaar } from '../platform/input/errors';
import { decodeUpload } from './decode-upload';
import type { ImportVerslag } from './import.type';
import { MOST_CHARACTERS } from './read-csv';

const mutation = (naam: string) =>
  apiQuestion<ImportVerslag>(`mutation Importeren($input: ImporterenInput!) { antwoord: ${naam}(input: $input) {
    proef ingelezen aantalNieuw aantalBestaatAl aantalFout
    regels { regelnummer wat bericht kolommen vergaderingId agendapuntId prioriteitId }
  } }`);

const IMPORTS = { agendas: mutation('agendasImporteren'), prioriteiten: mutation('prioriteitenImporteren') };
const PROEF: Readonly<Record<string, boolean>> = { ja: true, nee: false };
const asFile = express.raw({ type: 'text/csv', limit: MOST_CHARACTERS });

/**
 * `POST /import/agendas?driehoek=CODE&proef=nee` and the like, with a file that is too large for a
 * question to the API. The asker's own mutation reads it; status 422 means that the report has
 * faults.
 */
export function importRoutes(askAs: AskAs): Router {
  const router = Router();
  for (const [naam, question] of Object.entries(IMPORTS)) {
    router.post(`/import/${naam}`, async (request, response) => {
      const ask = await askAs(request);
      const { driehoek, proef = 'ja' } = readQueryParams(['driehoek', 'proef'], request.query);
      if (!driehoek) throw new OngeldigeInvoer('Noem de driehoek waarbij u inleest: ?driehoek=CODE.');
      if (PROEF[proef] === undefined) throw new OngeldigeInvoer('"proef" is ja of nee; zonder opgave ja.');
      const csv = await fileOf(request, response);
      const verslag = await ask(question, { input: { driehoekCode: driehoek, csv, proef: PROEF[proef] } });
      response
        .set('cache-control', 'no-store')
        .status(verslag.aantalFout > 0 ? 422 : 200)
        .json(verslag);
    });
  }
  return router;
}

/** The uploaded text. It is read only for a known asker, so that nobody else can make us read. */
async function fileOf(request: Request, response: Response): Promise<string> {
  await new Promise<void>((resolve, reject) =>
    asFile(request, response, (error?: { status?: number }) => (error ? reject(refusal(error)) : resolve())),
  );
  if (!Buffer.isBuffer(request.body)) throw new OngeldigeInvoer('Stuur het bestand als text/csv, zonder formulier eromheen.');
  const [, charset] = /charset="?([\w-]+)/i.exec(request.headers['content-type'] ?? '') ?? [];
  return decodeUpload(request.body, charset);
}

const refusal = (error: { status?: number }): unknown => {
  if (error.status === 413) return new TeZwaar('Dit bestand is groter dan 5 MB; deel het op.');
  return error.status && error.status < 500
    ? new OngeldigeInvoer('Dit bestand is niet heel overgekomen; stuur het opnieuw.')
    : error;
};
