import { createServer } from 'node:http';
import { Pool } from 'pg';

// The limit: node:http, pg, and a statement written by hand, in the same transaction under row-level security. No GraphQL, no tokens.

const ITEM = `json_build_object('id', a.id, 'volgnummer', a.volgnummer, 'titel', a.titel, 'themas',
  (select coalesce(json_agg(json_build_object('code', t.code) order by t.volgnummer, t.id), '[]') from thema t
   where t.id = a.vast_thema_id or t.id in (select x.thema_id from agendapunt_thema x where x.agendapunt_id = a.id)))`;
const MEETING = `json_build_object('id', v.id, 'aanvang', to_char(v.aanvang at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'agendapunten',
  (select json_agg(${ITEM} order by a.volgnummer) from agendapunt a where a.vergadering_id = v.id))`;
const STATEMENTS: Record<string, { name: string; text: string }> = {
  '/een': {
    name: 'een',
    text: `select json_build_object('data', json_build_object('vergadering', ${MEETING}))::text as t from vergadering v where v.id = $1`,
  },
  '/lijst': {
    name: 'lijst',
    text: `select json_build_object('data', json_build_object('vergaderingen', json_build_object('nodes', json_agg(${MEETING} order by v.aanvang, v.id))))::text as t
      from (select * from vergadering order by aanvang, id limit 50) v`,
  },
};

const pool = new Pool({ connectionString: process.env.LIMIT_URL, max: 8, pipeline: true } as ConstructorParameters<
  typeof Pool
>[0]);

async function answer(path: string, id: string | null): Promise<string> {
  const statement = STATEMENTS[path];
  if (!statement) throw new Error(path);
  const client = await pool.connect();
  try {
    const asker = { name: 'open', text: 'select toegang_openen($1, $2)', values: ['urn:driehoek:demo', 'ovj-drenthe'] };
    const sent = [
      client.query('begin read only'),
      client.query(asker),
      client.query({ ...statement, values: id ? [id] : [] }),
      client.query('commit'),
    ];
    return (await Promise.all(sent))[2]?.rows[0].t;
  } finally {
    client.release();
  }
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
  const body = await answer(pathname, searchParams.get('id')).catch((error: Error) => error.message);
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`limiet op http://127.0.0.1:${(server.address() as { port: number }).port}\n`),
);
