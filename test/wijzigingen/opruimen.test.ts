import { setTimeout as wait } from 'node:timers/promises';
import { type Client, Pool } from 'pg';
import { Cleanup } from '../../src/platform/postgres/cleanup';
import { wijzigingenAfter } from '../../src/wijzigingen/wijziging.sql';
import { pick, type Random, seeded } from '../lezen/random';
import { startTestApi, type TestApi } from '../support/api';
import { SEED } from '../support/cases';
import { askAs, openSession } from '../support/sql';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF } from '../support/vergaderen';
import { Volger, volg, voorbij, WIJZIGINGEN } from './volgen';

const opened: Client[] = [];
let api: TestApi;

beforeEach(async () => {
  api = await startTestApi();
});
afterEach(async () => {
  for (const client of opened.splice(0)) await client.end();
  await api.stop();
});

/** Inserts changes of this many days ago, a few per transaction. Returns their objects in order. */
async function oud(aantal: number, dagen = 500): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < aantal; n += 5) {
    const { rows } = await api.owner.query(
      `insert into wijziging (soort, object_id, driehoek_id, niveau_voor, niveau_na, op)
       select 'LOKALE_PRIORITEIT', uuidv7(), d.id, 'INTERN', 'INTERN', now() - $2 * interval '1 day' from driehoek d, generate_series(1, $3)
       where d.code = $1 returning object_id`,
      [DRIEHOEK, dagen, Math.min(5, aantal - n)],
    );
    ids.push(...rows.map((row) => row.object_id));
  }
  await voorbij(api);
  return ids;
}
const opruimen = async (hoogstens: number): Promise<number> =>
  (await api.owner.query('select wijzigingen_opruimen($1) as aantal', [hoogstens])).rows[0].aantal;
/**
 * The data that ships was written today, so only changes of the test may count. Even the owner must
 * disable the trigger for that.
 */
const leeg = () =>
  api.owner.query(
    'begin; alter table wijziging disable trigger blijft; delete from wijziging; alter table wijziging enable trigger blijft; commit',
  );
const aantal = async (): Promise<number> => Number((await api.owner.query('select count(*) as n from wijziging')).rows[0].n);
const cursorVan = async (persona: string, dagen: number): Promise<string> => {
  await api.owner.query(`select set_config('driehoek.persoon', (select id::text from persoon where code = $1), false)`, [
    persona,
  ]);
  const { rows } = await api.owner.query(
    `select wijziging_cursor(pg_snapshot_xmin(pg_current_snapshot()), -1, vandaag() - $1::integer, 'ffffffff-ffff-ffff-ffff-ffffffffffff') as cursor`,
    [dagen],
  );
  await api.owner.query(`select set_config('driehoek.persoon', '', false)`);
  return rows[0].cursor;
};
const geweigerd = async (na: string | null) => {
  const { errors } = await api.gql(TEAMCHEF, WIJZIGINGEN, { na });
  return errors?.[0] && [errors[0].extensions.code, errors[0].message];
};
const TE_OUD = ['ONGELDIGE_INVOER', expect.stringContaining('haal alles opnieuw op')];

test('wat ouder is dan de termijn gaat weg, de oudste eerst en met zo veel tegelijk als gevraagd; wat jonger is blijft', async () => {
  await leeg();
  const [weg, blijft] = [await oud(12), await oud(7, 399)];
  const eerder = await aantal();
  expect([await opruimen(5), await opruimen(5), await opruimen(5), await opruimen(5)]).toEqual([5, 5, 2, 0]);
  expect(await aantal()).toBe(eerder - 12);
  const { rows } = await api.owner.query('select object_id from wijziging where object_id = any ($1)', [[...weg, ...blijft]]);
  expect(rows.map((row) => row.object_id).sort()).toEqual([...blijft].sort());
});

test('opruimen houdt op bij de eerste wijziging die nog wordt bewaard: wat erna komt, blijft ook', async () => {
  await leeg();
  await oud(1, 399);
  const erna = await oud(3);
  expect(await opruimen(100)).toBe(0);
  expect((await new Volger(api, TEAMCHEF).alles()).map((each) => each.objectId)).toEqual(expect.arrayContaining(erna));
});

test('een cursor van voor wat is opgeruimd wordt geweigerd; een van erna gaat gewoon verder', async () => {
  await leeg();
  const volger = await volg(api, TEAMCHEF);
  const [na, ids] = [volger.na, await oud(10)];
  await volger.bladzijde(4);
  const halverwege = volger.na;
  await opruimen(4);
  expect(await geweigerd(na)).toEqual(TE_OUD);
  expect(await geweigerd(halverwege)).toBeUndefined();
  expect((await volger.alles(4)).map((each) => each.objectId)).toEqual(ids.slice(4));
  await opruimen(100);
  expect(await geweigerd(halverwege)).toEqual(TE_OUD);
  // This reader has read everything, so it misses nothing that was deleted.
  expect(await volger.alles()).toEqual([]);
});

