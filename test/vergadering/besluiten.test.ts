import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { prioriteren } from '../support/prioriteiten';
import { openSession } from '../support/sql';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

const SYSTEEM = 'integratie-zuidwest-drenthe';
let api: TestApi;

beforeAll(async () => {
  api = await startTestApi();
});
const opened: Client[] = [];
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const LEG = 'mutation($input: BesluitVastleggenInput!) { r: besluitVastleggen(input: $input) { id } }';
const OVER = 'query($id: ID!) { besluiten(filter: { prioriteit: $id }) { totalCount nodes { id prioriteiten { id } } } }';

test('wie geen prioriteiten mag lezen, leert ook van een filter niet over welke een besluit gaat', async () => {
  const acts = vergaderen(api);
  const { id } = await prioriteren(api).stelVoor();
  const v = await acts.plan('2026-04-07T08:00:00Z');
  await acts.stelVast(v.id);
  const { agendapunten } = await acts.houd(v.id);
  const agendapuntId = agendapunten.find(({ vast }) => vast)?.id;
  const { r } = await api.ok(TEAMCHEF, LEG, { input: { agendapuntId, tekst: 'Tien koppels', prioriteitIds: [id] } });
  const besluiten = { totalCount: 1, nodes: [{ id: r.id, prioriteiten: [{ id }] }] };
  for (const wie of [TEAMCHEF, SYSTEEM]) expect((await api.ok(wie, OVER, { id })).besluiten).toEqual(besluiten);
  await api.owner.query(`update integratie set scopes = '{agenda:lezen}' where code = $1`, [SYSTEEM]);
  expect((await api.ok(SYSTEEM, '{ besluiten { nodes { id prioriteiten { id } } } }')).besluiten.nodes).toEqual([
    { id: r.id, prioriteiten: [] },
  ]);
  expect((await api.ok(SYSTEEM, OVER, { id })).besluiten).toEqual({ totalCount: 0, nodes: [] });
});

const VERVANG = `insert into besluit (driehoek_id, agendapunt_id, soort, tekst, vervangt_id) select driehoek_id, id, 'OVERIG', 'In de plaats', $2
  from agendapunt where id = $1`;
const KETEN = '{ besluiten(first: 500) { nodes { id vervangen vervangt { id } vervangenDoor { id } } } }';

test('een besluit wordt door een van twee tegelijk vervangen; een keten houdt elke schakel, en blijft bij haar driehoek', async () => {
  const acts = vergaderen(api);
  const punten: string[] = [];
  for (const aanvang of ['2026-05-05T08:00:00Z', '2026-05-19T08:00:00Z']) {
    const v = await acts.plan(aanvang);
    await acts.stelVast(v.id);
    punten.push((await acts.houd(v.id)).agendapunten[0]?.id as string);
  }
  const leg = (agendapuntId: string | undefined, vervangtId?: string) =>
    api.gql(TEAMCHEF, LEG, { input: { agendapuntId, tekst: 'Afspraak', vervangtId } });
  const eerste = (await leg(punten[0])).data.r.id;
  const sql = await openSession(api.ownerUrl, opened);
  const [self] = await sql.run('select pg_backend_pid() as pid');
  await sql.run('begin');
  await sql.run(VERVANG, [punten[0], eerste]);
  const [tweede] = await sql.run('select id from besluit where vervangt_id = $1', [eerste]);
  const ander = leg(punten[1], eerste);
  for (let waits = false; !waits; ) {
    const { rows } = await api.owner.query(
      'select exists (select from pg_stat_activity where $1 = any (pg_blocking_pids(pid))) as waits',
      [self?.pid],
    );
    waits = rows[0].waits;
  }
  await sql.run('commit');
  expect((await ander).errors?.[0]).toMatchObject({ extensions: { code: 'ONGELDIGE_TOESTAND' } });
  const derde = (await leg(punten[1], tweede?.id as string)).data.r.id;
  const { besluiten } = await api.ok(TEAMCHEF, KETEN);
  const keten = besluiten.nodes.filter(({ id }: { id: string }) => [eerste, tweede?.id, derde].includes(id));
  expect(keten).toEqual([
    { id: eerste, vervangen: true, vervangt: null, vervangenDoor: { id: tweede?.id } },
    { id: tweede?.id, vervangen: true, vervangt: { id: eerste }, vervangenDoor: { id: derde } },
    { id: derde, vervangen: false, vervangt: { id: tweede?.id }, vervangenDoor: null },
  ]);
  const elders = vergaderen(api, 'teamchef-noord-drenthe');
  const v = await elders.plan('2026-05-12T08:00:00Z', 'noord-drenthe');
  await elders.stelVast(v.id);
  const [punt] = (await api.owner.query(`select id from agendapunt where vergadering_id = $1 limit 1`, [v.id])).rows;
  await sql.run(`update vergadering set status = 'GEHOUDEN' where id = $1`, [v.id]);
  expect((await sql.fails(VERVANG, [punt.id, derde])).message).toMatch('besluit_vervangt_fk');
  const [een, twee] = ['019a0000-0000-7000-8000-000000000001', '019a0000-0000-7000-8000-000000000002'];
  const elkaar = `insert into besluit (id, driehoek_id, agendapunt_id, soort, tekst, vervangt_id)
    select w.id, a.driehoek_id, a.id, 'OVERIG', 'Elkaar', w.vervangt from agendapunt a, (values ($2::uuid, $3::uuid), ($3, $2)) w (id, vervangt) where a.id = $1`;
  const rol = await openSession(api.apiUrl, opened);
  expect(await sql.refuses(elkaar, [punten[0], een, twee])).toBe('DHINV');
  expect(await rol.refuses(elkaar, [punten[0], een, twee])).toBe('42501');
});
