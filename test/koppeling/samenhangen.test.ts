import { startTestApi, type TestApi } from '../support/api';
import {
  GESCHIEDENIS,
  KOPPELEN,
  KOPPELINGEN,
  koppelInput,
  ONTKOPPELEN,
  prioriteren,
  themasVanPlan,
  ZELFSTANDIG,
} from '../support/prioriteiten';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof prioriteren>;
let themas: Awaited<ReturnType<typeof themasVanPlan>>;
let vandaag: string;

beforeAll(async () => {
  api = await startTestApi();
  acts = prioriteren(api);
  themas = await themasVanPlan(api);
  vandaag = (await api.owner.query('select vandaag()::text as dag')).rows[0].dag;
});
afterAll(() => api.stop());

const thema = (code: string) => themas[code]?.id as string;
const ids = (nodes: { id: string }[]) => nodes.map(({ id }) => id);

describe('zelfstandig', () => {
  test('met opzet zonder thema is iets anders dan niet beoordeeld, en ligt vast met een reden', async () => {
    const { id, versie, zelfstandig } = await acts.stelVoor();
    expect(zelfstandig).toBe(false);
    expect(await api.refused(TEAMCHEF, ZELFSTANDIG, { id, versie, toelichting: ' ' })).toBe('ONGELDIGE_INVOER');
    const p = await acts.verklaarZelfstandig(id);
    expect(p).toMatchObject({ zelfstandig: true, zelfstandigToelichting: 'Alleen hier', versie: versie + 1 });
    expect(await api.refused(TEAMCHEF, ZELFSTANDIG, { id, versie: p.versie })).toBe('ONGELDIGE_TOESTAND');
  });

  test('wat is gekoppeld, nu of later, staat niet op zichzelf; na het einde van de koppeling mag het weer', async () => {
    const { id, versie } = await acts.stelVoor();
    const k = await acts.koppel(id, thema('ondermijning'), { geldigVan: '2024-01-01' });
    expect(await api.refused(TEAMCHEF, ZELFSTANDIG, { id, versie })).toBe('ONGELDIGE_TOESTAND');
    await acts.ontkoppel(k.id, vandaag);
    expect((await acts.verklaarZelfstandig(id)).zelfstandig).toBe(true);
  });

  test('een nieuwe koppeling beëindigt het op zichzelf staan, en wat vastlag blijft in de gegevens', async () => {
    const { id } = await acts.stelVoor();
    await acts.verklaarZelfstandig(id);
    const k = await acts.koppel(id, thema('ondermijning'), { geldigVan: vandaag });
    expect(await acts.lees(id)).toMatchObject({ zelfstandig: false, zelfstandigToelichting: null });
    const { rows } = await api.owner.query('select toelichting from prioriteit_zelfstandig where prioriteit_id = $1', [id]);
    expect(rows).toEqual([{ toelichting: 'Alleen hier' }]);
    expect(ids((await api.ok(TEAMCHEF, GESCHIEDENIS, { id })).node.koppelingen)).toEqual([k.id]);
  });

  test('met losse SQL ligt nooit op dezelfde dag vast dat een prioriteit op zichzelf staat en is gekoppeld', async () => {
    const { id } = await acts.stelVoor();
    await acts.verklaarZelfstandig(id);
    const link = `insert into koppeling (driehoek_id, prioriteit_id, thema_id, aard, toelichting, geldig_van, vastgelegd_door_id)
      select p.driehoek_id, p.id, $2, 'AANVULLEND', 'x', vandaag(), (select min(id::text)::uuid from persoon) from lokale_prioriteit p where p.id = $1`;
    await expect(api.owner.query(link, [id, thema('ondermijning')])).rejects.toMatchObject({ code: 'DHTST' });
    const rewrite = `update prioriteit_zelfstandig set toelichting = 'Anders' where prioriteit_id = $1`;
    await expect(api.owner.query(rewrite, [id])).rejects.toMatchObject({ code: 'DHTST' });
  });

  test('tegelijk koppelen en zelfstandig verklaren: het ene sluit het andere uit', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, versie } = await acts.stelVoor();
      await Promise.all([
        api.gql(TEAMCHEF, ZELFSTANDIG, { id, versie }),
        api.gql('ovj-drenthe', KOPPELEN, { input: koppelInput(id, thema('ondermijning'), { geldigVan: vandaag }) }),
      ]);
      const { zelfstandig } = await acts.lees(id);
      const links = (await api.ok(TEAMCHEF, GESCHIEDENIS, { id, opDatum: vandaag })).node.koppelingen;
      expect(links.length + Number(zelfstandig)).toBe(1);
    }
  });
});

