import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { askAs, openSession, type Session } from '../support/sql';
import { OVJ, TEAMCHEF } from '../support/vergaderen';
import { HIER, type Hook, SNEL, webhooks } from './ontvanger';

let api: TestApi;
let owner: Session;
let role: Session;
let hook: Hook;
let bezorging: string;
const opened: Client[] = [];

beforeAll(async () => {
  // Nothing is delivered: this tests the privileges of the role.
  api = await startTestApi({ webhooks: HIER, tijden: { ...SNEL, lookMs: 600_000 } });
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  const mijn = webhooks(api, TEAMCHEF);
  hook = await mijn.voegToe('https://zaken.voorbeeld.nl/');
  bezorging = (await mijn.doe('webhookProberen', hook.id)).id;
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

/**
 * Runs statements as the API's role for a user. Returns the code of each refusal, or the number of
 * rows.
 */
async function als(persona: string, pogingen: string[]): Promise<Record<string, unknown>> {
  const found: Record<string, unknown> = {};
  await role.run('begin');
  await askAs(role, persona);
  for (const poging of pogingen) {
    await role.run('savepoint p');
    found[poging] = await role.client.query(poging).then(
      ({ rowCount }) => rowCount,
      ({ code }) => code,
    );
    await role.run('rollback to p');
  }
  await role.run('rollback');
  return found;
}

test('de geheimen leest en schrijft de rol van de API niet, ook niet die van wie vraagt', async () => {
  for (const persona of [TEAMCHEF, OVJ])
    expect(
      await als(persona, [
        'select * from webhook_geheim',
        `insert into webhook_geheim (webhook_id, geheim) values ('${hook.id}', sha256('x'))`,
        `update webhook_geheim set geheim = sha256('x')`,
        'delete from webhook_geheim',
        `select hmac_sha256('x', 'y')`,
      ]).then(Object.values),
    ).toEqual(['42501', '42501', '42501', '42501', '42501']);
});

test('van een ander is er niets te zien, te tekenen, te wijzigen of te maken', async () => {
  const [ander] = await owner.run('select id from persoon where code = $1', [TEAMCHEF]);
  const found = await als(OVJ, [
    'select * from webhook',
    'select * from webhook_stand',
    'select * from webhook_bezorging',
    `select * from bezorging_ondertekend('${bezorging}')`,
    `update webhook set adres = 'https://elders.voorbeeld.nl/'`,
    `update webhook_stand set cursor = 'x'`,
    `update webhook_bezorging set status = 'BEZORGD'`,
    `select webhook_geheim_vernieuwen('${hook.id}', '1 day')`,
    `insert into webhook (persoon_id, adres) values ('${ander?.id}', 'https://elders.voorbeeld.nl/')`,
    `insert into webhook_stand (webhook_id, cursor) values ('${hook.id}', 'x')`,
    `insert into webhook_bezorging (id, webhook_id, type, gebeurtenis) values (uuidv7(), '${hook.id}', 'x', '{}')`,
  ]);
  expect(Object.values(found)).toEqual([0, 0, 0, 0, 0, 0, 0, 'DHNGV', '42501', '42501', '42501']);
});

test('wat is bewaard om te versturen, herschrijft ook de eigenaar van de webhook niet', async () => {
  const found = await als(TEAMCHEF, [
    `update webhook_bezorging set gebeurtenis = '{}'`,
    `update webhook_bezorging set object_id = uuidv7()`,
    `update webhook_bezorging set id = uuidv7()`,
    'delete from webhook_bezorging',
    'truncate webhook_bezorging',
    'delete from webhook',
    `update webhook set persoon_id = null, integratie_id = (select id from integratie limit 1)`,
    `select * from bezorging_ondertekend('${bezorging}')`,
  ]);
  expect(Object.values(found)).toEqual([...Array(7).fill('42501'), 1]);
});

test('ook de eigenaar van de tabellen herschrijft geen bericht, wekt geen verwijderde webhook en wist geen webhook die er nog is', async () => {
  await owner.run('begin');
  for (const poging of [
    `update webhook_bezorging set gebeurtenis = '{}'`,
    `update webhook_bezorging set pogingen = pogingen - 1`,
    'delete from webhook',
    `update webhook set gemaakt_op = now() - interval '1 day'`,
    `with x as (select) update webhook set persoon_id = null, integratie_id = (select id from integratie limit 1)`,
    'truncate webhook_geheim',
  ]) {
    await owner.run('savepoint p');
    const { code } = await owner.fails(poging);
    expect([poging, code]).toEqual([poging, poging.startsWith('truncate') ? 'DHTST' : 'DHTST']);
    await owner.run('rollback to p');
  }
  await owner.run(`update webhook set status = 'VERWIJDERD', uitgezet_op = now(), uitgezet_reden = 'x'`);
  expect((await owner.fails(`update webhook set status = 'AAN', uitgezet_op = null, uitgezet_reden = null`)).code).toBe('DHTST');
  await owner.run('rollback');
});

test('in de wachtrij staan alleen ids, en de rol van de API maakt er geen tabel bij', async () => {
  const rows = await owner.run('select data, output from wachtrij.job');
  expect(rows).toEqual([{ data: { webhook: hook.id, bezorging, poging: 0 }, output: null }]);
  for (const poging of [
    `select wachtrij.create_queue('x', '{}')`,
    `select wachtrij.delete_queue('bezorgen')`,
    'create table wachtrij.x ()',
    'truncate wachtrij.job',
  ])
    expect([poging, (await role.fails(poging)).code]).toEqual([poging, '42501']);
});

test('de database tekent zoals RFC 4231 het voorrekent', async () => {
  const cases: [string, string, string][] = [
    [
      '0b'.repeat(20),
      Buffer.from('Hi There').toString('hex'),
      'b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7',
    ],
    [
      'aa'.repeat(131),
      Buffer.from('Test Using Larger Than Block-Size Key - Hash Key First').toString('hex'),
      '60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54',
    ],
  ];
  for (const [key, data, expected] of cases) {
    const [row] = await owner.run(`select encode(hmac_sha256(decode($1, 'hex'), decode($2, 'hex')), 'hex') as merk`, [key, data]);
    expect(row?.merk).toBe(expected);
  }
});
