import type { GraphQLSchema } from 'graphql';
import type { Client } from 'pg';
import { BY_INDEX } from '../../src/platform/postgres/database';
import { looksAt, schemaForPlans, statementOf } from '../lezen/plans';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';

const DRIEHOEKEN = 104;
const MEETINGS = 12;
/**
 * The number of these driehoeken in which each user is a member. `dubbel` also has read access to
 * the region of the first six; `systeem` sees three, each up to a different level.
 */
const LEDEN: Record<string, number> = { niemand: 0, een: 1, acht: 8, negen: 9, honderd: 100, allen: DRIEHOEKEN, dubbel: 2 };
const VRAGERS = [...Object.keys(LEDEN), 'systeem'];

const NUMMER = 'right(d.code, 3)::int';
const WORLD = `
  insert into regio (code, naam) values ('pd', 'Per driehoek'), ('pd-zes', 'Zes');
  insert into driehoek (regio_id, code, naam, district, herkomst, voorbeeld)
    select r.id, 'pd-' || lpad(n::text, 3, '0'), 'Driehoek ' || n, 'District', 'aanname', true
    from generate_series(1, ${DRIEHOEKEN}) n join regio r on r.code = case when n <= 6 then 'pd-zes' else 'pd' end;
  create temp table leden as select * from json_each_text('${JSON.stringify(LEDEN)}') l(code, aantal);
  insert into persoon (code, naam, issuer, subject) select code, code, 'urn:driehoek:demo', code from leden;
  insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van)
    select p.id, d.id, 'SECRETARIS', '2024-01-01' from leden l join persoon p using (code) join driehoek d on d.code like 'pd-%' and ${NUMMER} <= l.aantal::int;
  insert into regiorol (persoon_id, regio_id, rol, geldig_van)
    select p.id, r.id, 'regio-lezer', '2024-01-01' from persoon p, regio r where p.code = 'dubbel' and r.code = 'pd-zes';
  insert into integratie (code, naam, issuer, subject) values ('systeem', 'Systeem', 'urn:driehoek:demo', 'systeem');
  insert into integratie_driehoek (integratie_id, driehoek_id, niveau, geldig_van)
    select i.id, d.id, (array['OPENBAAR', 'INTERN', 'VERTROUWELIJK'])[${NUMMER}], '2024-01-01' from integratie i, driehoek d where i.code = 'systeem' and d.code in ('pd-001', 'pd-002', 'pd-003');`;
const AGENDAS = `
  insert into vergadering (driehoek_id, aanvang, status)
    select d.id, timestamptz '2024-01-08 09:00+01' + m * interval '30 days' + ${NUMMER} % 3 * interval '1 hour', case when m < 8 then 'AFGESLOTEN' else 'CONCEPT' end
    from driehoek d, generate_series(1, ${MEETINGS}) m where d.code like 'pd-%';
  insert into vergadering_zichtbaar_gewijzigd (vergadering_id, intern_op, openbaar_op) select v.id, now(), now() from vergadering v join driehoek d on d.id = v.driehoek_id where d.code like 'pd-%';
  insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, vertrouwelijkheid, uitkomst)
    select v.driehoek_id, v.id, n, 'BESPREEKPUNT', 'Punt', (array['OPENBAAR', 'INTERN', 'VERTROUWELIJK'])[n], case v.status when 'AFGESLOTEN' then 'BESPROKEN' end
    from vergadering v join driehoek d on d.id = v.driehoek_id, generate_series(1, 3) n where d.code like 'pd-%';
  insert into agendapunt_thema (driehoek_id, agendapunt_id, thema_id)
    select a.driehoek_id, a.id, (select t.id from thema t order by t.id limit 1) from agendapunt a join driehoek d on d.id = a.driehoek_id where d.code like 'pd-%' and a.volgnummer > 1;
  insert into actie (driehoek_id, agendapunt_id, omschrijving, uiterlijk, status)
    select a.driehoek_id, a.id, 'Actie', case when a.volgnummer < 3 then v.dag + 40 end, case v.status when 'CONCEPT' then 'OPEN' else 'GEREED' end
    from agendapunt a join vergadering v on v.id = a.vergadering_id join driehoek d on d.id = v.driehoek_id where d.code like 'pd-%';
  insert into besluit (driehoek_id, agendapunt_id, jaar, reeksnummer, soort, tekst)
    select a.driehoek_id, a.id, 2024, row_number() over (partition by a.driehoek_id), 'OVERIG', 'Besluit' from agendapunt a join driehoek d on d.id = a.driehoek_id where d.code like 'pd-%';
  insert into lokale_prioriteit (driehoek_id, titel, omschrijving, geldig_van)
    select d.id, 'Prioriteit ' || n, 'Omschrijving', '2024-02-01' from driehoek d, generate_series(1, 3) n where d.code like 'pd-%';
  insert into koppeling (driehoek_id, prioriteit_id, thema_id, aard, toelichting, geldig_van, plan_tot_en_met, vastgelegd_door_id)
    select p.driehoek_id, p.id, (select t.id from thema t order by t.id limit 1), 'BIJDRAGEND', 'Zo', '2024-03-01', '2027-12-31', (select id from persoon where code = 'allen')
    from lokale_prioriteit p join driehoek d on d.id = p.driehoek_id where d.code like 'pd-%';`;

