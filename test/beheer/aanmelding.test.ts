import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { TEAMCHEF } from '../support/vergaderen';

const BEHEER = 'regio-beheer';
const SYSTEEM = 'mutation($input: IntegratieToevoegenInput!) { r: integratieToevoegen(input: $input) { id } }';
const PERSOON = 'mutation($input: PersoonToevoegenInput!) { r: persoonToevoegen(input: $input) { id } }';
let api: TestApi;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const rij = (tabel: string, subject: string) =>
  `insert into ${tabel} (code, naam, issuer, subject) values ('${tabel}-${subject}', 'x', 'urn:x', '${subject}')`;
const wie = async (subject: string) =>
  (
    await api.owner.query(`select 1 from persoon where subject = $1 union all select 2 from integratie where subject = $1`, [
      subject,
    ])
  ).rowCount;

test('een aanmelding is van een persoon of van een systeem, niet van beide', async () => {
  const input = { regioCode: 'noord-nederland', naam: 'x' };
  const systeem = (clientId: string) => api.gql(BEHEER, SYSTEEM, { input: { ...input, clientId, scopes: ['agenda:lezen'] } });
  const { errors } = await systeem(TEAMCHEF);
  expect(errors?.[0]).toMatchObject({ message: 'Dit client-id is al in gebruik.', extensions: { code: 'ONGELDIGE_INVOER' } });
  expect((await systeem('nog-vrij')).errors).toBeUndefined();
  expect(await api.refused(BEHEER, PERSOON, { input: { ...input, subject: 'nog-vrij' } })).toBe('ONGELDIGE_INVOER');
});

test.each([
  ['persoon', 'integratie'],
  ['integratie', 'persoon'],
])(
  'ook de eigenaar van de tabellen geeft een aanmelding van een %s niet aan een %s, en de rij van een ander krijgt haar niet',
  async (eerst, dan) => {
    const owner = await openSession(api.ownerUrl, opened);
    const subject = `eigenaar-${eerst}`;
    await owner.run(rij(eerst, subject));
    expect((await owner.fails(rij(dan, subject))).code).toBe('DHINV');
    await owner.run(rij(dan, `${subject}-2`));
    expect((await owner.fails(`update ${dan} set subject = '${subject}' where subject = '${subject}-2'`)).code).toBe('DHINV');
    expect(await wie(subject)).toBe(1);
  },
);

test.each([
  ['persoon', 'integratie'],
  ['integratie', 'persoon'],
])('een %s en een %s die tegelijk met dezelfde aanmelding komen: de tweede wacht, en wordt geweigerd', async (eerst, dan) => {
  const [een, twee] = [await openSession(api.ownerUrl, opened), await openSession(api.ownerUrl, opened)];
  const subject = `tegelijk-${eerst}`;
  await een.run('begin');
  await een.run(rij(eerst, subject));
  const tweede = twee.client.query(rij(dan, subject)).then(
    () => 'gelukt',
    ({ code }) => code as string,
  );
  await wacht(een, twee);
  await een.run('commit');
  expect(await tweede).toBe('DHINV');
  expect(await wie(subject)).toBe(1);
});

test('wordt de eerste teruggedraaid, dan lukt de tweede', async () => {
  const [een, twee] = [await openSession(api.ownerUrl, opened), await openSession(api.ownerUrl, opened)];
  await een.run('begin');
  await een.run(rij('persoon', 'toch-niet'));
  const tweede = twee.run(rij('integratie', 'toch-niet'));
  await wacht(een, twee);
  await een.run('rollback');
  await tweede;
  expect(await wie('toch-niet')).toBe(1);
});

test('met een momentopname van eerder gaat het niet stil mis', async () => {
  const owner = await openSession(api.ownerUrl, opened);
  await owner.run('begin isolation level repeatable read');
  expect((await owner.fails(rij('persoon', 'van-eerder'))).code).toBe('DHTST');
  await owner.run('rollback');
});

/** Waits until the second session waits for the first. */
async function wacht(een: Session, twee: Session): Promise<void> {
  const pid = (twee.client as unknown as { processID: number }).processID;
  for (let n = 0; n < 200; n += 1) {
    const [found] = await een.run('select cardinality(pg_blocking_pids($1)) > 0 as wacht', [pid]);
    if (found?.wacht) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('the second session did not wait');
}
