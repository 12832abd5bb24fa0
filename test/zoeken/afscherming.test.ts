import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { openSession, type Session } from '../support/sql';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

const LEZER = 'regio-lezer';
const ZOEK = `query($tekst: String!) { zoeken(tekst: $tekst, first: 100) { totalCount edges { cursor node { soort objectId passages } } pageInfo { startCursor endCursor hasNextPage } } }`;
const REGELS = 'select id, soort, driehoek_id, vergadering_id, agendapunt_id, niveau, vector::text from zoekregel order by id';

let api: TestApi;
let owner: Session;
let other: Session;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  other = await openSession(api.ownerUrl, opened);
  // The level of an adopted item cannot be lowered (`agendapunt_vastgesteld`). This test allows it,
  // to check that everything attached to an item follows it both ways.
  await owner.run('alter table agendapunt disable trigger vastgesteld');
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const zoek = async (persona: string, tekst: string) => (await api.ok(persona, ZOEK, { tekst })).zoeken;
const soorten = async (persona: string, tekst: string): Promise<string[]> =>
  (await zoek(persona, tekst)).edges.map(({ node }: { node: { soort: string } }) => node.soort).sort();

/**
 * Creates an item of a held meeting that the whole region may see, with a decision and an action;
 * each text contains the word.
 */
async function openbaarPunt(aanvang: string, woord: string): Promise<string> {
  const steps = vergaderen(api);
  const { id } = await steps.plan(aanvang);
  const punt = await steps.voegToe(id, `Over ${woord}`, { vertrouwelijkheid: 'INTERN' });
  await steps.stelVast(id);
  await steps.houd(id);
  await besluiten(api).legVast(punt.id, { tekst: `Besluit over ${woord}` });
  await api.ok(TEAMCHEF, 'mutation($input: ActieVastleggenInput!) { actieVastleggen(input: $input) { id } }', {
    input: { agendapuntId: punt.id, omschrijving: `Actie over ${woord}` },
  });
  return punt.id;
}

test('wordt een agendapunt vertrouwelijker, dan vindt wie het niet meer mag zien het meteen niet meer, en ook niet wat erbij is afgesproken', async () => {
  const id = await openbaarPunt('2026-03-03T09:00:00Z', 'windhozen');
  const alle = ['ACTIE', 'AGENDAPUNT', 'BESLUIT'];
  expect(await soorten(LEZER, 'windhozen')).toEqual(alle);
  await owner.run(`update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1`, [id]);
  expect([await soorten(LEZER, 'windhozen'), await soorten(LEZER, 'windhzen')]).toEqual([[], []]);
  expect(await soorten(TEAMCHEF, 'windhozen')).toEqual(alle);
  await owner.run(`update agendapunt set vertrouwelijkheid = 'INTERN' where id = $1`, [id]);
  expect(await soorten(LEZER, 'windhozen')).toEqual(alle);
});

test('een besluit en een actie die worden vastgelegd terwijl een ander het punt vertrouwelijk maakt, worden vertrouwelijk', async () => {
  const id = await openbaarPunt('2026-03-04T09:00:00Z', 'zandstormen');
  const vastleggen = `with d as (select driehoek_id from agendapunt where id = $1), b as (insert into besluit (driehoek_id, agendapunt_id, soort, tekst)
    select driehoek_id, $1, 'OVERIG', 'Nog iets over zandstormen' from d) insert into actie (driehoek_id, agendapunt_id, omschrijving) select driehoek_id, $1, 'Ook over zandstormen' from d`;
  for (const [een, twee] of [
    [`update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1`, vastleggen],
    [vastleggen, `update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1`],
  ] as const) {
    await owner.run(`update agendapunt set vertrouwelijkheid = 'INTERN' where id = $1`, [id]);
    await owner.run('begin');
    await owner.run(een, [id]);
    const waiting = other.run(twee, [id]);
    await owner.run('select pg_sleep(0.2)');
    await owner.run('commit');
    await waiting;
    expect(await soorten(LEZER, 'zandstormen')).toEqual([]);
    expect((await soorten(TEAMCHEF, 'zandstormen')).length).toBeGreaterThan(3);
  }
});

