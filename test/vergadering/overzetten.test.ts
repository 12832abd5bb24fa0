import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession } from '../support/sql';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const WIJZIG = `mutation($input: AgendapuntWijzigenInput!) { r: agendapuntWijzigen(input: $input) { versie themas { id } } }`;
test('een id met hoofdletters is hetzelfde id: wat er al staat, blijft, en wat erbij komt, komt erbij', async () => {
  const { beleidsplan } = await api.ok(TEAMCHEF, '{ beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { id } } }');
  const [een, ander] = beleidsplan.themas.slice(1, 3).map(({ id }: { id: string }) => id);
  const v = await acts.plan('2026-09-15T08:00:00Z');
  const { id } = await acts.voegToe(v.id, 'Jaarwisseling', { themaIds: [een] });
  const wijzig = async (versie: number, themaIds: string[]) =>
    (await api.ok(TEAMCHEF, WIJZIG, { input: { id: id.toUpperCase(), versie, themaIds } })).r;
  expect(await wijzig(1, [een.toUpperCase()])).toEqual({ versie: 1, themas: [{ id: een }] });
  const { versie, themas } = await wijzig(1, [een.toUpperCase(), ander]);
  expect({ versie, ids: themas.map((thema: { id: string }) => thema.id).sort() }).toEqual({
    versie: 2,
    ids: [een, ander].sort(),
  });
});

const OVERZETTEN = `mutation($id: ID!, $naar: ID!) { r: agendapuntOverzetten(id: $id, versie: 1, naarVergaderingId: $naar) { versie volgnummer } }`;
test('naar de vergadering waar het al op staat, gaat een punt niet over, hoe haar id ook is geschreven', async () => {
  const v = await acts.plan('2026-09-22T08:00:00Z');
  const { id, volgnummer } = await acts.voegToe(v.id, 'Evenementen');
  await acts.voegToe(v.id, 'Overlast');
  for (const naar of [v.id, v.id.toUpperCase()])
    expect((await api.ok(TEAMCHEF, OVERZETTEN, { id, naar })).r).toEqual({ versie: 1, volgnummer });
});

test('wordt de agenda tegelijk vastgesteld, dan gaat er met SQL ook niets meer af', async () => {
  const [van, naar] = [await acts.plan('2026-10-06T08:00:00Z'), await acts.plan('2026-10-20T08:00:00Z')];
  const { id } = await acts.voegToe(van.id, 'Overlast');
  const [een, ander] = [await openSession(api.ownerUrl, opened), await openSession(api.ownerUrl, opened)];
  const [self] = await ander.run('select pg_backend_pid() as pid');
  await een.run('begin');
  await een.run(`update vergadering set status = 'AGENDA_VASTGESTELD' where id = $1`, [van.id]);
  const last = naar.agendapunten.length + 1;
  const refused = ander.fails('update agendapunt set vergadering_id = $2, volgnummer = $3 where id = $1', [id, naar.id, last]);
  for (let waits = false; !waits; ) {
    const { rows } = await api.owner.query('select cardinality(pg_blocking_pids($1)) > 0 as waits', [self?.pid]);
    waits = rows[0].waits;
  }
  await een.run('commit');
  expect((await refused).message).toMatch('Alleen een gewoon agendapunt');
  expect((await acts.lees(van.id)).agendapunten.map((punt) => punt.id)).toContain(id);
});
