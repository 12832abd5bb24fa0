// PostGraphile 5 on the same tables, as the same role, under the same policies. It verifies each
// token, and caches users and their memberships for a minute, where the service queries the
// database in each transaction.
import { createServer } from 'node:http';
import { createRemoteJWKSet, jwtVerify } from 'jose';
import pg from 'pg';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { PEER_URL: connectionString, PEER_ISSUER: issuer, PEER_AUDIENCE: audience } = process.env;
const pool = new pg.Pool({ connectionString, max: 8, options: '-c search_path=public,pg_temp', application_name: 'bench-peer' });
const keys = createRemoteJWKSet(new URL(`${issuer}/jwks`));
const known = new Map();
const SETTINGS = [
  ...[
    'aangemeld',
    'persoon',
    'integratie',
    'actor',
    'naam',
    'gelezen',
    'beheert',
    'lid_van',
    'ziet',
    'ziet_agenda',
    'ziet_intern',
  ],
  ...['leest_vertrouwelijk', 'ziet_prioriteiten', 'ziet_koppelingen', 'telt'],
].map((name) => `driehoek.${name}`);

/** The settings that `toegang_openen` leaves in a transaction. */
async function settingsOf(subject) {
  const client = await pool.connect();
  try {
    await client.query('begin');
    await client.query('select toegang_openen($1, $2)', [issuer, subject]);
    const { rows } = await client.query('select n, current_setting(n, true) as v from unnest($1::text[]) n', [SETTINGS]);
    await client.query('commit');
    return Object.fromEntries(rows.map(({ n, v }) => [n, v]));
  } finally {
    client.release();
  }
}

function pgSettings(subject) {
  const found = known.get(subject);
  if (found && found.until > Date.now()) return found.settings;
  const settings = settingsOf(subject);
  known.set(subject, { settings, until: Date.now() + 60_000 });
  return settings;
}

async function context({ node }) {
  const [, token] = /^Bearer (.+)$/.exec(node?.req.headers.authorization ?? '') ?? [];
  if (!token) return {};
  const { payload } = await jwtVerify(token, keys, { issuer, audience, algorithms: ['ES256'], requiredClaims: ['sub', 'exp'] });
  return { pgSettings: await pgSettings(payload.sub) };
}

const instance = postgraphile({
  extends: [PostGraphileAmberPreset],
  // It hides relations whose foreign key has no index of exactly its columns, such as from a meeting to its items.
  disablePlugins: ['PgIndexBehaviorsPlugin'],
  pgServices: [makePgService({ pool, schemas: ['public'] })],
  grafast: { context, explain: false },
  grafserv: { graphiql: false, watch: false, graphqlPath: '/graphql' },
});
const server = createServer();
const serv = instance.createServ(grafserv);
await serv.addTo(server);
if (process.argv.includes('--schema'))
  console.log((await import('postgraphile/graphql')).printSchema(await instance.getSchema()));
server.listen(0, '127.0.0.1', () => process.stdout.write(`peer op http://127.0.0.1:${server.address().port}/graphql\n`));