test('een cursor die ouder is dan de termijn wordt geweigerd, ook als er niets is opgeruimd; de eigenaar stelt de termijn in', async () => {
  expect(await geweigerd(await cursorVan(TEAMCHEF, 400))).toBeUndefined();
  expect(await geweigerd(await cursorVan(TEAMCHEF, 401))).toEqual(TE_OUD);
  await api.owner.query('update wijziging_bewaring set dagen = 500');
  expect(await geweigerd(await cursorVan(TEAMCHEF, 401))).toBeUndefined();
  const { wijzigingen } = await api.ok(TEAMCHEF, '{ wijzigingen { bewaardVanaf } }');
  const [{ dag }] = (await api.owner.query('select (vandaag() - 500)::text as dag')).rows;
  expect(wijzigingen.bewaardVanaf).toBe(dag);
  await expect(api.owner.query('update wijziging_bewaring set dagen = 29')).rejects.toMatchObject({
    constraint: 'wijziging_bewaring_dagen',
  });
});

test('zonder cursor begint de lijst bij de oudste wijziging die er nog is', async () => {
  await leeg();
  const ids = await oud(6);
  await opruimen(2);
  const gezien = (await new Volger(api, TEAMCHEF).alles(3)).map((each) => each.objectId);
  expect(gezien.slice(0, 4)).toEqual(ids.slice(2));
});

test('een lezer die bezig is als er wordt opgeruimd, ziet alles of wordt geweigerd: de plaats en de rijen komen uit een momentopname', async () => {
  await leeg();
  const { na } = await volg(api, TEAMCHEF);
  const ids = await oud(10);
  const [lezer, opruimer] = [await openSession(api.apiUrl, opened), await openSession(api.ownerUrl, opened)];
  const waarden: Record<string, string> = { na: `'${na}'`, first: '200', soorten: 'null::text[]', driehoekCode: 'null::text' };
  // The reader starts and takes its snapshot, and then waits: only after that the page is looked
  // up.
  const traag = `with wacht as materialized (select pg_advisory_xact_lock_shared(1)::text as w)
    select b.* from wacht, lateral (select r.object_id from ${wijzigingenAfter((name) => waarden[name] as string)} p, unnest(p.rijen) with ordinality r where wacht.w is not null order by r.ordinality) b`;
  await opruimer.run('select pg_advisory_lock(1)');
  await lezer.run('begin read only');
  await askAs(lezer, TEAMCHEF);
  const bezig = lezer.run(traag);
  while (
    (
      await opruimer.run(
        `select from pg_locks where locktype = 'advisory' and not granted and database = (select oid from pg_database where datname = current_database())`,
      )
    ).length === 0
  )
    await wait(10);
  expect(await opruimer.run('select wijzigingen_opruimen(100) as aantal')).toEqual([{ aantal: 10 }]);
  await opruimer.run('select pg_advisory_unlock(1)');
  expect((await bezig).map((row) => row.object_id)).toEqual(ids);
  await lezer.run('commit');
  expect(await geweigerd(na)).toEqual(TE_OUD);
});

test('zolang het opruimen niet is vastgelegd, ziet een lezer alles; een tweede die opruimt wacht niet en doet niets', async () => {
  await leeg();
  const volger = await volg(api, TEAMCHEF);
  const ids = await oud(10);
  const opruimer = await openSession(api.ownerUrl, opened);
  await opruimer.run('begin');
  expect(await opruimer.run('select wijzigingen_opruimen(100) as aantal')).toEqual([{ aantal: 10 }]);
  expect((await volger.bladzijde(4)).gezien.map((each) => each.objectId)).toEqual(ids.slice(0, 4));
  expect(await opruimen(100)).toBe(0);
  await opruimer.run('commit');
  expect(await geweigerd(volger.na)).toEqual(TE_OUD);
});

/**
 * Reads on in pages of at most this size, until the end or a refusal. Returns the changes, and
 * whether it was refused.
 */
