import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';
import { fileOf, load } from '../laden/support';
import { startTestApi, type TestApi } from '../support/api';
import { besluiten, VASTLEGGEN } from '../support/besluiten';
import { prioriteren } from '../support/prioriteiten';
import { openSession, type Session, untilLocked } from '../support/sql';
import { OVJ, TEAMCHEF } from '../support/vergaderen';

let api: TestApi;
let owner: Session;
let other: Session;
let role: Session;
let acts: ReturnType<typeof besluiten>;
let agendapuntId: string;
let prioriteiten: { id: string; titel: string }[];
const opened: Client[] = [];

/** A file with invented goals, of a council in the driehoek or of another one. */
const doelen = (gemeente: string, codes: string[]) => `soort: raadsdoelen
gemeente: ${gemeente}
perioden:
  - { vastgesteldOp: 2023-11-06, geldigVan: 2024-01-01, geldigTotEnMet: 2027-12-31, bron: Verzonnen raadsbesluit,
      doelen: [${codes.map((code) => `{ code: ${code}, tekst: Verzonnen doel ${code} }`).join(', ')}] }
`;
const laad = (text: string) => load(api.ownerUrl, fileOf(text));
const idsVan = async (gemeenteCode: string, opDatum = '2026-03-03') =>
  (
    await api.ok(TEAMCHEF, 'query($g: String!, $d: Datum) { raadsdoelen(gemeenteCode: $g, opDatum: $d) { id code } }', {
      g: gemeenteCode,
      d: opDatum,
    })
  ).raadsdoelen.map(({ id }: { id: string }) => id) as string[];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  other = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  acts = besluiten(api);
  ({ agendapuntId } = await acts.gehouden('2026-03-03T08:00:00Z'));
  const { stelVoor } = prioriteren(api);
  prioriteiten = [await stelVoor({ titel: 'Jeugd' }), await stelVoor({ titel: 'Drugs' })];
  expect((await laad(doelen('GM1690', ['vuurwerk', 'buitengebied']))).code).toBe(0);
  expect((await laad(doelen('GM0014', ['elders']))).code).toBe(0);
});
afterEach(async () => {
  for (const session of [owner, other, role]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const ids = (rows: { id: string }[]) => rows.map(({ id }) => id);
const counts = async () =>
  (
    await owner.run(
      'select (select count(*) from besluit) b, (select count(*) from besluit_prioriteit) p, (select count(*) from besluit_raadsdoel) r',
    )
  )[0];

test('een besluit verwijst naar lokale prioriteiten en raadsdoelen, en die wijzen terug', async () => {
  const [goal] = await idsVan('GM1690');
  const besluit = await acts.legVast(agendapuntId, { prioriteitIds: ids(prioriteiten), raadsdoelIds: [goal, goal] });
  expect(ids(besluit.prioriteiten)).toEqual(ids(prioriteiten));
  expect(besluit.raadsdoelen).toEqual([{ id: goal, code: 'buitengebied' }]);
  const zonder = await acts.legVast(agendapuntId, { prioriteitIds: null });
  expect([zonder.prioriteiten, zonder.raadsdoelen]).toEqual([[], []]);
  const back = `query($p: ID!, $r: ID!) { p: node(id: $p) { ... on LokalePrioriteit { besluiten { totalCount nodes { id } } } }
    r: node(id: $r) { ... on Raadsdoel { gemeente { code } besluiten(first: 1) { totalCount nodes { id } pageInfo { hasNextPage } } } } }`;
  const asked = { p: prioriteiten[0]?.id, r: goal };
  const een = { totalCount: 1, nodes: [{ id: besluit.id }] };
  expect(await api.ok(OVJ, back, asked)).toEqual({
    p: { besluiten: een },
    r: { gemeente: { code: 'GM1690' }, besluiten: { ...een, pageInfo: { hasNextPage: false } } },
  });
  // A council's goal is public; the decisions of a driehoek about it are not.
  expect(await api.ok('teamchef-groningen', back, asked)).toMatchObject({
    p: null,
    r: { besluiten: { totalCount: 0, nodes: [] } },
  });
});

test('een gemeente zegt welke raadsdoelen op een dag gelden', async () => {
  const query = `query($d: Datum) { regio(code: "noord-nederland") { gemeenten { code raadsdoelen(opDatum: $d) { code tekst vastgesteldOp geldigVan geldigTotEnMet bron } } } }`;
  const van = async (d: string) =>
    (await api.ok('integratie-agenda', query, { d })).regio.gemeenten.flatMap((g: { code: string; raadsdoelen: object[] }) =>
      g.code === 'GM1690' ? g.raadsdoelen : [],
    );
  expect(await van('2027-12-31')).toEqual([
    {
      code: 'buitengebied',
      tekst: 'Verzonnen doel buitengebied',
      vastgesteldOp: '2023-11-06',
      geldigVan: '2024-01-01',
      geldigTotEnMet: '2027-12-31',
      bron: 'Verzonnen raadsbesluit',
    },
    expect.objectContaining({ code: 'vuurwerk' }),
  ]);
  expect([await van('2028-01-01'), await van('2023-12-31'), await idsVan('GM9999')]).toEqual([[], [], []]);
});

test('een prioriteit van een ander, een doel dat er niet is of van een gemeente van een ander: de goede code, en er is niets vastgelegd', async () => {
  const vreemd = (
    await api.ok(
      'teamchef-groningen',
      'mutation { r: prioriteitVoorstellen(input: { driehoekCode: "groningen", titel: "Elders", geldigVan: "2026-01-01" }) { id } }',
    )
  ).r.id;
  const before = await counts();
  const wrong: [object, string][] = [
    [{ prioriteitIds: [prioriteiten[0]?.id, vreemd] }, 'NIET_GEVONDEN'],
    [{ prioriteitIds: [randomUUID()] }, 'NIET_GEVONDEN'],
    [{ prioriteitIds: ['x'] }, 'ONGELDIGE_INVOER'],
    [{ prioriteitIds: Array.from({ length: 101 }, () => prioriteiten[0]?.id) }, 'ONGELDIGE_INVOER'],
    [{ raadsdoelIds: [randomUUID()] }, 'NIET_GEVONDEN'],
    [{ raadsdoelIds: ['x'] }, 'ONGELDIGE_INVOER'],
    [{ raadsdoelIds: await idsVan('GM0014') }, 'ONGELDIGE_INVOER'],
  ];
  for (const [more, code] of wrong) {
    const input = { agendapuntId, tekst: 'Kan niet', ...more };
    expect([more, await api.refused(TEAMCHEF, VASTLEGGEN, { input })]).toEqual([more, code]);
  }
  expect(await counts()).toEqual(before);
});

test('een raadsdoel hoort bij een gemeente die op de dag van de vergadering bij de driehoek hoort, niet vandaag', async () => {
  const [goal] = await idsVan('GM1690');
  const link = `update driehoek_gemeente set geldig_tot_en_met = $1 where gemeente_id = (select id from gemeente where code = 'GM1690')`;
  await owner.run(link, ['2026-03-02']);
  const input = { agendapuntId, tekst: 'Te laat', raadsdoelIds: [goal] };
  expect(await api.refused(TEAMCHEF, VASTLEGGEN, { input })).toBe('ONGELDIGE_INVOER');
  await owner.run(link, ['2026-03-03']);
  expect((await acts.legVast(agendapuntId, { raadsdoelIds: [goal] })).raadsdoelen).toHaveLength(1);
  await owner.run(link, [null]);
});

const BESLUIT = `insert into besluit (driehoek_id, agendapunt_id, soort, tekst) select driehoek_id, id, 'OVERIG', 'Los' from agendapunt where id = $1 returning id`;
const PRIORITEIT =
  'insert into besluit_prioriteit (driehoek_id, besluit_id, prioriteit_id) select driehoek_id, $1, id from lokale_prioriteit where id = $2';
const RAADSDOEL =
  'insert into besluit_raadsdoel (driehoek_id, besluit_id, raadsdoel_id) select driehoek_id, id, $2 from besluit where id = $1';
const BESLISSER = `insert into besluit_beslisser (driehoek_id, besluit_id, lidmaatschap_id)
  select l.driehoek_id, $1, l.id from lidmaatschap l join persoon p on p.id = l.persoon_id where p.code = $2`;

test('wat bij een besluit hoort, komt er met het besluit bij en nooit daarna, en verandert niet', async () => {
  const [goal, another] = await idsVan('GM1690');
  const parts: [string, string, unknown, unknown][] = [
    ['besluit_prioriteit', PRIORITEIT, prioriteiten[0]?.id, prioriteiten[1]?.id],
    ['besluit_raadsdoel', RAADSDOEL, goal, another],
    ['besluit_beslisser', BESLISSER, TEAMCHEF, 'burgemeester-GM1690'],
  ];
  await owner.run('begin');
  const [besluit] = await owner.run(BESLUIT, [agendapuntId]);
  for (const [, text, value] of parts) await owner.run(text, [besluit?.id, value]);
  await owner.run('commit');
  for (const [table, text, , later] of parts) {
    for (const session of [owner, role]) {
      await session.begin();
      expect([table, await session.fails(text, [besluit?.id, later])]).toEqual([
        table,
        expect.objectContaining({ code: 'DHTST' }),
      ]);
      await session.run('rollback');
    }
    expect(await owner.fails(`delete from ${table} where besluit_id = $1`, [besluit?.id])).toMatchObject({ code: 'DHTST' });
    expect(await owner.fails(`update ${table} set besluit_id = $1`, [besluit?.id])).toMatchObject({ code: 'DHTST' });
    expect(await role.fails(`delete from ${table}`)).toMatchObject({ code: '42501' });
  }
  // A change of the decision would rewrite its row.
  expect(await owner.fails('update besluit set uitvoering_toelichting = null where id = $1', [besluit?.id])).toMatchObject({
    code: 'DHTST',
  });
});

test('ook met losse SQL verwijst een besluit niet naar een prioriteit of raadsdoel van een ander', async () => {
  const [vreemd] = await owner.run(`select id from lokale_prioriteit where titel = 'Elders'`);
  for (const [text, value, code] of [
    [PRIORITEIT, vreemd?.id, '23503'],
    [RAADSDOEL, (await idsVan('GM0014'))[0], 'DHINV'],
    [RAADSDOEL, randomUUID(), '23503'],
  ]) {
    await owner.run('begin');
    const [besluit] = await owner.run(BESLUIT, [agendapuntId]);
    expect(await owner.fails(String(text), [besluit?.id, value])).toMatchObject({ code });
    await owner.run('rollback');
  }
});

test('een raadsdoel geldt ten hoogste vier jaar, en een code op een dag voor een doel: de database zegt het ook', async () => {
  const insert = `insert into raadsdoel (gemeente_id, code, tekst, vastgesteld_op, geldig_van, geldig_tot_en_met, bron)
    select id, $1, 'Verzonnen', '2024-01-01', $2, $3, 'Verzonnen' from gemeente where code = 'GM1690'`;
  expect(await owner.fails(insert, ['lang', '2024-01-01', '2028-01-01'])).toMatchObject({ code: '23514' });
  expect(await owner.fails(insert, ['om', '2024-01-02', '2024-01-01'])).toMatchObject({ code: '23514' });
  expect(await owner.fails(insert, ['vuurwerk', '2027-12-31', '2028-12-31'])).toMatchObject({ code: '23P01' });
  await owner.run('begin');
  await owner.run(insert, ['vuurwerk', '2028-01-01', '2031-12-31']);
});

test('een doel waarnaar een besluit verwijst, houdt zijn tekst; alleen de laatste dag verandert nog', async () => {
  const [goal] = await idsVan('GM1690');
  await acts.legVast(agendapuntId, { raadsdoelIds: [goal] });
  const alle = doelen('GM1690', ['vuurwerk', 'buitengebied']);
  const error = async (text: string) => (await laad(text)).error[0];
  expect(await error(alle.replace('doel buitengebied', 'doel van iets anders'))).toBe(
    'bestand.yaml: Een besluit verwijst naar het raadsdoel "buitengebied": alleen de laatste dag daarvan kan nog veranderen. Geef een andere tekst een eigen code of periode.',
  );
  expect(await error(doelen('GM1690', ['vuurwerk']))).toMatch(
    /^bestand.yaml: Een raadsdoel waarnaar een besluit verwijst, kan niet/,
  );
  expect(await error(alle.replace('2027-12-31', '2026-12-31'))).toBeUndefined();
  expect(await idsVan('GM1690', '2027-01-01')).toEqual([]);
  expect(await error(alle)).toBeUndefined();
  expect((await idsVan('GM1690'))[0]).toBe(goal);
});

test('een doel aanhalen terwijl het verandert: het besluit haalt aan wat er staat, of de wijziging wordt geweigerd', async () => {
  const [, goal] = await idsVan('GM1690');
  await owner.run('begin');
  const [besluit] = await owner.run(BESLUIT, [agendapuntId]);
  await owner.run(RAADSDOEL, [besluit?.id, goal]);
  const change = other.run(`update raadsdoel set tekst = 'Anders' where id = $1`, [goal]).then(
    () => 'gelukt',
    ({ code }) => code,
  );
  await untilLocked(api.owner, change);
  await owner.run('commit');
  expect(await change).toBe('DHTST');
});
