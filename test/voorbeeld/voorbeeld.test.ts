import { Client } from 'pg';
import { loadExamples } from '../../src/voorbeeld/load-examples';
import { meetingDays } from '../../src/voorbeeld/meeting-days';
import { startTestApi, type TestApi } from '../support/api';
import { createTestDatabase, type TestDatabase } from '../support/database';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

const DAG = '2026-11-24';
const silent = () => undefined;
let api: TestApi;
let other: TestDatabase;
const sql = async <T = { n: number }>(text: string): Promise<T[]> => (await api.owner.query(text)).rows;
const count = async (text: string) => Number((await sql<{ count: string }>(`select count(*) from ${text}`))[0]?.count);

beforeAll(async () => {
  [api, other] = [await startTestApi(), await createTestDatabase()];
  // Three services that start at once, and the same day elsewhere.
  await Promise.all([1, 2, 3].map(() => loadExamples(api.ownerUrl, silent, DAG)));
  await loadExamples(other.ownerUrl, silent, DAG);
}, 180_000);
afterAll(async () => {
  await api.stop();
  await other.drop();
});

test('twee jaar aan vergaderingen in elk van de 14 driehoeken, met een agenda die klaarligt en een in voorbereiding', async () => {
  const rows = await sql<{ van: string; tot: string; n: string; stand: string[] }>(
    `select min(dag)::text as van, max(dag)::text as tot, count(*) as n, array_agg(distinct status) as stand from vergadering group by driehoek_id`,
  );
  expect(rows).toHaveLength(14);
  for (const { van, tot, n, stand } of rows) {
    expect(van < '2024-12-31' && tot > '2026-12-31').toBe(true);
    expect(Number(n)).toBe(25);
    expect(stand).toEqual(expect.arrayContaining(['AFGESLOTEN', 'AGENDA_VASTGESTELD', 'CONCEPT']));
  }
  expect(await count(`vergadering where status = 'GEANNULEERD'`)).toBeGreaterThan(5);
  expect(await count(`vergadering where extract(month from dag) = 8`)).toBe(0);
});

test('elke belofte houdt: vaste punten, uitkomsten van wat is afgesloten, instemmingen, en van alles wat de overzichten tonen', async () => {
  expect(await count('vergadering where not vaste_punten_kloppen(id)')).toBe(0);
  expect(
    await count(
      `agendapunt a join vergadering v on v.id = a.vergadering_id where v.status = 'AFGESLOTEN' and a.uitkomst is null`,
    ),
  ).toBe(0);
  expect(await count(`lokale_prioriteit p where p.status = 'VASTGESTELD' and not instemmingen_compleet(p.id)`)).toBe(0);
  for (const some of [
    `agendapunt where vast_thema_id is not null and uitkomst = 'AANGEHOUDEN'`,
    'agendapunt where aangehouden_van_id is not null',
    `actie where status = 'OPEN' and uiterlijk < '${DAG}'`,
    `besluit_uitvoering where stand = 'NIET_UITGEVOERD'`,
    'besluit_antwoord',
    'besluit_prioriteit',
    'koppeling where beeindigd_op is not null',
    'prioriteit_zelfstandig',
    `lokale_prioriteit where status = 'VOORGESTELD'`,
    `lokale_prioriteit where status = 'BEEINDIGD'`,
    'lokale_prioriteit where vastgesteld_in_id is not null',
  ])
    expect([some, (await count(some)) > 0]).toEqual([some, true]);
  const kinds = await sql<{ aard: string; niveau: string }>(
    'select (select count(distinct aard) from koppeling) as aard, (select count(distinct vertrouwelijkheid) from agendapunt) as niveau',
  );
  expect(kinds).toEqual([{ aard: '3', niveau: '3' }]);
});

test.each([
  ['vergadering', 'locatie', 'true'],
  ['vergadering', 'annulering_reden', 'true'],
  ['agendapunt', 'titel', `soort in ('BESPREEKPUNT', 'BESLUITPUNT')`],
  ['agendapunt', 'toelichting', 'true'],
  ['agendapunt', 'uitkomst_toelichting', 'true'],
  ['besluit', 'tekst', 'true'],
  ['besluit_uitvoering', 'toelichting', 'true'],
  ['besluit_antwoord', 'antwoord', 'true'],
  ['actie', 'omschrijving', 'true'],
  ['lokale_prioriteit', 'titel', 'true'],
  ['lokale_prioriteit', 'omschrijving', 'true'],
  ['koppeling', 'toelichting', 'true'],
  ['koppeling', 'beeindiging_toelichting', 'true'],
  ['prioriteit_zelfstandig', 'toelichting', 'true'],
])('wie het leest, ziet dat het een voorbeeld is: %s.%s', async (table, column, where) => {
  expect(await count(`${table} where ${where} and ${column} !~ '^\\[Voorbeeld\\] '`)).toBe(0);
});

test('de prioriteiten van gepubliceerde plannen staan bij hun gemeente, met hun bron', async () => {
  const { driehoek } = await api.ok(
    'teamchef-sudwest-fryslan',
    `{ driehoek(code: "sudwest-fryslan") { prioriteiten { nodes { titel omschrijving lokaalPlan { bron } } } } }`,
  );
  const titles = driehoek.prioriteiten.nodes.map(({ titel }: { titel: string }) => titel);
  expect(titles).toEqual(
    expect.arrayContaining(['[Voorbeeld] Digitale veiligheid', '[Voorbeeld] Casuïstiek Zorg en Veiligheid']),
  );
  const published = driehoek.prioriteiten.nodes.find(({ titel }: { titel: string }) => titel.endsWith('Digitale veiligheid'));
  expect(published.omschrijving).toContain(published.lokaalPlan.bron);
});