/**
 * SQL of the driehoeken that a user sees and up to which level (0 to 2); from the rows,
 * independently of the policies.
 */
const SEES = `select driehoek_id, max(tot) as tot from (
    select l.driehoek_id, 2 as tot from lidmaatschap l join persoon p on p.id = l.persoon_id where p.code = $1
    union all select d.id, 1 from regiorol r join persoon p on p.id = r.persoon_id join driehoek d on d.regio_id = r.regio_id where p.code = $1
    union all select k.driehoek_id, array_position('{OPENBAAR,INTERN,VERTROUWELIJK}', k.niveau) - 1 from integratie_driehoek k join integratie i on i.id = k.integratie_id where i.code = $1) x
  group by driehoek_id`;
const AT_ITEM = `t.agendapunt_id in (select a.id from agendapunt a where a.volgnummer <= s.tot + 1)`;
const LISTS = {
  vergaderingen: { table: 'vergadering', seen: 'true', order: 't.aanvang, t.id' },
  acties: { table: 'actie', seen: AT_ITEM, order: `coalesce(t.uiterlijk, 'infinity'), t.id` },
  besluiten: { table: 'besluit', seen: AT_ITEM, order: 't.id' },
  koppelingen: { table: 'koppeling', seen: 's.tot > 0', order: 't.id' },
};
type List = keyof typeof LISTS;
/** The other orders of each list. */
const ANDERS: Partial<Record<List, Record<string, string>>> = {
  vergaderingen: { NIEUWSTE_EERST: 't.aanvang desc, t.id desc' },
  besluiten: { NIEUWSTE_EERST: 't.id desc' },
  acties: { OUDSTE_EERST: 't.id', NIEUWSTE_EERST: 't.id desc' },
};
const ordersOf = (list: List): [argument: string, order: string][] => [
  ['', LISTS[list].order],
  ...Object.entries(ANDERS[list] ?? {}).map(([value, order]): [string, string] => [`, volgorde: ${value}`, order]),
];
/** A list, a filter in GraphQL, and the same filter in SQL. */
const QUESTIONS: [List, string, string][] = [
  ['vergaderingen', '', 'true'],
  ['vergaderingen', 'status: [CONCEPT]', `t.status = 'CONCEPT'`],
  ['vergaderingen', 'van: "2024-06-01", totEnMet: "2024-11-30"', `t.dag between '2024-06-01' and '2024-11-30'`],
  ['vergaderingen', 'driehoekCode: "pd-003"', `t.driehoek_id = (select id from driehoek where code = 'pd-003')`],
  ['vergaderingen', 'gewijzigdSinds: "2024-01-01T00:00:00Z"', 'true'],
  ['acties', '', 'true'],
  ['acties', 'status: [OPEN]', `t.status = 'OPEN'`],
  ['besluiten', '', 'true'],
  ['koppelingen', '', 'true'],
];

let api: TestApi;
let role: Session;
let schema: GraphQLSchema;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  schema = await schemaForPlans();
  const { owner } = api;
  await owner.query('begin');
  await owner.query('set local session_replication_role = replica');
  for (const statements of [WORLD, AGENDAS]) await owner.query(statements);
  await owner.query('commit');
  await owner.query('vacuum analyze');
  role = await openSession(`${api.apiUrl}?options=${encodeURIComponent(BY_INDEX)}`, opened);
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

