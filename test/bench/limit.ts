import { createServer } from 'node:http';
import { Pool } from 'pg';
import { BY_INDEX } from '../../src/platform/postgres/database';
import { ADD_ITEM, STATEMENTS } from './limit-sql';

// The limit: node:http, pg, and a statement written by hand, in the same transaction under
// row-level security, sent in one round trip. No GraphQL, no tokens: `asker` names the user.

const { LIMIT_URL: connectionString, LIMIT_ISSUER: issuer } = process.env;
const options = { connectionString, max: 8, pipeline: true, options: `-c search_path=public,pg_temp ${BY_INDEX}` };
const pool = new Pool(options as ConstructorParameters<typeof Pool>[0]);
const names = new Map<string, string>();
/** The resolved access by subject, which PostgreSQL resumes as it does for the service. */
const found = new Map<string | null, string>();

/** Gives a statement a unique name, so that PostgreSQL prepares it once per connection. */
function prepared(text: string, values: unknown[]) {
  const name = names.get(text) ?? `s${names.size}`;
  names.set(text, name);
  return { name, text, values };
}

async function transact(begin: string, subject: string | null, statements: ReturnType<typeof prepared>[]): Promise<string> {
  const client = await pool.connect();
  try {
    const opened =
      begin === 'begin'
        ? prepared('select toegang_openen($1, $2)', [issuer, subject])
        : prepared('select toegang_hervatten($1, $2, null, $3) as lezer', [issuer, subject, found.get(subject) ?? null]);
    const sent = [begin, opened, ...statements, 'commit'].map((statement) => client.query(statement as string));
    const results = await Promise.all(sent);
    const { bewaard } = results[1]?.rows[0].lezer ?? {};
    if (bewaard) found.set(subject, bewaard);
    return results[results.length - 2]?.rows[0].t;
  } finally {
    client.release();
  }
}

function answer(path: string, given: URLSearchParams): Promise<string> {
  const asker = given.get('asker');
  given.delete('asker');
  const values = [...given.values()];
  if (path !== '/toevoegen') return transact('begin read only', asker, [prepared(STATEMENTS[path] ?? 'select', values)]);
  return transact(
    'begin',
    asker,
    ADD_ITEM.map((text) => prepared(text, text.includes('$2') ? values : values.slice(0, 1))),
  );
}

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://x');
  const [status, body] = await answer(pathname, searchParams).then(
    (text) => [200, text] as const,
    (error: Error) => [500, error.message] as const,
  );
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }).end(body);
});
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`limiet op http://127.0.0.1:${(server.address() as { port: number }).port}\n`),
);