async function leesDoor(volger: Volger, random: Random, hoogstens: number): Promise<{ gezien: string[]; geweigerd: boolean }> {
  const gezien: string[] = [];
  for (;;) {
    try {
      const { gezien: bladzijde, meer } = await volger.bladzijde(1 + Math.floor(random() * hoogstens));
      gezien.push(...bladzijde.map((each) => each.objectId));
      if (!meer) return { gezien, geweigerd: false };
    } catch (error) {
      if (!String(error).includes('haal alles opnieuw op')) throw error;
      return { gezien, geweigerd: true };
    }
    await wait(random() * 5);
  }
}

test(`lezers die bladeren terwijl twee tegelijk opruimen, missen nooit stil iets: elk zag alles, of het begin ervan en dan een weigering (zaad ${SEED})`, async () => {
  await leeg();
  const random = seeded(SEED);
  const volgers: Volger[] = [];
  for (let n = 0; n < 12; n += 1) volgers.push(await volg(api, pick(random, [TEAMCHEF, OVJ, SECRETARIS])));
  const ids = await oud(400);
  const opruimers = [await openSession(api.ownerUrl, opened), await openSession(api.ownerUrl, opened)];
  let klaar = false;
  // Some readers take all at once, most take small pages: those fall behind the retention.
  const lezers = volgers.map((volger, n) => leesDoor(volger, seeded(SEED + 100 + n), n < 3 ? 500 : 1 + n));
  await Promise.race(lezers);
  const werk = opruimers.map(async ({ run }) => {
    for (let leegte = 0; leegte < 20 && !klaar; ) {
      await wait(random() * 20);
      const [{ aantal: weg } = { aantal: 0 }] = await run('select wijzigingen_opruimen($1) as aantal', [
        1 + Math.floor(random() * 12),
      ]);
      leegte = weg === 0 ? leegte + 1 : 0;
    }
  });
  const uitkomsten = await Promise.all(lezers);
  klaar = true;
  await Promise.all(werk);
  for (const { gezien, geweigerd: refused } of uitkomsten) expect(gezien).toEqual(refused ? ids.slice(0, gezien.length) : ids);
  // Both cases occurred, or this proves little.
  expect(new Set(uitkomsten.map((each) => each.geweigerd)).size).toBe(2);
});

test('niemand, ook de eigenaar niet, wist wat nog wordt bewaard of zet de plaats terug', async () => {
  await leeg();
  await oud(3);
  await oud(1, 399);
  for (const poging of [
    'delete from wijziging',
    `delete from wijziging where op < now() - interval '450 days'`,
    `update wijziging_bewaring set transactie = pg_current_xact_id(), nr = 0`,
    'delete from wijziging_bewaring',
    'truncate wijziging_bewaring',
  ])
    await expect(api.owner.query(poging)).rejects.toMatchObject({ code: 'DHTST' });
  expect(await opruimen(2)).toBe(2);
  await expect(api.owner.query(`update wijziging_bewaring set transactie = '0', nr = 0`)).rejects.toMatchObject({
    code: 'DHTST',
  });
  const { rows } = await api.owner.query(
    `select has_table_privilege('driehoek_api', 'wijziging_bewaring', 'select, insert, update, delete') as mag`,
  );
  expect(rows[0].mag).toBe(false);
});

test('twee instanties ruimen samen op tot er niets ouds meer is, en na stop() niets meer', async () => {
  await leeg();
  await oud(2500);
  const blijft = await oud(5, 10);
  const pool = new Pool({ connectionString: api.apiUrl });
  const instanties = [1, 2].map(() => new Cleanup(pool, ['wijzigingen_opruimen'], { first: 5, between: 5, after: 20 }));
  for (const instantie of instanties) instantie.start();
  const over = async () =>
    Number((await api.owner.query(`select count(*) as n from wijziging where op < now() - interval '450 days'`)).rows[0].n);
  for (let n = 0; n < 300 && (await over()) > 0; n += 1) await wait(20);
  expect(await over()).toBe(0);
  expect((await api.owner.query('select from wijziging where object_id = any ($1)', [blijft])).rowCount).toBe(5);
  for (const instantie of instanties) await instantie.stop();
  await pool.end();
});

test('mislukt het opruimen, dan gaat de dienst door en probeert het later opnieuw', async () => {
  let pogingen = 0;
  const query = async () => {
    pogingen += 1;
    throw new Error('weg');
  };
  const instantie = new Cleanup({ query } as never, ['wijzigingen_opruimen'], { first: 1, between: 1, after: 1 });
  instantie.start();
  for (let n = 0; n < 100 && pogingen < 3; n += 1) await wait(5);
  await instantie.stop();
  expect(pogingen).toBeGreaterThanOrEqual(3);
  const eerder = pogingen;
  await wait(20);
  expect(pogingen).toBe(eerder);
});
