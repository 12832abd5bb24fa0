import type { Personas } from '../../../aanmelden/session-routes';
import type { Database } from '../../../platform/postgres/database';
import type { DemoIssuer } from '../../../toegang/demo-issuer';

/** Reads the personas of demo mode from the database. */
export const personasOf = (demo: DemoIssuer, { pool }: Database): Personas => ({
  issuer: demo.issuer,
  find: async (code) => (await pool.query('select code, naam from demo_personas() where code = $1', [code])).rows[0],
  token: (code) => demo.token(code),
});