test('een teamchef en een officier van justitie vinden er hun werk in', async () => {
  const { vergaderingen } = await api.ok(TEAMCHEF, `{ vergaderingen(filter: { status: [CONCEPT] }) { nodes { id } } }`);
  const { suggesties } = await api.ok(TEAMCHEF, 'query($id: ID!) { suggesties(vergaderingId: $id) { reden } }', {
    id: vergaderingen.nodes[0].id,
  });
  expect(suggesties.length).toBeGreaterThan(0);
  const { samenhang, vastBespreekpuntNaleving } = await api.ok(
    'regio-lezer',
    `{ samenhang(regioCode: "noord-nederland", opDatum: "${DAG}") { rijen { nietBeoordeeld zelfstandig cellen { aantalKoppelingen laatstBesproken } } }
      vastBespreekpuntNaleving(regioCode: "noord-nederland", van: "2024-11-01", totEnMet: "${DAG}") { rijen { gehouden besproken } } }`,
  );
  const sum = (of: string) => samenhang.rijen.reduce((total: number, row: Record<string, number>) => total + (row[of] ?? 0), 0);
  expect([sum('nietBeoordeeld') > 0, sum('zelfstandig') > 0]).toEqual([true, true]);
  expect(
    samenhang.rijen
      .flatMap(({ cellen }: { cellen: { aantalKoppelingen: number }[] }) => cellen)
      .some((c: { aantalKoppelingen: number }) => c.aantalKoppelingen > 0),
  ).toBe(true);
  for (const { gehouden, besproken } of vastBespreekpuntNaleving.rijen)
    expect(gehouden > 15 && besproken > 10 && besproken <= gehouden).toBe(true);
});

/**
 * Everything that is equal wherever the same day is loaded: all but times of writing, and ids from
 * the database.
 */
const CONTENT = {
  vergadering: 'id, aanvang, status, locatie, annulering_reden',
  agendapunt: 'vergadering_id, volgnummer, soort, titel, vertrouwelijkheid, uitkomst, uitkomst_toelichting',
  besluit: 'id, nummer, soort, tekst',
  besluit_uitvoering: 'besluit_id, volgnummer, stand, toelichting, op',
  actie: 'id, omschrijving, status, uiterlijk',
  lokale_prioriteit: 'id, titel, status, geldig_van, geldig_tot_en_met, vastgesteld_in_id',
  koppeling: 'id, thema_id, aard, geldig_van, geldig_tot_en_met',
};
async function contentOf(database: { query: (text: string) => Promise<{ rows: unknown[] }> }) {
  const found: Record<string, unknown[]> = {};
  for (const [table, columns] of Object.entries(CONTENT))
    found[table] = (await database.query(`select ${columns} from ${table} order by ${columns}`)).rows;
  return found;
}

test('dezelfde dag geeft overal dezelfde voorbeelden, en een keer, ook als diensten tegelijk starten', async () => {
  const elsewhere = new Client({ connectionString: other.ownerUrl });
  await elsewhere.connect();
  const before = await contentOf(api.owner);
  const there = await contentOf(elsewhere);
  await loadExamples(other.ownerUrl, silent, '2026-12-24');
  const again = await contentOf(elsewhere);
  await elsewhere.end();
  expect(there).toEqual(before);
  expect(again).toEqual(before);
});

test('wie al zelf een vergadering plande, krijgt er geen voorbeelden bij', async () => {
  const own = await startTestApi();
  const { id } = await vergaderen(own).plan('2026-03-03T08:00:00Z');
  await loadExamples(own.ownerUrl, silent, DAG);
  expect((await own.owner.query('select id from vergadering')).rows).toEqual([{ id }]);
  await own.stop();
});

test.each(['2026-01-31', '2028-02-29', '2027-12-31'])(
  'op elke dag: ook rond %s, als een plan afloopt of er geen is',
  async (dag) => {
    const database = await createTestDatabase();
    const owner = new Client({ connectionString: database.ownerUrl });
    await owner.connect();
    await loadExamples(database.ownerUrl, silent, dag);
    const { rows } = await owner.query(
      'select count(*)::int as n, bool_and(vaste_punten_kloppen(id)) as kloppen from vergadering',
    );
    expect(rows).toEqual([{ n: expect.any(Number), kloppen: true }]);
    expect(rows[0].n).toBeGreaterThan(300);
    await owner.end();
    await database.drop();
  },
);

test('elke driehoek vergadert elke maand behalve augustus, op een doordeweekse dag', () => {
  for (let nth = 0; nth < 14; nth += 1) {
    const days = meetingDays(DAG, nth);
    expect(new Set(days.map((day) => day.slice(0, 7))).size).toBe(days.length);
    for (const day of days) expect([1, 2, 3, 4]).toContain(new Date(day).getUTCDay());
  }
});

test('ook zoeken vindt de voorbeelden, en volgt daarna weer elke wijziging', async () => {
  const found = async (tekst: string) =>
    (await api.ok('secretaris-groningen', 'query($tekst: String!) { zoeken(tekst: $tekst) { totalCount } }', { tekst })).zoeken
      .totalCount;
  expect(await found('voorlichting helpdeskfraude')).toBeGreaterThan(0);
  expect(await count(`pg_trigger where not tgisinternal and tgenabled <> 'O'`)).toBe(0);
  const acts = vergaderen(api, 'secretaris-groningen');
  const v = await acts.plan('2026-12-30T08:00:00Z', 'groningen');
  await acts.voegToe(v.id, 'Kwartelkoningen op de kade');
  expect(await found('kwartelkoningen')).toBe(1);
});
