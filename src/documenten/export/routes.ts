import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import { log } from '../../platform/process/log';
import type { Vragers } from '../api-question';
import { asFile } from '../file-response';
import { keuzeUit } from '../query-params';
import { EXPORTS, TABELVORMEN } from './exports';

/** `GET /export/acties.csv?driehoek=CODE` and the like: tables of what the asker may read. */
export function exportRoutes(vragers: Vragers): Router {
  const router = Router();
  for (const [naam, table] of Object.entries(EXPORTS)) {
    for (const [uitgang, vorm] of Object.entries(TABELVORMEN)) {
      router.get(`/export/${naam}.${uitgang}`, async (request, response) => {
        const stel = await vragers(request);
        const keuze = keuzeUit(table.keuzes, request.query);
        const pieces = table.schrijf(vorm, stel, keuze);
        // A refusal comes with the first piece: only then is it known what the answer is.
        const first = await pieces.next();
        asFile(response, vorm.type, [naam, ...Object.values(keuze)].join('-').concat(`.${uitgang}`), 'attachment');
        await send(response, naam, first, pieces);
      });
    }
  }
  return router;
}

type Pieces = AsyncGenerator<Buffer, void, void>;

/** Sends pieces as fast as they are taken. When the reader goes away no more are made; when one cannot be made the answer breaks off, so that nobody takes it for whole. */
async function send(response: Response, naam: string, first: IteratorResult<Buffer, void>, pieces: Pieces): Promise<void> {
  async function* all() {
    try {
      if (first.value) yield first.value;
      yield* pieces;
    } finally {
      await pieces.return();
    }
  }
  try {
    await pipeline(Readable.from(all(), { objectMode: true, highWaterMark: 1 }), response);
  } catch (error) {
    const { code, name } = error as { code?: string; name?: string };
    if (code === 'ERR_STREAM_PREMATURE_CLOSE') log.debug({ export: naam }, 'de lezer van een export ging weg');
    else log.error({ export: naam, reden: code ?? name }, 'export afgebroken');
    response.destroy();
  }
}
