import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { sql } from '../src/commands/sql';
import { prettySql } from '../src/lezen/pretty-sql';
import { createTestDatabase, type TestDatabase } from './support/database';

// `npm run sql`: shows the statements of the reader for a query, without a database.

const QUESTION = `query ($id: ID!, $n: Int) {
  vergadering(id: $id) { aanvang agendapunten { titel themas { code } } }
  ruim: driehoeken(first: $n) { nodes { code prioriteiten { nodes { titel koppelingen { thema { code } } } } } pageInfo { endCursor } }
}`;
const ID = '01a20ac5-db9a-71de-8b2f-321e95bdc7d6';

let folder: string;
let database: TestDatabase;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'driehoek-sql-'));
  database = await createTestDatabase();
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true });
});

async function run(question: string, variables?: unknown) {
  const said = { text: '', errors: [] as string[] };
  await writeFile(join(folder, 'vraag.graphql'), question);
  await writeFile(join(folder, 'variabelen.json'), JSON.stringify(variables ?? {}));
  const output = {
    info: () => undefined,
    error: (sentence: string) => void said.errors.push(sentence),
    text: (text: string) => {
      said.text += text;
    },
  };
  const code = await sql(['vraag.graphql', ...(variables ? ['variabelen.json'] : [])], { INIT_CWD: folder }, output);
  return { code, ...said };
}

test('elk veld van een vraag laat zijn ene opdracht zien, met de waarden', async () => {
  const { code, text, errors } = await run(QUESTION, { id: ID, n: 3 });
  expect({ code, errors }).toEqual({ code: 0, errors: [] });
  expect(text.match(/^-- [a-z]+$/gm)).toEqual(['-- vergadering', '-- ruim']);
  expect(text).toContain(`-- $1 = "${ID}"`);
  expect(text).toContain('\n  from vergadering _1\n  cross join lateral (\n    select ');
  expect(text).toMatch(/^ {2}where _1.id = \$1/m);
});

test('wat wordt getoond, is wat PostgreSQL uitvoert', async () => {
  const { text } = await run(QUESTION, { id: ID, n: 3 });
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  try {
    for (const statement of text.split(/^-- [a-z]+$/m).slice(1)) {
      await client.query(`prepare getoond as ${statement.replace(/^-- .*$/gm, '')}`);
      await client.query('deallocate getoond');
    }
  } finally {
    await client.end();
  }
});

test('van een mutatie wordt de vraag getoond waarmee zij antwoordt', async () => {
  const { code, text } = await run('mutation ($id: ID!) { vergaderingAfsluiten(vergaderingId: $id, versie: 1) { status } }', {
    id: ID,
  });
  expect(code).toBe(0);
  expect(text).toContain('-- vergaderingAfsluiten');
});

test('een vraag die niet kan, zegt waarom', async () => {
  expect((await run('{ bestaatNiet }')).errors[0]).toContain('bestaatNiet');
  expect((await run('{ driehoeken(first: 501) { totalCount } }')).errors[0]).toContain('ten hoogste 500');
  expect((await run('{ driehoeken {')).code).toBe(1);
});

test('een tekst in een opdracht blijft zoals hij is', () => {
  const odd = `select '(select x from  y, ''a'' )' as "from  b" from (select 1) _1`;
  expect(prettySql(odd)).toContain(`'(select x from  y, ''a'' )' as "from  b"`);
});
