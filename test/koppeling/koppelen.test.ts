import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import {
  GESCHIEDENIS,
  KOPPELEN,
  KOPPELINGEN,
  koppelInput,
  ONTKOPPELEN,
  prioriteren,
  themasVanPlan,
} from '../support/prioriteiten';
import { openSession, type Session } from '../support/sql';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let owner: Session;
let role: Session;
let acts: ReturnType<typeof prioriteren>;
let themas: Awaited<ReturnType<typeof themasVanPlan>>;
let ondermijning: string;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  acts = prioriteren(api);
  themas = await themasVanPlan(api);
  ondermijning = themas.ondermijning?.id as string;
});
afterEach(async () => {
  for (const session of [owner, role]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const NIEMAND = '00000000-0000-7000-8000-000000000000';
const weiger = (prioriteitId: string, themaId: string, more = {}) =>
  api.refused(TEAMCHEF, KOPPELEN, { input: koppelInput(prioriteitId, themaId, more) });
const geschiedenis = async (id: string, opDatum?: string) =>
  (await api.ok(TEAMCHEF, GESCHIEDENIS, { id, opDatum })).node.koppelingen;

test('een koppeling ligt vast met reden, periode, wie, wanneer, doel en agendapunt', async () => {
  const p = await acts.stelVoor();
  const meetings = vergaderen(api);
  const v = await meetings.plan('2026-11-10T08:00:00Z');
  const punt = await meetings.voegToe(v.id, 'Samenhang');
  const doelId = themas.ondermijning?.doelen[1]?.id;
  const more = { aard: 'AANVULLEND', doelId, agendapuntId: punt.id, geldigVan: '2026-02-01', geldigTotEnMet: '2026-12-31' };
  expect(await acts.koppel(p.id, ondermijning, more)).toMatchObject({
    prioriteit: { id: p.id },
    thema: { code: 'ondermijning' },
    doel: { id: doelId },
    aard: 'AANVULLEND',
    toelichting: 'Dezelfde netwerken',
    geldigVan: '2026-02-01',
    geldigTotEnMet: '2026-12-31',
    vastgelegdIn: { id: punt.id },
    vastgelegdDoor: { naam: 'Teamchef Zuidwest-Drenthe' },
    beeindigdOp: null,
    beeindigdDoor: null,
  });
});

test('een koppeling zonder doel, agendapunt en einde geldt zolang het plan in werking is, en niet langer', async () => {
  const p = await acts.stelVoor();
  const k = await acts.koppel(p.id, ondermijning, { geldigVan: '2024-01-01' });
  expect(k).toMatchObject({ doel: null, vastgelegdIn: null, geldigTotEnMet: null });
  for (const dag of ['2024-01-01', '2027-12-31']) expect(await geschiedenis(p.id, dag)).toEqual([k]);
  for (const dag of ['2023-12-31', '2028-01-01']) expect(await geschiedenis(p.id, dag)).toEqual([]);
});

test.each([
  ['begint voor het plan in werking is', { geldigVan: '2023-12-31', geldigTotEnMet: '2024-12-31' }],
  ['eindigt na het plan', { geldigTotEnMet: '2028-01-01' }],
  ['valt na het plan', { geldigVan: '2028-01-01' }],
  ['eindigt voor zij begint', { geldigTotEnMet: '2025-12-31' }],
  ['geen reden heeft', { toelichting: ' ' }],
])('een koppeling die %s wordt geweigerd en er ligt niets vast', async (_wat, more) => {
  const { id } = await acts.stelVoor();
  expect(await weiger(id, ondermijning, more)).toBe('ONGELDIGE_INVOER');
  expect(await geschiedenis(id)).toEqual([]);
});

test('een thema van een concept, of van het plan van een andere regio, is niet te koppelen', async () => {
  const { id } = await acts.stelVoor();
  await owner.run(`insert into regio (code, naam) values ('elders', 'Elders')`);
  const plannen = [
    ['noord-nederland', 'CONCEPT', '2028-01-01'],
    ['elders', 'VASTGESTELD', '2026-01-01'],
  ];
  for (const [regio, status, van] of plannen) {
    const [thema] = await owner.run(
      `with plan as (insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
         select id, $2 || code, 'x', $2, 'x', $3::date, $3::date + 364 from regio where code = $1 returning id)
       insert into thema (beleidsplan_id, code, naam, volgnummer) select id, 'ondermijning', 'x', 1 from plan returning id`,
      [regio, status, van],
    );
    expect(await weiger(id, thema?.id as string, { geldigVan: van })).toBe('ONGELDIGE_INVOER');
  }
});

test('een thema, doel, agendapunt of prioriteit die er niet is of niet bij elkaar hoort, bestaat niet', async () => {
  const { id } = await acts.stelVoor();
  const elders = vergaderen(api, 'teamchef-noord-drenthe');
  const v = await elders.plan('2026-11-10T08:00:00Z', 'noord-drenthe');
  expect(await weiger(id, NIEMAND)).toBe('NIET_GEVONDEN');
  expect(await weiger(NIEMAND, ondermijning)).toBe('NIET_GEVONDEN');
  expect(await weiger(id, ondermijning, { doelId: themas.cyberveiligheid?.doelen[0]?.id })).toBe('NIET_GEVONDEN');
  expect(await weiger(id, ondermijning, { agendapuntId: v.agendapunten[0]?.id })).toBe('NIET_GEVONDEN');
  expect(await weiger('geen-id', ondermijning)).toBe('ONGELDIGE_INVOER');
});

test('een koppeling van een prioriteit die is geëindigd, geldt daarna niet meer', async () => {
  const { id } = await acts.stelVoor();
  const k = await acts.koppel(id, ondermijning);
  await acts.beeindig(id, '2026-09-01');
  const geldend = async (opDatum: string) => {
    const filter = { driehoekCode: 'zuidwest-drenthe', themaCode: 'ondermijning', opDatum };
    const query = `query($thema: ID!, $filter: KoppelingFilter) {
      koppelingen(first: 500, filter: $filter) { nodes { id } } thema(id: $thema) { koppelingen(first: 500, filter: $filter) { nodes { id } } } }`;
    const { koppelingen, thema } = await api.ok(TEAMCHEF, query, { thema: ondermijning, filter });
    const has = ({ nodes }: { nodes: { id: string }[] }) => nodes.some((each) => each.id === k.id);
    return [has(koppelingen), has(thema.koppelingen)];
  };
  expect(await geldend('2026-08-31')).toEqual([true, true]);
  expect(await geldend('2026-09-01')).toEqual([false, false]);
  expect(await geschiedenis(id)).toEqual([k]);
});

test('koppelingen van een prioriteit, thema en aard overlappen niet; een andere aard of een latere periode mag', async () => {
  const { id } = await acts.stelVoor();
  await acts.koppel(id, ondermijning, { geldigTotEnMet: '2026-06-30' });
  expect(await weiger(id, ondermijning, { geldigVan: '2026-06-30' })).toBe('ONGELDIGE_TOESTAND');
  expect(await weiger(id, ondermijning, { geldigVan: '2025-01-01' })).toBe('ONGELDIGE_TOESTAND');
  await acts.koppel(id, ondermijning, { aard: 'FACILITEREND' });
  await acts.koppel(id, themas.cyberveiligheid?.id as string);
  await acts.koppel(id, ondermijning, { geldigVan: '2026-07-01' });
  expect(await geschiedenis(id)).toHaveLength(4);
});

test('twee leden die tegelijk hetzelfde koppelen, leggen een koppeling vast', async () => {
  const { id } = await acts.stelVoor();
  const wie = [TEAMCHEF, 'ovj-drenthe', 'secretaris-zuidwest-drenthe', 'burgemeester-GM0118'];
  const answers = await Promise.all(wie.map((w) => api.gql(w, KOPPELEN, { input: koppelInput(id, ondermijning) })));
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ok').sort();
  expect(codes).toEqual(['ONGELDIGE_TOESTAND', 'ONGELDIGE_TOESTAND', 'ONGELDIGE_TOESTAND', 'ok']);
});

test('een koppeling eindigt een keer, wordt opgevolgd, en haar geschiedenis blijft te lezen', async () => {
  const { id } = await acts.stelVoor();
  const eerste = await acts.koppel(id, ondermijning);
  for (const perDatum of ['2026-01-01', '2028-01-02'])
    expect(await api.refused(TEAMCHEF, ONTKOPPELEN, { id: eerste.id, perDatum })).toBe('ONGELDIGE_INVOER');
  const geeindigd = await acts.ontkoppel(eerste.id, '2026-09-01');
  expect(geeindigd).toEqual({
    ...eerste,
    geldigTotEnMet: '2026-08-31',
    beeindigdOp: expect.stringMatching(/Z$/),
    beeindigingToelichting: 'Klaar',
    beeindigdDoor: eerste.vastgelegdDoor,
  });
  expect(await api.refused(TEAMCHEF, ONTKOPPELEN, { id: eerste.id, perDatum: '2026-03-01' })).toBe('ONGELDIGE_TOESTAND');
  const tweede = await acts.koppel(id, ondermijning, { geldigVan: '2026-09-01' });
  expect(await geschiedenis(id)).toEqual([geeindigd, tweede]);
  expect(await geschiedenis(id, '2026-08-31')).toEqual([geeindigd]);
  expect(await geschiedenis(id, '2026-09-01')).toEqual([tweede]);
  const { koppelingen } = await api.ok(TEAMCHEF, KOPPELINGEN, { filter: { themaCode: 'ondermijning' } });
  const ids = koppelingen.nodes.filter((k: typeof eerste) => k.prioriteit.id === id).map((k: typeof eerste) => k.id);
  expect(ids).toEqual([eerste.id, tweede.id]);
});

test('zonder reden eindigt geen koppeling, en wat niet bestaat eindigt niet', async () => {
  const { id } = await acts.stelVoor();
  const k = await acts.koppel(id, ondermijning);
  const variables = { id: k.id, perDatum: '2026-09-01', toelichting: ' ' };
  expect(await api.refused(TEAMCHEF, ONTKOPPELEN, variables)).toBe('ONGELDIGE_INVOER');
  expect(await api.refused(TEAMCHEF, ONTKOPPELEN, { id: NIEMAND, perDatum: '2026-09-01' })).toBe('NIET_GEVONDEN');
  expect(await geschiedenis(id)).toEqual([k]);
});

test('een prioriteit die is beëindigd, wordt niet meer gekoppeld', async () => {
  const { id } = await acts.stelVoor();
  await acts.beeindig(id, '2026-11-01');
  expect(await weiger(id, ondermijning)).toBe('ONGELDIGE_TOESTAND');
});

describe.each([
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
])('met losse SQL als %s', (_naam, sessionOf) => {
  test.each([
    ['de reden', `update koppeling set toelichting = 'Anders'`],
    [
      'het thema',
      `update koppeling set thema_id = (select id from thema where code = 'cyberveiligheid'
      and beleidsplan_id = (select id from regionaal_beleidsplan where code = 'rbp-noord-nederland-2024-2027'))`,
    ],
    ['de aard', `update koppeling set aard = 'AANVULLEND'`],
    ['de eerste dag', `update koppeling set geldig_van = geldig_van + 1`],
    ['de laatste dag zonder te beëindigen', `update koppeling set geldig_tot_en_met = '2026-05-01'`],
    ['het einde van wat al is beëindigd', `update koppeling set geldig_tot_en_met = '2026-05-01', beeindigd_op = now()`, true],
    ['de beëindiging', `update koppeling set beeindigd_op = null, beeindiging_toelichting = null`, true],
    ['het ogenblik van vastleggen', `update koppeling set vastgelegd_op = '2020-01-01'`],
    ['haar bestaan', 'delete from koppeling'],
  ])('herschrijft niemand van een koppeling %s', async (_wat, text, ended = false) => {
    const { id } = await acts.stelVoor();
    const k = await acts.koppel(id, ondermijning);
    if (ended) await acts.ontkoppel(k.id, '2026-09-01');
    const before = await geschiedenis(id);
    const session = sessionOf();
    await session.begin();
    expect(['DHTST', '42501']).toContain((await session.fails(`${text} where id = $1`, [k.id])).code);
    await session.run('rollback');
    expect(await geschiedenis(id)).toEqual(before);
  });

  test('begint geen koppeling met iemand die haar beëindigde', async () => {
    const { id } = await acts.stelVoor();
    const k = await acts.koppel(id, ondermijning);
    await acts.ontkoppel(k.id, '2026-09-01');
    const before = await geschiedenis(id);
    const session = sessionOf();
    await session.begin();
    const columns = 'driehoek_id, prioriteit_id, thema_id, aard, toelichting, vastgelegd_door_id';
    const again = (more: string, value: string) => `insert into koppeling (${columns}, geldig_van${more})
      select ${columns}, date '2026-10-01'${value} from koppeling where id = $1`;
    const refused = await session.fails(again(', beeindigd_door_id', ', vastgelegd_door_id'), [k.id]);
    expect(refused.code).toBe('23514');
    await session.run('rollback');
    expect(await geschiedenis(id)).toEqual(before);
    await session.begin();
    await session.run(again('', ''), [k.id]);
    await session.run('rollback');
  });
});
