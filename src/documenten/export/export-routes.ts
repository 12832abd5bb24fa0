import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import { log } from '../../platform/process/log';
import type { AskAs } from '../api-question';
import { fileResponse } from '../file-response';
import { readQueryParams } from '../query-params';
import { EXPORTS, TABLE_FORMATS } from './exports';

/** `GET /export/acties.csv?driehoek=CODE` and the like: tables of what the user may read. */
export function exportRoutes(askAs: AskAs): Router {
  const router = Router();
  for (const [naam, table] of Object.entries(EXPORTS)) {
    for (const [extension, format] of Object.entries(TABLE_FORMATS)) {
      router.get(`/export/${naam}.${extension}`, async (request, response) => {
        const ask = await askAs(request);
        const params = readQueryParams(table.choices, request.query);
        const pieces = table.write(format, ask, params);
        // Awaits the first piece before the headers are sent, because a refusal comes with it.
        const first = await pieces.next();
        fileResponse(response, format.type, [naam, ...Object.values(params)].join('-').concat(`.${extension}`), 'attachment');
        await send(response, naam, first, pieces);
      });
    }
  }
  return router;
}

type Pieces = AsyncGenerator<Buffer, void, void>;

/**
 * Sends pieces with backpressure. A reader that disconnects stops the generator; a piece that fails
 * breaks the response off, so that nobody takes the file for complete.
 */
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