describe('lezen', () => {
  test('prioriteiten zijn te vinden op gekoppeld of niet, thema, dag en status', async () => {
    const zonder = await acts.stelVoor({ driehoekCode: DRIEHOEK, titel: 'Zonder' });
    const met = await acts.stelVoor({ geldigTotEnMet: '2027-06-30' });
    await acts.koppel(met.id, thema('veiligheid-en-zorg'), { geldigVan: '2026-03-01', geldigTotEnMet: '2026-08-31' });
    const query = `query($filter: PrioriteitFilter) { lokalePrioriteiten(first: 500, filter: $filter) { nodes { id } }
      driehoek(code: "${DRIEHOEK}") { prioriteiten(first: 500, filter: $filter) { nodes { id } } } }`;
    const vind = async (filter: Record<string, unknown>) => {
      const { lokalePrioriteiten, driehoek } = await api.ok(TEAMCHEF, query, { filter });
      expect(driehoek.prioriteiten).toEqual(lokalePrioriteiten);
      return ids(lokalePrioriteiten.nodes).filter((id) => [zonder.id, met.id].includes(id));
    };
    expect(await vind({ gekoppeld: true, opDatum: '2026-03-01' })).toEqual([met.id]);
    expect(await vind({ gekoppeld: false, opDatum: '2026-03-01' })).toEqual([zonder.id]);
    for (const opDatum of ['2026-02-28', '2026-09-01'])
      expect(await vind({ gekoppeld: false, opDatum })).toEqual([zonder.id, met.id]);
    expect(await vind({ themaCode: 'veiligheid-en-zorg', opDatum: '2026-08-31' })).toEqual([met.id]);
    expect(await vind({ themaCode: 'ondermijning', opDatum: '2026-08-31' })).toEqual([]);
    expect(await vind({ gekoppeld: false, themaCode: 'veiligheid-en-zorg', opDatum: '2026-08-31' })).toEqual([]);
    expect(await vind({ opDatum: '2027-07-01' })).toEqual([zonder.id]);
    expect(await vind({ opDatum: '2025-12-31' })).toEqual([]);
    expect(await vind({ status: ['VASTGESTELD'] })).toEqual([]);
    expect(await vind({ driehoekCode: DRIEHOEK, status: ['VOORGESTELD'] })).toEqual([zonder.id, met.id]);
    expect(await vind({ driehoekCode: 'noord-drenthe' })).toEqual([]);
  });

  test('koppelingen zijn te vinden op thema, aard, dag en driehoek, ook vanaf het thema', async () => {
    const p = await acts.stelVoor();
    const code = 'maatschappelijk-ongenoegen';
    const a = await acts.koppel(p.id, thema(code), { aard: 'AANVULLEND', geldigTotEnMet: '2026-06-30' });
    const b = await acts.koppel(p.id, thema(code), { aard: 'FACILITEREND', geldigVan: '2026-06-01' });
    const query = `query($id: ID!, $filter: KoppelingFilter) { thema(id: $id) { koppelingen(filter: $filter) { totalCount nodes { id } } } }`;
    const vind = async (filter: Record<string, unknown>) => {
      const root = await api.ok(TEAMCHEF, KOPPELINGEN, { filter: { ...filter, themaCode: code } });
      const van = (await api.ok(TEAMCHEF, query, { id: thema(code), filter })).thema.koppelingen;
      expect(ids(van.nodes)).toEqual(ids(root.koppelingen.nodes));
      expect(van.totalCount).toBe(root.koppelingen.totalCount);
      return ids(van.nodes);
    };
    expect(await vind({})).toEqual([a.id, b.id]);
    expect(await vind({ opDatum: '2026-05-31' })).toEqual([a.id]);
    expect(await vind({ opDatum: '2026-06-15' })).toEqual([a.id, b.id]);
    expect(await vind({ opDatum: '2026-07-01' })).toEqual([b.id]);
    expect(await vind({ aard: ['AANVULLEND', 'BIJDRAGEND'] })).toEqual([a.id]);
    expect(await vind({ driehoekCode: DRIEHOEK, aard: ['FACILITEREND'] })).toEqual([b.id]);
    expect(await vind({ driehoekCode: 'noord-drenthe' })).toEqual([]);
  });
});

