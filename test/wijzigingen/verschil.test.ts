import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from 'pg';
import { chance, pick, type Random, seeded } from '../lezen/random';
import { casesOf, SEED } from '../support/cases';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { askAs, openSession, type Session } from '../support/sql';
import { maakWereld } from '../toegang/wereld';
import { maakVelen, VEEL_GEBEURT, VELEN } from './velen';
import { voorbij } from './volgen';

const ROUNDS = casesOf({ part: 2, all: 12 });
const ASKERS = [
  'teamchef-zuidwest-drenthe',
  'ovj-groningen',
  'ovj-drenthe',
  'teamchef-elders',
  'was-lid',
  'wordt-lid',
  'was-lezer',
  'regio-lezer',
  'integratie-agenda',
  'alleen-prioriteiten',
  'alleen-openbaar',
  'was-systeem',
  'zonder',
  ...VELEN,
];
const SOORTEN = ['VERGADERING', 'AGENDAPUNT', 'BESLUIT', 'ACTIE', 'LOKALE_PRIORITEIT', 'KOPPELING', 'AGENDAVOORSTEL', 'REEKS'];
const CODES = ['zuidwest-drenthe', 'groningen', 'drachten', 'elders', 'velen-1', 'velen-2', 'bestaat-niet'];
const NIVEAUS = ['OPENBAAR', 'INTERN', 'VERTROUWELIJK'];
const KEPT = 400;

let database: TestDatabase;
const opened: Client[] = [];
let owner: Session;
let api: Session;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = await openSession(database.ownerUrl, opened);
  api = await openSession(database.apiUrl, opened);
  await maakWereld(owner.client, seeded(SEED));
  await maakVelen(owner.client);
  await owner.run(`insert into persoon (code, naam, issuer, subject) values ('zonder', 'x', 'urn:driehoek:demo', 'zonder')`);
  // The former page function, beside the present one, on the view of its time.
  await owner.run(readFileSync(join(__dirname, 'wijzigingen-was.sql'), 'utf8'));
  // The level of an adopted item cannot be lowered (`agendapunt_vastgesteld`); this test allows it,
  // so that levels go both ways.
  await owner.run('alter table agendapunt disable trigger vastgesteld');
  await owner.run('alter table wijziging disable trigger user');
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await database.drop();
});

const dag = (random: Random) =>
  pick(random, [-900, -KEPT - 1, -KEPT, -KEPT + 1, -200, -40, -2, -1, 0, 1, 2, 60]) + (chance(random, 0.3) ? 1 : 0);
const wie = (table: string) => `(select id from ${table} where code = $1)`;
const DRIEHOEK = '(select id from driehoek where code = $2)';
const persoon = (random: Random) =>
  pick(
    random,
    ASKERS.filter((code) => !/^(integratie|alleen|was-sys|systeem)/.test(code)),
  );
const systeem = (random: Random) =>
  pick(random, ['integratie-agenda', 'alleen-prioriteiten', 'alleen-openbaar', 'was-systeem', 'systeem-9', 'systeem-40']);

/** Grants an access with or without an end, in plain SQL. */
function geef(random: Random): [string, unknown[]] {
  const van = dag(random);
  const tot = chance(random, 0.4) ? null : van + pick(random, [0, 1, 30, 400, 900]);
  const period = 'vandaag() + $3::integer, vandaag() + $4::integer';
  const code = pick(random, CODES.slice(0, 6));
  return pick<() => [string, unknown[]]>(random, [
    () => [
      `insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van, geldig_tot_en_met) select ${wie('persoon')}, ${DRIEHOEK}, 'TEAMCHEF', ${period}`,
      [persoon(random), code, van, tot],
    ],
    () => [
      `insert into regiorol (persoon_id, regio_id, rol, geldig_van, geldig_tot_en_met) select ${wie('persoon')}, (select id from regio where code = $2), 'regio-lezer', ${period}`,
      [persoon(random), pick(random, ['noord-nederland', 'elders', 'velen']), van, tot],
    ],
    () => [
      `insert into integratie_driehoek (integratie_id, driehoek_id, niveau, geldig_van, geldig_tot_en_met) select ${wie('integratie')}, ${DRIEHOEK}, '${pick(random, NIVEAUS)}', ${period}`,
      [systeem(random), code, van, tot],
    ],
  ])();
}

/** Revokes or changes an access: ended, begun earlier, removed, or with another level or scopes. */
function wijzig(random: Random): [string, unknown[]] {
  const table = pick(random, ['lidmaatschap', 'regiorol', 'integratie_driehoek']);
  const who = table === 'integratie_driehoek' ? `integratie_id = ${wie('integratie')}` : `persoon_id = ${wie('persoon')}`;
  const code = table === 'integratie_driehoek' ? systeem(random) : persoon(random);
  const one = `id = (select id from ${table} where ${who} order by id offset ${Math.floor(random() * 3)} limit 1)`;
  return pick<() => [string, unknown[]]>(random, [
    () => [`update ${table} set geldig_tot_en_met = vandaag() + $2::integer where ${one}`, [code, dag(random)]],
    () => [`update ${table} set geldig_van = vandaag() + $2::integer where ${one}`, [code, dag(random)]],
    () => [`delete from ${table} where ${one}`, [code]],
    () => [
      `update integratie_driehoek set niveau = $2 where integratie_id = ${wie('integratie')}`,
      [systeem(random), pick(random, NIVEAUS)],
    ],
    () => [
      `update integratie set scopes = $2 where code = $1`,
      [
        systeem(random),
        pick(random, [['agenda:lezen'], ['prioriteiten:lezen'], ['agenda:lezen', 'prioriteiten:lezen', 'koppelingen:lezen']]),
      ],
    ],
  ])();
}

