import { Router } from 'express';
import { migrations } from '../../../../migrations';
import type { Database } from '../../../platform/postgres/database';

/**
 * `GET /healthz`: the process runs. `GET /readyz`: the database answers and is migrated; else 503.
 */
export function healthRoutes(database: Database): Router {
  const router = Router();
  router.get('/healthz', (_request, response) => void response.json({ status: 'ok' }));
  router.get('/readyz', async (_request, response) => {
    const ready = await isReady(database).catch(() => false);
    response.status(ready ? 200 : 503).json({ status: ready ? 'gereed' : 'niet gereed' });
  });
  return router;
}

async function isReady({ pool }: Database): Promise<boolean> {
  const { rows } = await pool.query('select aantal_migraties() as aantal');
  return rows[0].aantal >= migrations.length;
}
