import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { askAs, BROKEN_MEETINGS, openSession, type Session } from '../support/sql';
import { OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let owner: Session;
let role: Session;
const opened: Client[] = [];
const BEHEER = 'regio-beheer';
const CODE = 'rbp-noord-nederland-2028-2031';
const PLAN =
  'code status versie waarschuwingen levensloop { status door } nogNietGehoord { code } zienswijzen { gemeente { code } wensen bedenkingen }';

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  await owner.run(
    `with plan as (insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
       select id, $1, 'Volgend plan', 'CONCEPT', 'Artikel 39 Politiewet 2012', '2028-01-01', '2031-12-31' from regio where code = 'noord-nederland' returning id)
     insert into thema (beleidsplan_id, code, naam, volgnummer) select id, 'cyberveiligheid', 'Digitale veiligheid', 1 from plan`,
    [CODE],
  );
  await owner.run(
    `insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron)
     select t.id, p.geldig_van, p.geldig_tot_en_met, 'vast bespreekpunt' from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = $1`,
    [CODE],
  );
});
afterEach(async () => {
  await role.run('rollback');
  expect(await owner.run(BROKEN_MEETINGS)).toEqual([]);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const lees = async () =>
  (await api.ok(BEHEER, `query($c: String!) { beleidsplan(code: $c) { ${PLAN} } }`, { c: CODE })).beleidsplan;
const stap = (field: string, more = '') =>
  `mutation($c: String!, $v: Int!) { r: ${field}(planCode: $c, versie: $v${more}) { ${PLAN} } }`;
const doe = async (field: string, more = '') =>
  (await api.ok(BEHEER, stap(field, more), { c: CODE, v: (await lees()).versie })).r;
const hoor = (gemeente: string, wensen?: string) =>
  api.gql(
    BEHEER,
    `mutation($c: String!, $g: String!, $w: String) { r: zienswijzeVastleggen(planCode: $c, gemeenteCode: $g, gehoordOp: "2027-06-01", wensen: $w) { ${PLAN} } }`,
    {
      c: CODE,
      g: gemeente,
      w: wensen,
    },
  );
const fixed = async (id: string) =>
  (await vergaderen(api).lees(id)).agendapunten.filter((punt) => punt.vast).map((punt) => punt.titel);

test('alleen regio-beheer wijzigt een plan, door de API en met losse SQL als de API-rol', async () => {
  for (const persona of [TEAMCHEF, OVJ, 'regio-lezer', 'integratie-agenda']) {
    expect(await api.refused(persona, stap('planInRaadpleging'), { c: CODE, v: 1 })).toBe('NIET_TOEGESTAAN');
  }
  expect(await api.refused(BEHEER, stap('planInRaadpleging'), { c: 'bestaat-niet', v: 1 })).toBe('NIET_GEVONDEN');
  await role.run('begin');
  await askAs(role, TEAMCHEF);
  await role.run(`update regionaal_beleidsplan set status = 'INGETROKKEN' where code = $1`, [CODE]);
  await role.run('commit');
  expect((await lees()).status).toBe('CONCEPT');
});

test('een zienswijze past alleen bij een plan in raadpleging', async () => {
  expect((await hoor('GM1690')).errors?.[0]?.extensions.code).toBe('ONGELDIGE_TOESTAND');
});

test('een plan wordt pas vastgesteld als elke raad is gehoord; de weigering noemt wie ontbreekt', async () => {
  const { nogNietGehoord } = await doe('planInRaadpleging');
  expect(nogNietGehoord).toHaveLength(40);
  for (const { code } of nogNietGehoord.slice(1)) expect((await hoor(code)).errors).toBeUndefined();
  const refused = await api.gql(BEHEER, stap('planVaststellen'), { c: CODE, v: (await lees()).versie });
  expect(refused.errors?.[0]?.extensions.code).toBe('ONGELDIGE_TOESTAND');
  expect(refused.errors?.[0]?.message).toMatch(/nog niet gehoord: Aa en Hunze\.$/);
  expect((await hoor('GM1680', 'Meer aandacht voor het buitengebied')).errors).toBeUndefined();
  expect((await hoor('bestaat-niet')).errors?.[0]?.extensions.code).toBe('NIET_GEVONDEN');
});

test('wie met een oude versie werkt, krijgt CONFLICT', async () => {
  expect(await api.refused(BEHEER, stap('planVaststellen'), { c: CODE, v: 1 })).toBe('CONFLICT');
});

test('vaststellen zet het vaste bespreekpunt op de agenda’s van de nieuwe periode; een stap overslaan of teruggaan kan niet', async () => {
  const v = await vergaderen(api).plan('2028-02-01T09:00:00+01:00');
  expect(await fixed(v.id)).toEqual([]);
  expect(
    await api.refused(BEHEER, stap('planAanbieden', ', aanMinisterOp: "2027-10-01", aanKorpschefOp: "2027-10-01"'), {
      c: CODE,
      v: (await lees()).versie,
    }),
  ).toBe('ONGELDIGE_TOESTAND');
  expect((await doe('planVaststellen')).status).toBe('VASTGESTELD');
  expect(await fixed(v.id)).toEqual(['Digitale veiligheid']);
  expect(await api.refused(BEHEER, stap('planInRaadpleging'), { c: CODE, v: (await lees()).versie })).toBe('ONGELDIGE_TOESTAND');
});

test('na 1 november aangeboden geeft een waarschuwing, en de levensloop zegt wie wat deed', async () => {
  const plan = await doe('planAanbieden', ', aanMinisterOp: "2027-10-15", aanKorpschefOp: "2027-11-01"');
  expect(plan.waarschuwingen).toEqual(['Dit plan is later aangeboden dan voor 1 november van het jaar voor zijn ingang.']);
  expect(plan.levensloop.map((s: { status: string; door: string }) => [s.status, s.door])).toEqual([
    ['RAADPLEGING', 'Regiobeheerder'],
    ['VASTGESTELD', 'Regiobeheerder'],
    ['AANGEBODEN', 'Regiobeheerder'],
  ]);
});

test('wat met het vorige plan afloopt, wordt voorgesteld bij het thema met dezelfde code, en gaat niet vanzelf over', async () => {
  const input = { driehoekCode: 'zuidwest-drenthe', titel: 'Weerbare ondernemers', geldigVan: '2026-01-01' };
  const { prioriteitVoorstellen: p } = await api.ok(
    TEAMCHEF,
    'mutation($input: PrioriteitVoorstellenInput!) { prioriteitVoorstellen(input: $input) { id } }',
    { input },
  );
  const { beleidsplan } = await api.ok(TEAMCHEF, '{ beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { id code } } }');
  const themaId = beleidsplan.themas.find((t: { code: string }) => t.code === 'cyberveiligheid').id;
  const koppeling = { prioriteitId: p.id, themaId, aard: 'BIJDRAGEND', toelichting: 'Zelfde doelgroep', geldigVan: '2026-01-01' };
  await api.ok(TEAMCHEF, 'mutation($input: KoppelingVastleggenInput!) { koppelingVastleggen(input: $input) { id } }', {
    input: koppeling,
  });
  const query =
    'query($c: String!) { voorstellenBijOpvolging(planCode: $c) { koppeling { prioriteit { titel } } themas { naam } alGelegd { id } } }';
  const voorstel = {
    koppeling: { prioriteit: { titel: 'Weerbare ondernemers' } },
    themas: [{ naam: 'Digitale veiligheid' }],
    alGelegd: [],
  };
  expect((await api.ok(TEAMCHEF, query, { c: CODE })).voorstellenBijOpvolging).toEqual([voorstel]);
  expect((await api.ok('teamchef-groningen', query, { c: CODE })).voorstellenBijOpvolging).toEqual([]);
});

test('intrekken haalt de vaste bespreekpunten van de dagen daarna, en laat de dagen ervoor staan', async () => {
  const before = await vergaderen(api).plan('2028-03-01T09:00:00+01:00');
  const after = await vergaderen(api).plan('2029-03-01T09:00:00+01:00');
  expect((await doe('planIntrekken', ', perDatum: "2029-01-01", toelichting: "Nieuwe inzichten"')).status).toBe('INGETROKKEN');
  expect([await fixed(before.id), await fixed(after.id)]).toEqual([['Digitale veiligheid'], []]);
});

describe('een plan dat als concept is ingetrokken', () => {
  const [concept, titel] = ['rbp-noord-nederland-2036-2039', 'Nooit vastgesteld'];
  /** As regio-beheer, with plain SQL as the API's role. */
  const sql = async (text: string, code = concept) => {
    await role.run('begin');
    await askAs(role, BEHEER);
    return role.fails(`update regionaal_beleidsplan set ${text} where code = $1`, [code]);
  };
  const werking = async (code = concept) =>
    (await owner.run('select werking::text from regionaal_beleidsplan where code = $1', [code]))[0]?.werking;

  beforeAll(() =>
    owner.run(
      `insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
       select id, $1, $2, 'CONCEPT', 'Artikel 39 Politiewet 2012', '2036-01-01', '2039-12-31' from regio where code = 'noord-nederland'`,
      [concept, titel],
    ),
  );

  test.each(['CONCEPT', 'RAADPLEGING'])('komt ook met losse SQL niet in werking: van %s gaat het zonder dag', async (status) => {
    await owner.run('update regionaal_beleidsplan set status = $2 where code = $1', [concept, status]);
    expect(await sql(`status = 'INGETROKKEN', ingetrokken_per = '2037-01-01'`)).toMatchObject({ code: 'DHTST' });
    await role.run('rollback');
    expect(await sql(`ingetrokken_per = '2037-01-01'`)).toMatchObject({ code: 'DHTST' });
    expect(
      await owner.fails(
        `update regionaal_beleidsplan set status = 'INGETROKKEN', ingetrokken_per = '2037-01-01' where code = $1`,
        [concept],
      ),
    ).toMatchObject({ code: 'DHTST' });
    await owner.run(`update regionaal_beleidsplan set status = 'CONCEPT' where code = $1`, [concept]);
  });

  test('is daarna met losse SQL niet tot leven te wekken', async () => {
    const intrekken = `mutation($c: String!, $v: Int!) { r: planIntrekken(planCode: $c, versie: $v, perDatum: "2037-01-01", toelichting: "Ander plan") { status } }`;
    const [{ versie } = { versie: 0 }] = await owner.run('select versie from regionaal_beleidsplan where code = $1', [concept]);
    expect((await api.ok(BEHEER, intrekken, { c: concept, v: versie })).r.status).toBe('INGETROKKEN');
    for (const text of [
      `ingetrokken_per = '2037-01-01'`,
      `intrekking_toelichting = 'Toch niet'`,
      `aangeboden_minister_op = '2035-10-01'`,
    ]) {
      expect(await sql(text)).toMatchObject({ code: 'DHTST' });
      await role.run('rollback');
    }
    expect(await werking()).toBe('empty');
  });

  test('van een plan dat in werking was, blijven de dag van intrekking en de dagen van aanbieding zoals zij zijn', async () => {
    const before = await werking(CODE);
    for (const text of [
      `ingetrokken_per = '2030-01-01'`,
      'ingetrokken_per = null',
      `intrekking_toelichting = 'Anders'`,
      `aangeboden_korpschef_op = '2027-10-01'`,
    ]) {
      expect(await sql(text, CODE)).toMatchObject({ code: 'DHTST' });
      await role.run('rollback');
      expect(await owner.fails(`update regionaal_beleidsplan set ${text} where code = $1`, [CODE])).toMatchObject({
        code: 'DHTST',
      });
    }
    expect([before, await werking(CODE)]).toEqual(['[2028-01-01,2029-01-01)', '[2028-01-01,2029-01-01)']);
  });
});

test('een vastgesteld plan wordt niet zonder dag ingetrokken, alsof het nooit in werking was', async () => {
  const text = `update regionaal_beleidsplan set status = 'INGETROKKEN' where code = 'rbp-noord-nederland-2024-2027'`;
  expect(await owner.fails(text)).toMatchObject({ code: 'DHTST' });
});
