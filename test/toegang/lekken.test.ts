import { execute, type GraphQLSchema, parse } from 'graphql';
import { Client } from 'pg';
import { compose, type Service } from '../../src/app/compose/compose';
import { entities } from '../../src/app/compose/entities';
import { connectApi, type Database } from '../../src/platform/postgres/database';
import { generateQuery, type ValueSource } from '../lezen/query-generator';
import { pick, seeded } from '../lezen/random';
import { DEMO } from '../support/api';
import { casesOf, SEED } from '../support/cases';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { towards, typeOf } from './gericht';
import { alles, magZien, vragerVan } from './orakel';
import { type Keuze, waardenUit } from './waarden';
import { maakWereld } from './wereld';

const CASES = casesOf({ part: 400, all: 2000 });
const HOLE_CASES = 1000;
const AIMED_CASES = 40;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const ASKERS = [
  'teamchef-zuidwest-drenthe',
  'secretaris-noord-drenthe',
  'burgemeester-GM0014',
  'ovj-drenthe',
  'ovj-groningen',
  'teamchef-elders',
  'lezer-elders',
  'was-lid',
  'wordt-lid',
  'was-lezer',
  'regio-lezer',
  'regio-beheer',
  'integratie-agenda',
  'integratie-zuidwest-drenthe',
  'alleen-prioriteiten',
  'alleen-openbaar',
  'was-systeem',
  'lid-en-lezer',
  'wordt-lezer',
  'beheer-elders',
  'per-driehoek-anders',
  'integratie-zuidwest-drenthe met alleen agenda:lezen',
  'per-driehoek-anders met alleen prioriteiten:lezen koppelingen:lezen',
];

let database: TestDatabase;
let opened: Database;
let driehoek: Service;
let schema: GraphQLSchema;
let owner: Client;
/**
 * The ids that each user may see now, and the ids that an answer may contain: those plus ids that
 * the feed reports as gone.
 */
let zien: Map<string, Set<string>>;
let allowed: Map<string, Set<string>>;
let pools: Keuze;
let values: ValueSource;
/** All rows; they stay valid throughout, since reading changes nothing but the log. */
let tables: Awaited<ReturnType<typeof alles>>;

beforeAll(async () => {
  database = await createTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await maakWereld(owner, seeded(SEED));
  opened = await connectApi(database.ownerUrl, database.apiUrl, entities);
  driehoek = await compose(DEMO, opened);
  schema = driehoek.schema;
  tables = await alles(owner);
  // When an item becomes more confidential, the feed of changes reports its id as gone to users who
  // could see it before.
  const log = await owner.query(`select voor as rij from logboek where object = 'agendapunt' and voor is not null`);
  const vroeger = log.rows.map(({ rij }) => rij);
  const gezien = (asker: string) => {
    const ids = magZien({ ...tables, agendapunt: vroeger }, asker);
    return vroeger.map(({ id }) => id).filter((id) => ids.has(id));
  };
  zien = new Map(ASKERS.map((asker) => [asker, magZien(tables, asker)]));
  allowed = new Map([...zien].map(([asker, now]) => [asker, new Set([...now, ...gezien(asker)])]));
  const rows = Object.entries(tables).flatMap(([name, all]) => (name === 'logboek' ? [] : all));
  pools = { ids: rows.map(({ id }) => id as string), codes: rows.flatMap(({ code }) => code ?? []), cursors: [] };
  values = waardenUit(pools);
});
afterAll(async () => {
  await owner.end();
  await opened.close();
  await database.drop();
});

/** Reading writes to the log too, so its newest names are not in the oracle. */
const allow = (coordinate: string) => coordinate !== 'LogboekRegel.aanduiding';

async function ask(asker: string, query: string, variableValues?: Record<string, unknown>): Promise<string> {
  const contextValue = driehoek.contextOf({ issuer: 'urn:driehoek:demo', ...vragerVan(asker) });
  return JSON.stringify(await execute({ schema, document: parse(query), variableValues, contextValue }));
}

type Allow = (coordinate: string) => boolean;

/**
 * Runs random queries as random users. Returns what leaked, and how much was shown in all. With an
 * aim, queries lead there and the run stops at the first leak.
 */
