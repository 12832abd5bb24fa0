import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { insertPlan } from '../support/plannen';
import { openSession, type Session, untilLocked } from '../support/sql';
import { OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { BEHEER, wijzigen } from '../support/wijzigen';

const CODE = 'rbp-noord-nederland-2040-2043';
let api: TestApi;
let owner: Session;
let plan: ReturnType<typeof wijzigen>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  plan = wijzigen(api, CODE);
  await owner.run(
    `insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
     select id, $1, 'Concept', 'CONCEPT', 'Artikel 39 Politiewet 2012', '2040-01-01', '2043-12-31' from regio where code = 'noord-nederland'`,
    [CODE],
  );
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

type Input = Record<string, unknown>;
const TOEVOEGEN = 'mutation($input: ThemaToevoegenInput!) { r: themaToevoegen(input: $input) { versie } }';
const WIJZIGEN = 'mutation($input: ThemaWijzigenInput!) { r: themaWijzigen(input: $input) { versie } }';
const VERWIJDEREN =
  'mutation($c: String!, $v: Int!, $t: String!) { r: themaVerwijderen(planCode: $c, versie: $v, themaCode: $t) { versie } }';
const met = async (more: Input) => ({ input: { planCode: CODE, versie: (await plan.lees()).versie, ...more } });
const voegToe = async (more: Input) => (await api.ok(BEHEER, TOEVOEGEN, await met(more))).r.versie;
const wijzig = async (more: Input) => (await api.ok(BEHEER, WIJZIGEN, await met(more))).r.versie;
const verwijder = async (t: string) => api.ok(BEHEER, VERWIJDEREN, { c: CODE, v: (await plan.lees()).versie, t });
const codes = async () => (await plan.lees()).themas.map((t) => [t.volgnummer, t.code]);
const texts = async (code: string) => (await plan.thema(code)).doelen.map((d) => d.tekst);

test('regio-beheer voegt thema’s met doelen toe aan een concept, en het plan telt elke wijziging', async () => {
  const { versie } = await plan.lees();
  expect(
    await voegToe({
      code: 'digitaal',
      naam: 'Digitaal',
      doelen: ['Een', 'Twee', 'Drie'],
      vastBespreekpuntBron: 'vast op elke agenda',
    }),
  ).toBe(versie + 1);
  await voegToe({ code: 'water', naam: 'Water' });
  await voegToe({ code: 'jeugd', naam: 'Jeugd' });
  expect(await codes()).toEqual([
    [1, 'digitaal'],
    [2, 'water'],
    [3, 'jeugd'],
  ]);
  expect(await texts('digitaal')).toEqual(['Een', 'Twee', 'Drie']);
  expect((await plan.lees()).themas.map((t) => t.vastBespreekpunt)).toEqual([true, false, false]);
});

test('naam, doelen, plaats en vast bespreekpunt van een thema van een concept zijn te wijzigen; een doel op zijn plaats houdt zijn id', async () => {
  const before = await plan.thema('digitaal');
  await wijzig({ themaCode: 'digitaal', naam: 'Digitale veiligheid', doelen: ['Een', 'Anders'] });
  const after = await plan.thema('digitaal');
  expect(after.naam).toBe('Digitale veiligheid');
  expect(after.doelen).toEqual([before.doelen[0], { ...before.doelen[1], tekst: 'Anders' }]);
  await wijzig({ themaCode: 'jeugd', opVolgnummer: 1, vastBespreekpuntBron: 'ook de jeugd' });
  await wijzig({ themaCode: 'digitaal', vastBespreekpuntBron: null });
  expect(await codes()).toEqual([
    [1, 'jeugd'],
    [2, 'digitaal'],
    [3, 'water'],
  ]);
  expect((await plan.lees()).themas.map((t) => t.vastBespreekpunt)).toEqual([true, false, false]);
  await wijzig({ themaCode: 'jeugd', opVolgnummer: 2 });
  expect((await codes()).map(([, code]) => code)).toEqual(['digitaal', 'jeugd', 'water']);
  await wijzig({ themaCode: 'digitaal', doelen: [] });
  expect(await texts('digitaal')).toEqual([]);
});

test('een thema gaat met zijn doelen uit een concept, en wat erachter staat, schuift op', async () => {
  await wijzig({ themaCode: 'jeugd', doelen: ['Weg'] });
  await verwijder('jeugd');
  expect(await codes()).toEqual([
    [1, 'digitaal'],
    [2, 'water'],
  ]);
  expect(await owner.run(`select 1 from doel where tekst = 'Weg'`)).toEqual([]);
});

describe('slechte invoer geeft de juiste code en verandert niets', () => {
  const GOED = { code: 'nieuw', naam: 'Nieuw' };
  const FOUT: [string, string, Input, string][] = [
    ['een code die er al is', TOEVOEGEN, { ...GOED, code: 'water' }, 'ONGELDIGE_INVOER'],
    ['een code met een spatie', TOEVOEGEN, { ...GOED, code: 'nieuw thema' }, 'ONGELDIGE_INVOER'],
    ['een lege naam', TOEVOEGEN, { ...GOED, naam: '' }, 'ONGELDIGE_INVOER'],
    ['een leeg doel', TOEVOEGEN, { ...GOED, doelen: [''] }, 'ONGELDIGE_INVOER'],
    ['een oude versie', TOEVOEGEN, { ...GOED, versie: 1 }, 'CONFLICT'],
    ['een onbekend plan', TOEVOEGEN, { ...GOED, planCode: 'nergens' }, 'NIET_GEVONDEN'],
    ['een onbekend thema', WIJZIGEN, { themaCode: 'nergens' }, 'NIET_GEVONDEN'],
    ['een plaats die er niet is', WIJZIGEN, { themaCode: 'water', opVolgnummer: 3 }, 'ONGELDIGE_INVOER'],
    ['plaats 0', WIJZIGEN, { themaCode: 'water', opVolgnummer: 0 }, 'ONGELDIGE_INVOER'],
    ['een naam met een regeleinde', WIJZIGEN, { themaCode: 'water', naam: 'a\nb' }, 'ONGELDIGE_INVOER'],
  ];
  test.each(FOUT)('%s', async (_wat, query, more, code) => {
    const before = await plan.lees();
    const answer = await api.gql(BEHEER, query, await met(more));
    expect(answer.errors?.[0]?.extensions.code).toBe(code);
    expect(answer.errors?.[0]?.message).toMatch(/^.{10,}\.$/);
    expect(await plan.lees()).toEqual(before);
  });

  test.each([TEAMCHEF, OVJ, 'regio-lezer'])('door %s, die de regio niet beheert', async (persona) => {
    const before = await plan.lees();
    expect(await api.refused(persona, TOEVOEGEN, await met(GOED))).toBe('NIET_TOEGESTAAN');
    expect(await api.refused(persona, WIJZIGEN, await met({ themaCode: 'water', naam: 'X' }))).toBe('NIET_TOEGESTAAN');
    expect(await api.refused(persona, VERWIJDEREN, { c: CODE, v: before.versie, t: 'water' })).toBe('NIET_TOEGESTAAN');
    expect(await plan.lees()).toEqual(before);
  });

  test('een thema waarnaar een agendapunt verwijst, blijft', async () => {
    const v = await vergaderen(api).plan('2041-02-01T09:00:00Z');
    const water = (await plan.thema('water')).id;
    await owner.run(
      `insert into agendapunt_thema (driehoek_id, agendapunt_id, thema_id) select driehoek_id, id, $2 from agendapunt where vergadering_id = $1 and volgnummer = 1`,
      [v.id, water],
    );
    const before = await plan.lees();
    expect(await api.refused(BEHEER, VERWIJDEREN, { c: CODE, v: before.versie, t: 'water' })).toBe('ONGELDIGE_TOESTAND');
    expect(await plan.lees()).toEqual(before);
  });
});

test.each(['RAADPLEGING', 'VASTGESTELD', 'AANGEBODEN', 'INGETROKKEN'])(
  'de thema’s van een plan met de status %s worden zo niet gewijzigd',
  async (status) => {
    const per = status === 'INGETROKKEN' ? 'geldig_van' : 'null';
    await owner.run(`update regionaal_beleidsplan set status = $2, ingetrokken_per = ${per} where code = $1`, [CODE, status]);
    const before = await plan.lees();
    expect(await api.refused(BEHEER, TOEVOEGEN, await met({ code: 'nieuw', naam: 'Nieuw' }))).toBe('ONGELDIGE_TOESTAND');
    expect(await api.refused(BEHEER, WIJZIGEN, await met({ themaCode: 'water', naam: 'X' }))).toBe('ONGELDIGE_TOESTAND');
    expect(await api.refused(BEHEER, VERWIJDEREN, { c: CODE, v: before.versie, t: 'water' })).toBe('ONGELDIGE_TOESTAND');
    expect(await plan.lees()).toEqual(before);
  },
);

test('een plan dat met losse SQL wordt vastgesteld terwijl een thema verandert, krijgt die verandering eerst, of niet', async () => {
  await insertPlan(owner, 'rbp-wacht', '2044-01-01', '2047-12-31');
  await owner.run(`update regionaal_beleidsplan set status = 'CONCEPT' where code = 'rbp-wacht'`);
  const other = await openSession(api.ownerUrl, opened);
  const rename = `update thema set naam = 'Te laat' where beleidsplan_id = (select id from regionaal_beleidsplan where code = 'rbp-wacht')`;
  await other.run('begin');
  await other.run(`update regionaal_beleidsplan set status = 'VASTGESTELD' where code = 'rbp-wacht'`);
  const late = owner.fails(rename);
  await untilLocked(api.owner, late);
  await other.run('commit');
  expect(await late).toMatchObject({ code: 'DHTST' });
});