const ITEM = `(select id from agendapunt where vast_thema_id is null order by random() limit 1)`;
const GEBEURT: ((random: Random) => [string, unknown[]])[] = [
  geef,
  geef,
  wijzig,
  () => [VEEL_GEBEURT, []],
  () => [VEEL_GEBEURT, []],
  (random) => [`update agendapunt set vertrouwelijkheid = $1 where id = ${ITEM}`, [pick(random, NIVEAUS)]],
  (random) => [`update agendapunt set vertrouwelijkheid = $1 where id = ${ITEM}`, [pick(random, NIVEAUS)]],
  () => [`update reeks set locatie = 'x' || random() where id = (select id from reeks order by random() limit 1)`, []],
  () => [
    `update lokale_prioriteit set titel = 'x' || random() where id = (select id from lokale_prioriteit order by random() limit 1)`,
    [],
  ],
  () => [
    `update vergadering set locatie = 'x' || random() where id = (select id from vergadering order by random() limit 1)`,
    [],
  ],
];

/** Runs random events, each in a separate transaction; a refused one has not happened. */
async function gebeurt(random: Random, times: number): Promise<void> {
  for (let n = 0; n < times; n += 1) {
    const [text, values] = pick(random, GEBEURT)(random);
    await owner.client.query(text, values).catch(() => undefined);
  }
  // Spreads the changes over the retention period and before it, around midnight too.
  await owner.run(
    `update wijziging set op = (vandaag() - (array[0, 0, 1, 2, 39, 40, 41, 200, ${KEPT - 1}, ${KEPT}, ${KEPT + 1}, 700])[1 + floor(random() * 12)::integer])::timestamp
       at time zone 'Europe/Amsterdam' + (array['00:10', '12:00', '23:30'])[1 + floor(random() * 3)::integer]::interval where random() < 0.1`,
  );
  await owner.run('update wijziging set op = now() where op > now()');
}

const ROWS = (name: string) =>
  `select r.ordinality, r.transactie, r.nr, r.dag, r.grens, r.soort, r.object_id, r.driehoek_id, r.wat, r.reden, r.op, wijziging_cursor(r.transactie, r.nr, r.dag, r.grens) as cursor, p.meer from ${name}($1, $2, $3, $4) p left join lateral unnest(p.rijen) with ordinality r on true`;

/** Reads one page by both functions as a user, and the number of changes to come. */
async function vraag(
  values: unknown[],
): Promise<{ was: Record<string, unknown>[]; is: Record<string, unknown>[]; aantal: number }> {
  const was = await api.run(ROWS('wijzigingen_was'), values);
  const is = await api.run(ROWS('wijzigingen_na'), values);
  const [found] = await api.run('select wijzigingen_aantal($1, $2, $3) as aantal', [values[0], values[2], values[3]]);
  return { was, is, aantal: Number(found?.aantal) };
}

/** Returns a cursor of the user on an earlier day, or today. */
const cursor = async (random: Random): Promise<unknown> => {
  const [found] = await api.run(
    `select wijziging_cursor(least((coalesce((select max(transactie)::text::bigint from wijziging), 1) * $1::float8)::bigint::text::xid8, pg_snapshot_xmin(pg_current_snapshot())), 0,
      vandaag() - $2::integer, 'ffffffff-ffff-ffff-ffff-ffffffffffff') as na`,
    [random(), pick(random, [0, 1, 2, 41, KEPT - 1, KEPT])],
  );
  return found?.na;
};

test(`een bladzijde zegt hetzelfde als voor zij vlotter werd, met elke toegang, cursor en vraag (zaad ${SEED})`, async () => {
  let [pages, shown, few, many] = [0, 0, 0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    const random = seeded(SEED + round);
    await owner.run('select setseed($1)', [random()]);
    await gebeurt(random, 25);
    await voorbij({ owner: owner.client });
    for (const asker of ASKERS) {
      // All comparisons use one snapshot: other tests write on this server.
      await api.run('begin isolation level repeatable read');
      await askAs(api, asker);
      const [how] = await api.run('select ziet_hoogstens(32) as weinig');
      if (how?.weinig) few += 1;
      else many += 1;
      const args = {
        first: pick(random, [0, 1, 3, 20, 50, 200, 500]),
        soorten: chance(random, 0.3) ? [pick(random, SOORTEN), pick(random, SOORTEN)] : null,
        code: chance(random, 0.3) ? pick(random, CODES) : null,
      };
      let na = chance(random, 0.3) ? null : await cursor(random);
      for (let n = 0; n < 4; n += 1) {
        const { was, is, aantal } = await vraag([na, args.first, args.soorten, args.code]);
        expect({ round, asker, args, na, rijen: is }).toEqual({ round, asker, args, na, rijen: was });
        const rest = (await api.run(ROWS('wijzigingen_was'), [na, 100_000, args.soorten, args.code])).filter((row) => row.cursor);
        expect({ round, asker, args, na, aantal }).toEqual({ round, asker, args, na, aantal: rest.length });
        pages += 1;
        shown += was.filter((row) => row.cursor).length;
        if (!was.at(-1)?.meer || !was.at(-1)?.cursor) break;
        na = was.at(-1)?.cursor as string;
      }
      await api.run('rollback');
    }
  }
  expect({ pages: pages > 50, shown: shown > 500, few: few > 10, many: many > 3 }).toEqual({
    pages: true,
    shown: true,
    few: true,
    many: true,
  });
});