const UITVOERING = `insert into besluit_uitvoering (driehoek_id, besluit_id, stand, toelichting, door_id)
  select b.driehoek_id, b.id, 'IN_UITVOERING', 'Er wordt gezocht naar modderstromen', (select persoon_id from lidmaatschap l where l.driehoek_id = b.driehoek_id limit 1)
  from besluit b where b.agendapunt_id = $1`;

test('hoe het met een besluit gaat en wat de teamchef antwoordde, vindt wie het besluit mag zien, en niemand anders', async () => {
  const id = await openbaarPunt('2026-03-10T09:00:00Z', 'duinbranden');
  const [{ besluit }] = (await owner.run('select id as besluit from besluit where agendapunt_id = $1', [id])) as [
    { besluit: string },
  ];
  await besluiten(api).zet(besluit, 'IN_UITVOERING', 'De brandgang wordt verbreed');
  await api.ok(TEAMCHEF, 'mutation($id: ID!, $a: String!) { besluitBeantwoorden(besluitId: $id, antwoord: $a) { id } }', {
    id: besluit,
    a: 'Zonder blusvliegtuig lukt het niet',
  });
  const gevonden = async (persona: string) => [await zoek(persona, 'brandgang'), await zoek(persona, 'blusvliegtuig')];
  for (const persona of [TEAMCHEF, LEZER, 'integratie-zuidwest-drenthe'])
    for (const { totalCount, edges } of await gevonden(persona)) {
      expect({ persona, totalCount, objectId: edges[0]?.node.objectId }).toEqual({ persona, totalCount: 1, objectId: besluit });
      expect(edges[0].node.passages.join()).toMatch(/⟦(brandgang|blusvliegtuig)⟧/);
    }
  await owner.run(`update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1`, [id]);
  for (const persona of [LEZER, 'teamchef-noord-drenthe'])
    expect([persona, ...(await gevonden(persona)).map(({ totalCount }) => totalCount)]).toEqual([persona, 0, 0]);
  expect((await gevonden(TEAMCHEF)).map(({ totalCount }) => totalCount)).toEqual([1, 1]);
});

test('een stap die wordt vastgelegd terwijl een ander het punt vertrouwelijk maakt, is niet te vinden voor wie het punt niet mag zien', async () => {
  const id = await openbaarPunt('2026-03-11T09:00:00Z', 'aardverschuiving');
  const verhogen = `update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1`;
  for (const [een, twee] of [
    [verhogen, UITVOERING],
    [UITVOERING, verhogen],
  ] as const) {
    await owner.run(`update agendapunt set vertrouwelijkheid = 'INTERN' where id = $1`, [id]);
    await owner.run('begin');
    await owner.run(een, [id]);
    const waiting = other.run(twee, [id]);
    await owner.run('select pg_sleep(0.2)');
    await owner.run('commit');
    await waiting;
    expect([await soorten(LEZER, 'modderstromen'), await soorten(TEAMCHEF, 'modderstromen')]).toEqual([[], ['BESLUIT']]);
  }
});

test('een voorstel vindt alleen een lid, ook als het punt openbaar zou worden en een systeem vertrouwelijk leest', async () => {
  await owner.run(
    `update integratie_driehoek set niveau = 'VERTROUWELIJK' where integratie_id = (select id from integratie where code = 'integratie-zuidwest-drenthe')`,
  );
  const input = {
    driehoekCode: DRIEHOEK,
    titel: 'Vuurwerkopslag',
    toelichting: 'Bij de jachthaven',
    vertrouwelijkheid: 'OPENBAAR',
  };
  const { r } = await api.ok(
    OVJ,
    'mutation($input: AgendapuntVoorstellenInput!) { r: agendapuntVoorstellen(input: $input) { id } }',
    {
      input,
    },
  );
  await api.ok(SECRETARIS, 'mutation($id: ID!) { voorstelTerugsturen(id: $id, reden: "Hoort bij de vogelopvang") { id } }', r);
  for (const tekst of ['vuurwerkopslag', 'jachthaven', 'vuurwerkopslg', 'vogelopvang -vuurwerk']) {
    for (const persona of ['regio-lezer', 'regio-beheer', 'integratie-zuidwest-drenthe', 'teamchef-noord-drenthe'])
      expect({ tekst, persona, soorten: await soorten(persona, tekst) }).toEqual({ tekst, persona, soorten: [] });
  }
  for (const tekst of ['vuurwerkopslag', 'jachthaven', 'vuurwerkopslg', 'vogelopvang']) {
    const { edges } = await zoek(TEAMCHEF, tekst);
    expect({ tekst, ids: edges.map(({ node }: { node: { objectId: string } }) => node.objectId) }).toEqual({
      tekst,
      ids: [r.id],
    });
  }
});

