import type { Client } from 'pg';
import { logboekControleren } from '../../src/commands/logboek-controleren';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { openSession, type Session } from '../support/sql';

let database: TestDatabase;
let owner: Session;
const opened: Client[] = [];

beforeEach(async () => {
  database = await createTestDatabase();
  owner = await openSession(database.ownerUrl, opened);
});
afterEach(async () => {
  for (const client of opened.splice(0)) await client.end();
  await database.drop();
});

async function controleer(...args: string[]) {
  const lines: string[] = [];
  const code = await logboekControleren(
    args,
    { DATABASE_URL: database.ownerUrl },
    { info: (l) => lines.push(l), error: (l) => lines.push(l) },
  );
  return { code, text: lines.join('\n') };
}
const anker = (text: string) => /Anker: (\S+)/.exec(text)?.[1] as string;
const schrijf = (session: Session, code: string) => session.run(`insert into regio (code, naam) values ($1, 'x')`, [code]);
/** Acts as an owner of the tables who disables the triggers. */
const zonderTriggers = async (...statements: string[]) => {
  await owner.run(`set session_replication_role = 'replica'`);
  for (const statement of statements) await owner.run(statement);
  await owner.run(`set session_replication_role = 'origin'`);
};

test('een logboek dat is zoals het werd geschreven, klopt, en geeft een anker dat later nog klopt', async () => {
  const eerst = await controleer();
  expect([eerst.code, anker(eerst.text)]).toEqual([0, expect.stringMatching(/^\d+:[0-9a-f]{64}$/)]);
  await schrijf(owner, 'later');
  const later = await controleer('--anker', anker(eerst.text));
  expect(later.code).toBe(0);
  expect(anker(later.text)).not.toBe(anker(eerst.text));
});

test('ook de eigenaar wijzigt, wist of leegt het logboek en zijn keten niet', async () => {
  for (const tabel of ['logboek', 'logboek_keten']) {
    expect((await owner.fails(`delete from ${tabel}`)).code).toBe('DHTST');
    expect((await owner.fails(`truncate ${tabel} cascade`)).code).toBe('DHTST');
  }
  expect((await owner.fails(`update logboek set actor = 'ander'`)).code).toBe('DHTST');
  expect((await owner.fails(`update logboek_keten set nr = nr + 1`)).code).toBe('DHTST');
});

test.each<[string, string[], RegExp]>([
  ['een gewijzigde regel', [`update logboek set actor = 'ander' where id = 5`], /^Regel 5 .* niet meer zoals ze is vastgelegd/],
  ['een ander tijdstip', [`update logboek set tijdstempel = tijdstempel + interval '1 second' where id = 7`], /^Regel 7 /],
  ['een weggehaalde regel', ['delete from logboek where id = 6'], /^Regel 6 .* weggehaald/],
  [
    'een weggehaalde regel met haar schakel',
    ['delete from logboek where id = 6', 'delete from logboek_keten where logboek_id = 6'],
    /ontbreekt een schakel/,
  ],
  [
    'een regel die er buiten de dienst om bij is gezet',
    [`insert into logboek (actor, oorsprong, actie, object) values ('x', 'x', 'GEWIJZIGD', 'regio')`],
    /buiten de dienst om/,
  ],
])('%s valt op, en wordt genoemd', async (_naam, statements, sentence) => {
  await zonderTriggers(...statements);
  const { code, text } = await controleer();
  expect([code, text]).toEqual([1, expect.stringMatching(sentence)]);
});

const EINDE_WEG = [
  'delete from logboek where id = (select logboek_id from logboek_keten order by nr desc limit 1)',
  'delete from logboek_keten where nr = (select max(nr) from logboek_keten)',
];
const OPNIEUW = [
  `update logboek set actor = 'ander' where id = (select logboek_id from logboek_keten order by nr desc limit 1)`,
  `update logboek_keten k set hash = logboek_schakel((select v.hash from logboek_keten v where v.nr = k.nr - 1), l) from logboek l
    where l.id = k.logboek_id and k.nr = (select max(nr) from logboek_keten)`,
];

test.each<[string, string[], RegExp]>([
  ['dat het einde is weggehaald', EINDE_WEG, /einde van het logboek is weggehaald/],
  ['dat de keten opnieuw is gemaakt', OPNIEUW, /opnieuw gemaakt/],
])('met een anker valt op %s; zonder niet', async (_naam, statements, sentence) => {
  const { text } = await controleer();
  await zonderTriggers(...statements);
  expect((await controleer()).code).toBe(0);
  const met = await controleer('--anker', anker(text));
  expect([met.code, met.text]).toEqual([1, expect.stringMatching(sentence)]);
});

test('veel schrijvers tegelijk, waarvan er een deel terugdraait, maken een keten', async () => {
  const writers = await Promise.all(Array.from({ length: 12 }, () => openSession(database.ownerUrl, opened)));
  await Promise.all(
    writers.map(async (writer, n) => {
      for (let i = 0; i < 6; i += 1) {
        await writer.run('begin');
        await schrijf(writer, `r-${n}-${i}`);
        await schrijf(writer, `s-${n}-${i}`);
        await writer.run((n + i) % 3 === 0 ? 'rollback' : 'commit');
      }
    }),
  );
  expect(await controleer()).toMatchObject({ code: 0 });
  const [{ regels, schakels }] = (await owner.run(
    'select (select count(*)::int from logboek) as regels, (select count(*)::int from logboek_keten) as schakels',
  )) as [{ regels: number; schakels: number }];
  expect(schakels).toBe(regels);
});

test('de instellingen van een sessie veranderen de keten niet', async () => {
  await owner.run(
    `set timezone = 'Asia/Kathmandu'; set datestyle = 'German'; set extra_float_digits = -15; set bytea_output = 'escape'`,
  );
  await schrijf(owner, 'elders-geschreven');
  expect((await controleer()).code).toBe(0);
});

test('een verkeerd anker is een verkeerde opdracht', async () => {
  expect(await controleer('--anker', 'x')).toEqual({ code: 1, text: expect.stringContaining('Gebruik:') });
});