async function wanted(vrager: string, list: List, condition: string, order: string): Promise<string[]> {
  const { table, seen } = LISTS[list];
  const { rows } = await api.owner.query(
    `select t.id from ${table} t join (${SEES}) s on s.driehoek_id = t.driehoek_id where ${seen} and ${condition} order by ${order}`,
    [vrager],
  );
  return rows.map(({ id }) => id);
}

/** Returns the whole list, page after page, and its total count. */
async function paged(
  vrager: string,
  list: List,
  filter: string,
  first: number,
  volgorde = '',
): Promise<{ ids: string[]; totals: number[] }> {
  const query = `query ($first: Int, $after: Opaak) { l: ${list}(first: $first, after: $after, filter: { ${filter} }${volgorde}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
  const [ids, totals]: [string[], number[]] = [[], []];
  for (let after: string | null = null; ; ) {
    const { l } = await api.ok(vrager, query, { first, after });
    ids.push(...l.nodes.map(({ id }: { id: string }) => id));
    totals.push(l.totalCount);
    if (!l.pageInfo.hasNextPage) return { ids, totals };
    after = l.pageInfo.endCursor;
  }
}

test.each(VRAGERS)('%s krijgt van elke lijst wat er te zien is, in de volgorde van de lijst', async (vrager) => {
  for (const [list, filter, condition] of QUESTIONS) {
    let expected: string[] = [];
    for (const [volgorde, order] of ordersOf(list)) {
      expected = await wanted(vrager, list, condition, order);
      const { ids, totals } = await paged(vrager, list, filter, Math.min(500, Math.ceil(expected.length / 3) + 1), volgorde);
      expect({ list, filter, volgorde, ids }).toEqual({ list, filter, volgorde, ids: expected });
      expect(new Set(totals)).toEqual(new Set([expected.length]));
    }
    const none = (
      await api.ok(
        vrager,
        `{ l: ${list}(first: 0, filter: { ${filter} }) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`,
      )
    ).l;
    expect(none).toEqual({
      totalCount: expected.length,
      nodes: [],
      pageInfo: { hasNextPage: expected.length > 0, endCursor: null },
    });
  }
  const [{ n }] = (await api.owner.query(`select count(*)::int as n from (${SEES}) s`, [vrager])).rows;
  expect(n > 0).toBe(vrager !== 'niemand');
});

/** Returns the number of rows of a table in the driehoeken of this user. */
async function own(vrager: string, table: string): Promise<number> {
  const { rows } = await api.owner.query(`select count(*)::int as n from ${table} t join (${SEES}) s using (driehoek_id)`, [
    vrager,
  ]);
  return rows[0].n;
}

/** Returns the number of rows of a table that PostgreSQL reads to answer this user. */
async function looked(vrager: string, question: string, table: string): Promise<number> {
  await role.begin(vrager);
  const rows = await looksAt(role, await statementOf(schema, question), table);
  await role.run('rollback');
  return rows;
}

test.each(['een', 'acht', 'systeem'])(
  'voor wie weinig driehoeken ziet (%s) wordt niet in die van anderen gezocht',
  async (vrager) => {
    for (const list of Object.keys(LISTS) as List[]) {
      const { table } = LISTS[list];
      const pages = ordersOf(list).map(([volgorde]) => `{ ${list}(first: 5${volgorde}) { nodes { id } } }`);
      for (const question of [`{ ${list}(first: 0) { totalCount } }`, ...pages])
        expect(await looked(vrager, question, table)).toBeLessThanOrEqual(await own(vrager, table));
    }
  },
);

test.each(Object.keys(ANDERS) as List[])(
  'wie veel driehoeken ziet, krijgt van %s de eerste in elke volgorde zonder ze alle te lezen',
  async (list) => {
    for (const [volgorde] of ordersOf(list))
      expect(await looked('allen', `{ ${list}(first: 5${volgorde}) { nodes { id } } }`, LISTS[list].table)).toBeLessThan(20);
  },
);

test.each(['een', 'systeem'])('een overzicht over een thema kijkt niet naar de punten van anderen (%s)', async (vrager) => {
  const { rows } = await api.owner.query('select t.id from thema t order by t.id limit 1');
  const question = `{ themaMonitor(themaId: "${rows[0].id}", van: "2024-01-01", totEnMet: "2025-12-31") { aantalVergaderingen } }`;
  // Each item is read for the count, and again for its meeting.
  for (const table of ['agendapunt', 'vergadering'])
    expect(await looked(vrager, question, table)).toBeLessThanOrEqual(2 * (await own(vrager, 'agendapunt')));
});