test('wat er verborgen is bijgekomen, verandert niets aan wat een ander vindt: geen aantal, plaats, cursor of passage', async () => {
  await openbaarPunt('2026-03-05T09:00:00Z', 'meteorietinslag');
  const vragen = [
    'meteorietinslag',
    'meteorietinslg',
    'meteoriet',
    'meteo',
    'over meteorietinslagen',
    '"over meteorietinslag"',
    'meteor OF inslag',
    'besluit -actie',
  ];
  const before = [];
  for (const tekst of vragen) before.push(await zoek(LEZER, tekst));
  expect(before.slice(0, 4).map(({ totalCount }) => totalCount)).toEqual([3, 3, 3, 3]);
  const steps = vergaderen(api);
  const { id } = await steps.plan('2026-08-05T09:00:00Z');
  await steps.voegToe(
    id,
    'meteorietinslag meteorietinslg meteorietinsla meteorietinslagen meteorietinslagje meteoor meteorologisch',
  );
  expect(await soorten(TEAMCHEF, 'meteoor')).toContain('AGENDAPUNT');
  for (const [n, tekst] of vragen.entries())
    expect({ tekst, zoeken: await zoek(LEZER, tekst) }).toEqual({ tekst, zoeken: before[n] });
  expect(
    (await zoek(LEZER, 'meteoor')).edges.map(({ node }: { node: { passages: string[] } }) => node.passages.join()).join(),
  ).not.toMatch(/meteoor|meteorologisch/);
});

test('een systeem dat iets vertrouwelijks vindt, heeft het gelezen, en dat staat in het logboek', async () => {
  const steps = vergaderen(api);
  const { id } = await steps.plan('2026-08-06T09:00:00Z');
  await steps.voegToe(id, 'Nachtzwaluwtelling');
  await owner.run(`update integratie_driehoek k set niveau = 'VERTROUWELIJK' from integratie i, driehoek d
    where i.id = k.integratie_id and d.id = k.driehoek_id and i.code = 'integratie-agenda' and d.code = 'zuidwest-drenthe'`);
  const gelezen = async () =>
    (
      await owner.run(`select na->>'operatie' as operatie from logboek where actie = 'GELEZEN' and actor = 'integratie-agenda'`)
    ).map((row) => row.operatie);
  await zoek('integratie-agenda', 'bestaatnergens');
  expect(await gelezen()).toEqual([]);
  const { zoeken } = await api.ok('integratie-agenda', '{ zoeken(tekst: "nachtzwaluwtelling") { totalCount } }');
  expect(zoeken.totalCount).toBe(1);
  expect(await gelezen()).toEqual(['zoeken']);
});

test('de rol van de API leest de woorden zelf niet, en vindt niets zonder te zeggen wie vraagt', async () => {
  const role = await openSession(api.apiUrl, opened);
  for (const poging of [
    'select * from zoekregel',
    'select * from zoekwoord',
    'delete from zoekregel',
    `select zoekregel_schrijven('ACTIE', uuidv7())`,
    'call zoeken_opbouwen()',
  ])
    expect({ poging, code: (await role.fails(poging)).code }).toEqual({ poging, code: '42501' });
  expect(await role.run(`select * from zoek_treffers('ondermijning')`)).toEqual([]);
});

test('wat de triggers bijhouden, is wat er opnieuw van gemaakt zou worden', async () => {
  const kept = await owner.run(REGELS);
  expect(kept.length).toBeGreaterThan(50);
  const woorden = await owner.run('select distinct woord from zoekwoord');
  await owner.run('begin');
  await owner.run('call zoeken_opbouwen()');
  expect(await owner.run(REGELS)).toEqual(kept);
  const nodig = await owner.run('select woord from zoekwoord');
  expect(nodig.filter(({ woord }) => !woorden.some((each) => each.woord === woord))).toEqual([]);
  await owner.run('rollback');
});
