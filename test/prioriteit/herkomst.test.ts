import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { BURGEMEESTERS, OVJ, type Prioriteit, prioriteren, VOORSTEL, VOORSTELLEN, WIJZIGEN } from '../support/prioriteiten';
import { openSession } from '../support/sql';
import { TEAMCHEF } from '../support/vergaderen';

const PLAN = 'ivp-sudwest-fryslan-2024-2028';
let api: TestApi;
let acts: ReturnType<typeof prioriteren>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  acts = prioriteren(api);
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const lees = async (id: string) =>
  (
    await api.ok(
      TEAMCHEF,
      'query($id: ID!) { node(id: $id) { ... on LokalePrioriteit { veiligheidsveld lokaalPlan { code bron geldigTotEnMet } bovenliggend { id } onderliggende { id } } } }',
      { id },
    )
  ).node;
const weigert = (p: Prioriteit, more: object) =>
  api.refused(TEAMCHEF, WIJZIGEN, { input: { id: p.id, versie: p.versie, ...more } });

test('een prioriteit noemt haar veiligheidsveld, het lokale plan waaruit zij komt, en waarvan zij een deel is', async () => {
  const heel = await acts.stelVoor({ titel: 'Jeugd' });
  const deel = await acts.stelVoor({ veiligheidsveld: 'JEUGD_EN_VEILIGHEID', lokaalPlanCode: PLAN, bovenliggendId: heel.id });
  expect(await lees(deel.id)).toEqual({
    veiligheidsveld: 'JEUGD_EN_VEILIGHEID',
    // The plan has a different period: it ends a year after the regional plan.
    lokaalPlan: { code: PLAN, bron: 'CVDR716994', geldigTotEnMet: '2028-12-31' },
    bovenliggend: { id: heel.id },
    onderliggende: [],
  });
  expect(await lees(heel.id)).toEqual({
    veiligheidsveld: null,
    lokaalPlan: null,
    bovenliggend: null,
    onderliggende: [{ id: deel.id }],
  });
  const query = 'query($f: PrioriteitFilter) { lokalePrioriteiten(filter: $f) { nodes { id } } }';
  const { lokalePrioriteiten } = await api.ok(TEAMCHEF, query, { f: { veiligheidsveld: ['JEUGD_EN_VEILIGHEID'] } });
  expect(lokalePrioriteiten.nodes).toEqual([{ id: deel.id }]);
});

test('wat een wijziging niet noemt, blijft; null wist het', async () => {
  const p = await acts.stelVoor({ veiligheidsveld: 'FYSIEKE_VEILIGHEID', lokaalPlanCode: PLAN });
  await acts.wijzig(p.id, { titel: 'Anders' });
  expect(await lees(p.id)).toMatchObject({ veiligheidsveld: 'FYSIEKE_VEILIGHEID', lokaalPlan: { code: PLAN } });
  await acts.wijzig(p.id, { veiligheidsveld: null, lokaalPlanCode: null });
  expect(await lees(p.id)).toMatchObject({ veiligheidsveld: null, lokaalPlan: null });
});

test.each([{ veiligheidsveld: 'FYSIEKE_VEILIGHEID' }, { lokaalPlanCode: PLAN }, { bovenliggendId: 'een ander' }])(
  'met de herkomst is ook ingestemd: verandert zij (%j), dan beginnen de instemmingen opnieuw',
  async (more) => {
    const ander = await acts.stelVoor();
    const p = await acts.stelVoor();
    await acts.stemIn(OVJ, p.id);
    await acts.wijzig(p.id, 'bovenliggendId' in more ? { bovenliggendId: ander.id } : more);
    expect((await acts.lees(p.id)).instemmingen).toEqual([]);
  },
);

