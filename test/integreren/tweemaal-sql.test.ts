import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Pool } from 'pg';
import { CLEANUP_FUNCTIONS } from '../../src/app/compose/compose';
import { Cleanup } from '../../src/platform/postgres/cleanup';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { OVJ, TEAMCHEF } from '../support/vergaderen';
import { aantal, bijeenkomst, nieuw, plan, sleutels } from './tweemaal';

// The stored data of an idempotency key, its retention, and its access.

let api: TestApi;
let role: Session;
const opened: Client[] = [];
beforeAll(async () => {
  api = await startTestApi();
  role = await openSession(api.apiUrl, opened);
});
afterEach(() => role.run('rollback'));
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const hashOf = (text: string) => createHash('sha256').update(text).digest();
const begin = async (subject: string) => {
  await role.run('begin');
  await role.run('select toegang_openen($1, $2)', ['urn:driehoek:demo', subject]);
};
const ouder = (uren: number) =>
  api.owner.query(`update herhaalsleutel set begonnen_op = begonnen_op - $1 * interval '1 hour'`, [uren]);

test('bewaard is wie, een hash van de sleutel en van de vraag, en het id: geen tekst', async () => {
  const [sleutel, wat] = [nieuw(), bijeenkomst()];
  const { data } = await plan(api, TEAMCHEF, sleutel, wat);
  const { rows } = await api.owner.query('select * from herhaalsleutel where sleutel = $1', [hashOf(sleutel)]);
  expect(rows).toEqual([
    {
      id: expect.any(String),
      persoon_id: (await api.owner.query('select id from persoon where code = $1', [TEAMCHEF])).rows[0].id,
      integratie_id: null,
      sleutel: hashOf(sleutel),
      vraag: expect.any(Buffer),
      gedaan: { r: data.r.id },
      begonnen_op: expect.any(Date),
    },
  ]);
});

test('na 48 uur is een sleutel weer nieuw, ook als er nog niet is opgeruimd', async () => {
  const [sleutel, wat, anders] = [nieuw(), bijeenkomst(), bijeenkomst()];
  const { data } = await plan(api, TEAMCHEF, sleutel, wat);
  await ouder(47);
  expect((await plan(api, TEAMCHEF, sleutel, wat)).data).toEqual(data);
  await ouder(2);
  for (const _ of [1, 2]) expect((await plan(api, TEAMCHEF, sleutel, anders)).data.r.id).not.toBe(data.r.id);
  expect([await aantal(api, wat), await aantal(api, anders)]).toEqual([1, 1]);
});

test('de dienst ruimt op wat niet meer geldt, en laat staan wat nog geldt', async () => {
  for (let n = 0; n < 3; n += 1) await plan(api, TEAMCHEF, nieuw(), bijeenkomst());
  await ouder(49);
  const [sleutel, wat] = [nieuw(), bijeenkomst()];
  await plan(api, TEAMCHEF, sleutel, wat);
  expect((await role.run('select herhalingen_opruimen(2) as n'))[0]).toEqual({ n: 2 });
  const pool = new Pool({ connectionString: api.apiUrl });
  const opruiming = new Cleanup(pool, CLEANUP_FUNCTIONS, { first: 1, between: 1, after: 5 });
  opruiming.start();
  while ((await sleutels(api)) > 1) await wait(10);
  await opruiming.stop();
  await pool.end();
  await plan(api, TEAMCHEF, sleutel, wat);
  expect([await sleutels(api), await aantal(api, wat)]).toEqual([1, 1]);
});

test('de rol van de API leest, schrijft en wist er niets, ook niet van wie vraagt', async () => {
  await plan(api, TEAMCHEF, nieuw(), bijeenkomst());
  for (const poging of [
    'select 1 from herhaalsleutel',
    `insert into herhaalsleutel (sleutel, vraag) values (sha256('x'), sha256('x'))`,
    `update herhaalsleutel set gedaan = '{}'`,
    'delete from herhaalsleutel',
    'truncate herhaalsleutel',
  ]) {
    await begin(TEAMCHEF);
    expect({ poging, code: (await role.fails(poging)).code }).toEqual({ poging, code: '42501' });
    await role.run('rollback');
  }
  await expect(api.owner.query('truncate herhaalsleutel')).rejects.toMatchObject({ code: 'DHTST' });
});

test('met losse SQL als een ander leest of vervalst niemand een sleutel, en zonder te zeggen wie vraagt is er geen', async () => {
  const [sleutel, wat] = [nieuw(), bijeenkomst()];
  const { data } = await plan(api, TEAMCHEF, sleutel, wat);
  const key = hashOf(sleutel);
  await begin(OVJ);
  expect(await role.run(`select herhaling_openen($1, sha256('x'), 'r') as gedaan`, [key])).toEqual([{ gedaan: null }]);
  for (const veld of ['r', 's']) await role.run(`select herhaling_sluiten($1, $2, 'van een ander')`, [key, veld]);
  await role.run('commit');
  expect((await plan(api, TEAMCHEF, sleutel, wat)).data).toEqual(data);
  const { rows } = await api.owner.query('select gedaan from herhaalsleutel where sleutel = $1', [key]);
  expect(rows.map(({ gedaan }) => gedaan)).toContainEqual({ r: data.r.id });
  // Not even the user may rewrite the record.
  await begin(TEAMCHEF);
  await role.run(`select herhaling_sluiten($1, 'r', 'iets anders')`, [key]);
  await role.run('commit');
  expect((await plan(api, TEAMCHEF, sleutel, wat)).data).toEqual(data);
  await role.run('begin');
  const poging = `select herhaling_openen($1, sha256('x'), 'r')`;
  expect((await role.fails(poging, [key])).code).toBe('23514');
});