test('een agendapunt gaat over prioriteiten van zijn eigen driehoek, en van geen andere', async () => {
  const meetings = vergaderen(api);
  const v = await meetings.plan('2026-12-01T08:00:00Z');
  const eigen = await acts.stelVoor();
  const elders = await prioriteren(api, 'ovj-drenthe').stelVoor({ driehoekCode: 'noord-drenthe' });
  const punt = await meetings.voegToe(v.id, 'Over jongeren', { prioriteitIds: [eigen.id, eigen.id] });
  const query = 'query($id: ID!) { node(id: $id) { ... on Agendapunt { prioriteiten { id } } } }';
  expect((await api.ok(TEAMCHEF, query, { id: punt.id })).node.prioriteiten).toEqual([{ id: eigen.id }]);
  const toevoegen = 'mutation($input: AgendapuntToevoegenInput!) { agendapuntToevoegen(input: $input) { id } }';
  const input = { vergaderingId: v.id, titel: 'Van elders', prioriteitIds: [eigen.id, elders.id] };
  // The officier is a member of both driehoeken, and so sees both priorities.
  for (const wie of [TEAMCHEF, 'ovj-drenthe']) expect(await api.refused(wie, toevoegen, { input })).toBe('NIET_GEVONDEN');
  const wijzigen = 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }';
  const wijziging = { id: punt.id, versie: punt.versie, prioriteitIds: [elders.id] };
  expect(await api.refused('ovj-drenthe', wijzigen, { input: wijziging })).toBe('NIET_GEVONDEN');
  expect((await meetings.lees(v.id)).agendapunten).toHaveLength(v.agendapunten.length + 1);
  await api.ok(TEAMCHEF, wijzigen, { input: { ...wijziging, prioriteitIds: [] } });
  expect((await api.ok(TEAMCHEF, query, { id: punt.id })).node.prioriteiten).toEqual([]);
});

test('voor leden van andere driehoeken bestaan de koppelingen niet', async () => {
  const { id } = await acts.stelVoor();
  const k = await acts.koppel(id, thema('cyberveiligheid'));
  const query = `query($k: ID!, $id: ID!) { node(id: $k) { id } koppelingen { totalCount nodes { id } edges { cursor } }
    thema(id: $id) { koppelingen { totalCount nodes { id } } } }`;
  for (const buiten of ['teamchef-noord-drenthe', 'ovj-fryslan']) {
    expect(await api.ok(buiten, query, { k: k.id, id: thema('cyberveiligheid') })).toEqual({
      node: null,
      koppelingen: { totalCount: 0, nodes: [], edges: [] },
      thema: { koppelingen: { totalCount: 0, nodes: [] } },
    });
    expect(await api.refused(buiten, ONTKOPPELEN, { id: k.id, perDatum: '2026-10-01' })).toBe('NIET_GEVONDEN');
    const input = koppelInput(id, thema('ondermijning'));
    expect(await api.refused(buiten, KOPPELEN, { input })).toBe('NIET_GEVONDEN');
  }
});