async function leaks(cases: number, seed = SEED, aim?: Allow): Promise<{ leaked: string[]; shown: number }> {
  const may: Allow = (coordinate) => allow(coordinate) && (aim?.(coordinate) ?? true);
  const leaked: string[] = [];
  let shown = 0;
  for (let n = 0; n < cases && !(aim && leaked.length > 0); n += 1) {
    const random = seeded(seed + n);
    const asker = pick(random, ASKERS);
    const { query, variables } = generateQuery({ schema, values, depth: aim ? 5 : 6, allow: may }, random);
    const answer = await ask(asker, query, variables());
    for (const id of answer.match(UUID) ?? []) {
      shown += 1;
      if (!allowed.get(asker)?.has(id)) leaked.push(`${asker} (seed ${seed + n}) saw ${id}: ${query}`);
    }
    // A non-null object that the user may not see would fail the whole answer, and so reveal that
    // it exists.
    if (answer.includes('Cannot return null')) leaked.push(`${asker} (seed ${seed + n}) got ${answer.slice(0, 300)}: ${query}`);
    pools.cursors.push(...(answer.match(/(?<="cursor":")[^"]+/g) ?? []).slice(0, 2));
  }
  return { leaked, shown };
}

test(`in de antwoorden op ${CASES} willekeurige vragen staat geen id en geen tekst die de vrager niet mag zien (seed ${SEED})`, async () => {
  const { leaked, shown } = await leaks(CASES);
  expect(leaked.slice(0, 3)).toEqual([]);
  expect(shown).toBeGreaterThan(CASES);
}, 240_000);

const LISTS: Record<string, string> = {
  vergadering: 'vergaderingen(first: 500) { totalCount nodes { id agendapunten { id } } }',
  lokale_prioriteit: 'lokalePrioriteiten(first: 500) { totalCount nodes { id } }',
  koppeling: 'koppelingen(first: 500) { totalCount nodes { id } }',
  besluit: 'besluiten(first: 500) { totalCount nodes { id vervangen vervangt { id } vervangenDoor { id vervangt { id } } } }',
  actie: 'acties(first: 500) { totalCount nodes { id } }',
  driehoek: 'driehoeken(first: 500) { totalCount nodes { id acties(first: 500) { totalCount } } }',
};

test.each(ASKERS)('%s ziet in lijsten en tellingen alles wat de vrager mag zien, en niets meer', async (asker) => {
  const now = zien.get(asker) as Set<string>;
  const visible = (table: string) => (tables[table] ?? []).map(({ id }) => id as string).filter((id) => now.has(id));
  const { data } = JSON.parse(await ask(asker, `{ ${Object.values(LISTS).join(' ')} }`));
  for (const [table, list] of Object.entries(LISTS)) {
    const { totalCount, nodes } = data[list.split('(')[0] as string];
    expect({ table, totalCount, ids: nodes.map(({ id }: { id: string }) => id).sort() }).toEqual({
      table,
      totalCount: visible(table).length,
      ids: visible(table).sort(),
    });
  }
  // All readers of a decision learn that it was replaced; the ids on both sides are only for
  // users who see that decision.
  const besluiten = tables.besluit ?? [];
  const seen = (id: string | null | undefined) => (id && now.has(id) ? { id } : null);
  for (const { id, vervangen, vervangt, vervangenDoor } of data.besluiten.nodes) {
    const later = besluiten.find((each) => each.vervangt_id === id);
    const door = seen(later?.id);
    expect({ id, vervangen, vervangt, vervangenDoor }).toEqual({
      id,
      vervangen: Boolean(later),
      vervangt: seen(besluiten.find((each) => each.id === id)?.vervangt_id),
      vervangenDoor: door && { ...door, vervangt: { id } },
    });
  }
  const punten = data.vergaderingen.nodes.flatMap(({ agendapunten }: { agendapunten: { id: string }[] }) =>
    agendapunten.map(({ id }) => id),
  );
  expect(punten.sort()).toEqual(visible('agendapunt').sort());
  const acties = data.driehoeken.nodes.reduce(
    (sum: number, { acties: { totalCount } }: { acties: { totalCount: number } }) => sum + totalCount,
    0,
  );
  expect(acties).toBe(visible('actie').length);
});

/** Filters whose values true and false divide the list. */
const HALVES = {
  besluiten: ['vervangen'],
  acties: ['teLaat', 'vanMij'],
  lokalePrioriteiten: ['wachtOpMij', 'beoordeeld', 'gekoppeld'],
};
const HALF = Object.entries(HALVES).flatMap(([list, filters]) =>
  filters.flatMap((filter) =>
    [true, false].map((value) => `${filter}_${value}: ${list}(first: 500, filter: { ${filter}: ${value} }) { nodes { id } }`),
  ),
);

