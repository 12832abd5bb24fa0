import express, { Router } from 'express';
import type { Database } from '../../../platform/postgres/database';
import type { DemoIssuer } from '../../../toegang/demo-issuer';

/**
 * Routes of demo mode: the personas, and a token for each. On localhost only (see
 * platform/process/config.ts).
 */
export function demoRoutes(demo: DemoIssuer, { pool }: Database): Router {
  const personas = async () =>
    (await pool.query('select code, naam from demo_personas()')).rows as { code: string; naam: string }[];
  const router = Router();
  router.get('/demo/personas', async (_request, response) => {
    response.json(await personas());
  });
  router.post('/demo/token', express.json({ limit: '1kb' }), async (request, response) => {
    const persona: unknown = request.body?.persona;
    if (typeof persona !== 'string') {
      response.status(400).json({ fout: 'Stuur {"persona": "<code>"}; de codes staan op /demo/personas.' });
    } else if (!(await personas()).some(({ code }) => code === persona)) {
      response.status(404).json({ fout: 'Deze persona bestaat niet; de codes staan op /demo/personas.' });
    } else {
      response.json(await demo.token(persona));
    }
  });
  return router;
}