test('van een vastgestelde prioriteit verandert de herkomst niet meer, ook niet met losse SQL', async () => {
  const p = await acts.stelVoor({ veiligheidsveld: 'FYSIEKE_VEILIGHEID' });
  expect((await acts.stelVast(p.id, [TEAMCHEF, OVJ, ...BURGEMEESTERS])).status).toBe('VASTGESTELD');
  expect(await weigert(await acts.lees(p.id), { veiligheidsveld: null })).toBe('ONGELDIGE_TOESTAND');
  const owner = await openSession(api.ownerUrl, opened);
  expect((await owner.fails('update lokale_prioriteit set veiligheidsveld = null where id = $1', [p.id])).code).toBe('DHTST');
  expect((await owner.fails('update lokale_prioriteit set tekstversie = tekstversie + 1 where id = $1', [p.id])).code).toBe(
    'DHTST',
  );
});

test('een prioriteit is geen deel van zichzelf, ook niet langs een omweg, en niet van een andere driehoek', async () => {
  const a = await acts.stelVoor();
  const b = await acts.stelVoor({ bovenliggendId: a.id });
  const c = await acts.stelVoor({ bovenliggendId: b.id });
  expect(await weigert(a, { bovenliggendId: a.id })).toBe('ONGELDIGE_INVOER');
  expect(await weigert(a, { bovenliggendId: c.id })).toBe('ONGELDIGE_INVOER');
  const elders = await prioriteren(api, 'teamchef-drachten').stelVoor({ driehoekCode: 'drachten' });
  expect(await weigert(a, { bovenliggendId: elders.id })).toBe('NIET_GEVONDEN');
  expect(await weigert(a, { lokaalPlanCode: 'bestaat-niet' })).toBe('NIET_GEVONDEN');
  expect(await api.refused(TEAMCHEF, VOORSTELLEN, { input: { ...VOORSTEL, bovenliggendId: 'x' } })).toBe('ONGELDIGE_INVOER');
  expect(await lees(a.id)).toMatchObject({ bovenliggend: null, onderliggende: [{ id: b.id }] });
});

test('twee die tegelijk elk een deel van de ander worden: een van beiden wordt geweigerd', async () => {
  const [a, b] = [await acts.stelVoor(), await acts.stelVoor()];
  const sessions = [await openSession(api.ownerUrl, opened), await openSession(api.ownerUrl, opened)] as const;
  const onder = 'update lokale_prioriteit set bovenliggend_id = $2 where id = $1';
  for (const session of sessions) await session.run('begin');
  await sessions[0].run(onder, [a.id, b.id]);
  const second = sessions[1].fails(onder, [b.id, a.id]);
  await sessions[0].run('commit');
  expect((await second).code).toBe('DHINV');
  await sessions[1].run('rollback');
  expect(await lees(b.id)).toMatchObject({ bovenliggend: null, onderliggende: [{ id: a.id }] });
});

test('de lokale plannen die meekomen, noemen hun bron, hun gemeenten en hun prioriteiten', async () => {
  const query = 'query($g: String) { lokalePlannen(gemeenteCode: $g) { code bron gemeenten { code } hoofdlijnen } }';
  expect((await api.ok(TEAMCHEF, query, { g: 'GM1952' })).lokalePlannen).toEqual([
    {
      code: 'ivb-midden-groningen-2021-2024',
      bron: 'gepubliceerd raadsstuk',
      gemeenten: [{ code: 'GM1952' }],
      hoofdlijnen: ['Ondermijning', 'Verbinding zorg en veiligheid', 'Veilige woon- en leefomgeving', 'Maatschappelijke onrust'],
    },
  ]);
  expect((await api.ok('regio-lezer', query)).lokalePlannen).toHaveLength(2);
});

test('een prioriteit die is beëindigd, krijgt geen nieuwe delen', async () => {
  const heel = await acts.stelVoor({});
  const deel = await acts.stelVoor({ bovenliggendId: heel.id });
  await api.ok(
    TEAMCHEF,
    'mutation($id: ID!, $versie: Int!) { prioriteitBeeindigen(id: $id, versie: $versie, perDatum: "2026-06-01") { id } }',
    { id: heel.id, versie: heel.versie },
  );
  const los = await acts.stelVoor({});
  expect(await weigert(los, { bovenliggendId: heel.id })).toBe('ONGELDIGE_TOESTAND');
  // An existing part remains one, and may still change.
  expect((await acts.wijzig(deel.id, { titel: 'Nog steeds een deel' })).titel).toBe('Nog steeds een deel');
});