test.each(ASKERS)(
  '%s ziet met een filter en met zijn tegendeel samen alles wat de vrager mag zien, elk een keer',
  async (asker) => {
    const now = zien.get(asker) as Set<string>;
    const { data } = JSON.parse(await ask(asker, `{ ${HALF.join(' ')} }`));
    const of = { besluiten: 'besluit', acties: 'actie', lokalePrioriteiten: 'lokale_prioriteit' };
    for (const [list, filters] of Object.entries(HALVES)) {
      const visible = (tables[of[list as keyof typeof of]] ?? []).map(({ id }) => id as string).filter((id) => now.has(id));
      for (const filter of filters) {
        const ids = [true, false].flatMap((value) => data[`${filter}_${value}`].nodes.map(({ id }: { id: string }) => id));
        expect({ filter, ids: ids.sort() }).toEqual({ filter, ids: visible.sort() });
      }
    }
  },
);

/** The first letter of the texts of each table, by which zoeken finds them at any level. */
const FOUND = { t: 'agendapunt', d: 'besluit', a: 'actie', p: 'lokale_prioriteit', w: 'agendavoorstel' };

test.each(ASKERS)('%s vindt met zoeken alles wat de vrager mag zien, en niets meer', async (asker) => {
  const now = zien.get(asker) as Set<string>;
  for (const [woord, table] of Object.entries(FOUND)) {
    const { data } = JSON.parse(
      await ask(asker, `{ zoeken(tekst: "${woord}", first: 500) { totalCount nodes { soort object { id } } } }`),
    );
    const { totalCount, nodes } = data.zoeken;
    const rows = (tables[table] ?? []).filter(
      (row) => now.has(row.id as string) && (row.titel ?? row.tekst ?? row.omschrijving)?.startsWith(`${woord} `),
    );
    // A part of an id may match this letter too.
    const found = nodes.filter(({ soort }: { soort: string }) => soort === table.toUpperCase());
    const ids = found.map(({ object }: { object: { id: string } }) => object.id).sort();
    expect({ woord, totalCount, ids }).toEqual({ woord, totalCount: nodes.length, ids: rows.map(({ id }) => id).sort() });
  }
});

test.each(ASKERS)('%s vindt met de woorden van het verloop elk besluit dat de vrager mag zien, en niets meer', async (asker) => {
  const now = zien.get(asker) as Set<string>;
  for (const [woord, table] of [
    ['uitgevoerde', 'besluit_uitvoering'],
    ['beantwoorde', 'besluit_antwoord'],
  ] as const) {
    const { data } = JSON.parse(
      await ask(asker, `{ zoeken(tekst: "${woord}", first: 500) { totalCount nodes { objectId passages } } }`),
    );
    const besluiten = (tables[table] ?? []).map((row) => row.besluit_id as string).filter((id) => now.has(id));
    const found = data.zoeken.nodes.map(({ objectId }: { objectId: string }) => objectId);
    expect({ woord, found: found.sort() }).toEqual({ woord, found: [...new Set(besluiten)].sort() });
  }
});

const HOLES = [
  'vergadering',
  'agendapunt',
  'besluit',
  'actie',
  'lokale_prioriteit',
  'koppeling',
  'lidmaatschap',
  'driehoek',
  'agenda_adres',
  'webhook',
  'sjabloonpunt',
  'agendavoorstel',
];

test.each(HOLES)('een gat in de afscherming van %s valt op', async (table) => {
  const aim = towards(schema, typeOf(schema, table));
  expect((await leaks(AIMED_CASES, SEED + 1, aim)).leaked).toEqual([]);
  await owner.query(`create policy gat on ${table} for select to driehoek_api using (true)`);
  try {
    expect((await leaks(HOLE_CASES, SEED + 1, aim)).leaked.length).toBeGreaterThan(0);
  } finally {
    await owner.query(`drop policy gat on ${table}`);
  }
});

test('een gat in de afscherming van zoeken valt op', async () => {
  const { rows } = await owner.query(`select pg_get_functiondef('zoek_treffers'::regproc) as definitie`);
  const { definitie } = rows[0];
  await owner.query(
    definitie
      .replace(`when 'VERTROUWELIJK' then`, `when 'VERTROUWELIJK' then true or`)
      .replace('r.driehoek_id is null or', 'true or'),
  );
  try {
    expect((await leaks(HOLE_CASES, SEED + 1, towards(schema, 'Zoekresultaat'))).leaked.length).toBeGreaterThan(0);
  } finally {
    await owner.query(definitie);
  }
});

test('een gat in wat een bezorging noemt, valt op', async () => {
  const { rows } = await owner.query(`select pg_get_functiondef('webhook_object_te_zien'::regproc) as definitie`);
  const { definitie } = rows[0];
  await owner.query(definitie.replace('select case p_soort', 'select true or case p_soort'));
  try {
    expect((await leaks(HOLE_CASES, SEED + 1, towards(schema, 'Bezorging'))).leaked.length).toBeGreaterThan(0);
  } finally {
    await owner.query(definitie);
  }
});
