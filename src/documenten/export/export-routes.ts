import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { type Response, Router } from 'express';
import { log } from '../../platform/process/log';
import type { AskAs } from '../api-question';
import { fileResponse } from '../file-response';
import { readQueryParams } from '../query-params';
import { EXPORTS, TABLE_FORMATS } from './exports';

/** `GET /export/acties.csv?driehoek=CODE` and the like: tables of what the asker may read. */
export function exportRoutes(askAs: AskAs): Router {
  const router = Router();
  for (const [naam, table] of Object.entries(EXPORTS)) {
    for (const [extension, format] of Object.entries(TABLE_FORMATS)) {
      router.get(`/export/${naam}.${extension}`, async (request, response) => {
        const ask = await askAs(request);
        const params = readQueryParams(table.choices, request.query);
        const pieces = table.write(format, ask, params);
        // A refusal comes with the first piece: only then is it known what the answer is.
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
 * Sends pieces as fast as they are taken. When the reader goes away no more are made; when one
 * cannot be made the answer breaks off, so that nobody takes it for whole.
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
