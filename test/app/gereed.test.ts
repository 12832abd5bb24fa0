import { compose } from '../../src/app/compose/compose';
import { entities } from '../../src/app/compose/entities';
import { startServer } from '../../src/app/http/server';
import { connectApi } from '../../src/platform/postgres/database';
import { DEMO } from '../support/api';
import { createTestDatabase } from '../support/database';

test('readyz zegt 503 en een vraag TIJDELIJK_NIET_BESCHIKBAAR als de database weg is; healthz blijft 200', async () => {
  const database = await createTestDatabase();
  const opened = await connectApi(database.ownerUrl, database.apiUrl, entities);
  const driehoek = await compose(DEMO, opened);
  const server = await startServer(driehoek, DEMO);
  const get = async (path: string) => (await fetch(server.url.replace('/graphql', path))).status;
  expect(await get('/readyz')).toBe(200);
  await database.drop();
  expect([await get('/readyz'), await get('/healthz')]).toEqual([503, 200]);
  const token = (await driehoek.demo?.token('teamchef-groningen'))?.access_token;
  const answer = await fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query: '{ mij { naam } }' }),
  });
  const { errors } = (await answer.json()) as { errors: { extensions: { code: string } }[] };
  expect(errors[0]?.extensions.code).toBe('TIJDELIJK_NIET_BESCHIKBAAR');
  const personas = await fetch(server.url.replace('/graphql', '/demo/personas'));
  expect([personas.status, await personas.json()]).toEqual([
    500,
    {
      errors: [
        { message: expect.stringContaining('noem referentie'), extensions: expect.objectContaining({ code: 'INTERNE_FOUT' }) },
      ],
    },
  ]);
  await server.stop();
  await opened.close();
});
