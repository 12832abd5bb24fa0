import { startTestApi, type TestApi } from '../support/api';
import {
  BEEINDIGEN,
  BURGEMEESTERS,
  INSTEMMEN,
  OVJ,
  PARTNERS,
  prioriteren,
  VOORSTEL,
  VOORSTELLEN,
  WIJZIGEN,
  ZELFSTANDIG,
} from '../support/prioriteiten';
import { SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof prioriteren>;

beforeAll(async () => {
  api = await startTestApi();
  acts = prioriteren(api);
});
afterAll(() => api.stop());

const codes = (p: { gemeenten: { code: string }[] }) => p.gemeenten.map(({ code }) => code).sort();
const today = async (): Promise<string> => (await api.owner.query('select vandaag()::text as dag')).rows[0].dag;
const plus = (day: string, days: number) => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
const nieuw = (more = {}) => ({ input: { ...VOORSTEL, ...more } });

test('een voorstel begint zonder instemmingen en gaat zonder opgave alle gemeenten van de driehoek aan', async () => {
  const p = await acts.stelVoor({ omschrijving: 'Rond het station', geldigTotEnMet: '2029-12-31' });
  expect(p).toMatchObject({ status: 'VOORGESTELD', instemmingen: [], vastgesteldIn: null, zelfstandig: false, versie: 1 });
  expect(p).toMatchObject({ omschrijving: 'Rond het station', geldigVan: '2026-01-01', geldigTotEnMet: '2029-12-31' });
  expect(codes(p)).toEqual(['GM0118', 'GM0119', 'GM1690', 'GM1701', 'GM1731']);
});

test('pas de laatste instemming van officier, teamchef en alle burgemeesters stelt vast, in haar vergadering', async () => {
  const v = await vergaderen(api).plan('2026-11-03T08:00:00Z');
  const { id } = await acts.stelVoor();
  for (const partner of PARTNERS.slice(0, -1)) {
    expect(await acts.stemIn(partner, id, v.id)).toMatchObject({ status: 'VOORGESTELD', vastgesteldIn: null });
  }
  const p = await acts.stemIn(PARTNERS.at(-1) as string, id, v.id);
  expect(p).toMatchObject({ status: 'VASTGESTELD', vastgesteldIn: { id: v.id } });
  const rollen = p.instemmingen.map(({ lid }) => lid.rol).sort();
  expect(rollen).toEqual([...Array(5).fill('BURGEMEESTER'), 'OFFICIER_VAN_JUSTITIE', 'TEAMCHEF']);
});

test.each(PARTNERS)('zonder de instemming van %s is een prioriteit niet vastgesteld', async (ontbreekt) => {
  const { id } = await acts.stelVoor();
  const p = await acts.stelVast(
    id,
    PARTNERS.filter((partner) => partner !== ontbreekt),
  );
  expect(p).toMatchObject({ status: 'VOORGESTELD', vastgesteldIn: null });
  expect((await acts.stemIn(ontbreekt, id)).status).toBe('VASTGESTELD');
});

test('gaat het om enkele gemeenten, dan zijn alleen die burgemeesters nodig en mag een andere niet instemmen', async () => {
  const { id, ...p } = await acts.stelVoor({ gemeenteCodes: ['GM0118', 'GM0119', 'GM0118'] });
  expect(codes(p)).toEqual(['GM0118', 'GM0119']);
  expect(await api.refused('burgemeester-GM1690', INSTEMMEN, { id })).toBe('NIET_TOEGESTAAN');
  const partners = [OVJ, 'burgemeester-GM0118', 'burgemeester-GM0119'];
  expect((await acts.stelVast(id, partners)).status).toBe('VOORGESTELD');
  expect((await acts.stemIn(TEAMCHEF, id)).status).toBe('VASTGESTELD');
});

test('een secretaris stemt niet in, en een lid stemt met een tekst een keer in', async () => {
  const { id } = await acts.stelVoor();
  expect(await api.refused(SECRETARIS, INSTEMMEN, { id })).toBe('NIET_TOEGESTAAN');
  await acts.stemIn(TEAMCHEF, id);
  expect(await api.refused(TEAMCHEF, INSTEMMEN, { id })).toBe('ONGELDIGE_TOESTAND');
  expect((await acts.lees(id)).instemmingen).toHaveLength(1);
});

test('een lid van wie het lidmaatschap is geëindigd, stemt niet meer in', async () => {
  const { id } = await acts.stelVoor();
  const einde = `update lidmaatschap l set geldig_tot_en_met = $1 from persoon p where p.id = l.persoon_id and p.code = 'burgemeester-GM1701'`;
  await api.owner.query(einde, ['2024-06-30']);
  expect(await api.refused('burgemeester-GM1701', INSTEMMEN, { id })).toBe('NIET_TOEGESTAAN');
  await api.owner.query(einde, [null]);
  expect((await acts.stemIn('burgemeester-GM1701', id)).instemmingen).toHaveLength(1);
});

test.each([
  ['titel', { titel: 'Iets anders' }],
  ['omschrijving', { omschrijving: 'Iets anders' }],
  ['eerste dag', { geldigVan: '2026-02-01' }],
  ['laatste dag', { geldigTotEnMet: '2028-12-31' }],
])('verandert de %s, dan vervallen de instemmingen en begint iedereen opnieuw', async (_wat, wijziging) => {
  const { id } = await acts.stelVoor({ geldigTotEnMet: '2029-12-31' });
  await acts.stelVast(id, PARTNERS.slice(1));
  expect(await acts.wijzig(id, wijziging)).toMatchObject({ ...wijziging, status: 'VOORGESTELD', instemmingen: [] });
  expect((await acts.stemIn(TEAMCHEF, id)).status).toBe('VOORGESTELD');
  expect((await acts.stelVast(id, PARTNERS.slice(1))).status).toBe('VASTGESTELD');
});

test('een wijziging die niets verandert, laat de instemmingen staan', async () => {
  const { id, titel } = await acts.stelVoor();
  await acts.stemIn(TEAMCHEF, id);
  expect((await acts.wijzig(id, { titel })).instemmingen).toHaveLength(1);
});

test('wie een oudere versie zag, wijzigt, beëindigt en verklaart niets', async () => {
  const { id, versie } = await acts.stelVoor();
  await acts.stemIn(OVJ, id);
  expect(await api.refused(TEAMCHEF, WIJZIGEN, { input: { id, versie, titel: 'Oud' } })).toBe('CONFLICT');
  expect(await api.refused(TEAMCHEF, BEEINDIGEN, { id, versie, perDatum: '2026-12-01' })).toBe('CONFLICT');
  expect(await api.refused(TEAMCHEF, ZELFSTANDIG, { id, versie })).toBe('CONFLICT');
  expect(await acts.lees(id)).toMatchObject({ titel: VOORSTEL.titel, status: 'VOORGESTELD', zelfstandig: false });
});

test('wat is vastgesteld, wordt niet gewijzigd en niet nog eens vastgesteld', async () => {
  const { id } = await acts.stelVoor();
  const { versie } = await acts.stelVast(id);
  expect(await api.refused(TEAMCHEF, WIJZIGEN, { input: { id, versie, titel: 'Anders' } })).toBe('ONGELDIGE_TOESTAND');
  expect(await api.refused(TEAMCHEF, INSTEMMEN, { id })).toBe('ONGELDIGE_TOESTAND');
  expect(await acts.lees(id)).toMatchObject({ titel: VOORSTEL.titel, versie });
});

test('een prioriteit eindigt een keer en gaat niet weer open', async () => {
  const { id } = await acts.stelVoor({ geldigTotEnMet: '2029-12-31' });
  await acts.stelVast(id);
  expect(await acts.beeindig(id, '2027-01-01')).toMatchObject({ status: 'BEEINDIGD', geldigTotEnMet: '2026-12-31' });
  const { versie } = await acts.lees(id);
  for (const perDatum of ['2027-01-01', '2027-06-01'])
    expect(await api.refused(TEAMCHEF, BEEINDIGEN, { id, versie, perDatum })).toBe('ONGELDIGE_TOESTAND');
  expect(await api.refused(TEAMCHEF, WIJZIGEN, { input: { id, versie, titel: 'Weer open' } })).toBe('ONGELDIGE_TOESTAND');
  expect(await api.refused(TEAMCHEF, INSTEMMEN, { id })).toBe('ONGELDIGE_TOESTAND');
  expect(await api.refused(TEAMCHEF, ZELFSTANDIG, { id, versie })).toBe('ONGELDIGE_TOESTAND');
  expect((await acts.lees(id)).instemmingen).toHaveLength(PARTNERS.length);
});

test('een voorstel wordt per zijn eerste dag ingetrokken, en niet voor die dag of na zijn laatste beëindigd', async () => {
  const { id, versie } = await acts.stelVoor({ geldigTotEnMet: '2029-12-31' });
  for (const perDatum of ['2025-12-31', '2030-01-02']) {
    expect(await api.refused(TEAMCHEF, BEEINDIGEN, { id, versie, perDatum })).toBe('ONGELDIGE_INVOER');
  }
  expect(await acts.beeindig(id, '2026-01-01')).toMatchObject({ status: 'BEEINDIGD', geldigTotEnMet: '2025-12-31' });
});

test('een einde dat nog moet komen, wordt vervroegd; niet verlaat, en niet meer als het voorbij is', async () => {
  const vandaag = await today();
  const { id } = await acts.stelVoor();
  await acts.stelVast(id);
  await acts.beeindig(id, plus(vandaag, 60));
  expect(await acts.beeindig(id, plus(vandaag, 30))).toMatchObject({ status: 'BEEINDIGD', geldigTotEnMet: plus(vandaag, 29) });
  const { versie } = await acts.lees(id);
  const later = await api.gql(TEAMCHEF, BEEINDIGEN, { id, versie, perDatum: plus(vandaag, 31) });
  const dag = plus(vandaag, 29).split('-').reverse().join('-');
  expect(later.errors?.[0]).toMatchObject({ extensions: { code: 'ONGELDIGE_TOESTAND' }, message: expect.stringContaining(dag) });
  expect(await api.refused(TEAMCHEF, BEEINDIGEN, { id, versie, perDatum: '2025-12-31' })).toBe('ONGELDIGE_INVOER');
  await acts.beeindig(id, vandaag);
  const over = { id, versie: (await acts.lees(id)).versie, perDatum: plus(vandaag, -10) };
  expect(await api.refused(TEAMCHEF, BEEINDIGEN, over)).toBe('ONGELDIGE_TOESTAND');
});

test('een voorstel dat nog moet beginnen, trekt u vandaag in; een vastgestelde prioriteit eindigt niet voor haar eerste dag', async () => {
  const vandaag = await today();
  const later = plus(vandaag, 90);
  const voorstel = await acts.stelVoor({ geldigVan: later });
  expect(await acts.beeindig(voorstel.id, vandaag)).toMatchObject({ status: 'BEEINDIGD', geldigTotEnMet: plus(later, -1) });
  const { id } = await acts.stelVoor({ geldigVan: later });
  const { versie } = await acts.stelVast(id);
  const { errors } = await api.gql(TEAMCHEF, BEEINDIGEN, { id, versie, perDatum: vandaag });
  expect(errors?.[0]?.message).toContain(`vanaf ${later.split('-').reverse().join('-')}`);
});

test.each([
  ['een einde voor het begin', { geldigTotEnMet: '2025-12-31' }, 'ONGELDIGE_INVOER'],
  ['een dag die niet bestaat', { geldigVan: '2026-02-30' }, 'ONGELDIGE_INVOER'],
  ['een lege titel', { titel: '  ' }, 'ONGELDIGE_INVOER'],
  ['een te lange titel', { titel: 'x'.repeat(301) }, 'ONGELDIGE_INVOER'],
  ['een onbekende gemeente', { gemeenteCodes: ['GM0118', 'GM9999'] }, 'NIET_GEVONDEN'],
  ['een gemeente van een andere driehoek', { gemeenteCodes: ['GM0118', 'GM0106'] }, 'ONGELDIGE_INVOER'],
  ['een onbekende driehoek', { driehoekCode: 'bestaat-niet' }, 'NIET_GEVONDEN'],
])('een voorstel met %s wordt geweigerd en er verandert niets', async (_wat, fout, code) => {
  const tel = async () => (await api.ok(TEAMCHEF, '{ lokalePrioriteiten(first: 0) { totalCount } }')).lokalePrioriteiten;
  const before = await tel();
  expect(await api.refused(TEAMCHEF, VOORSTELLEN, nieuw(fout))).toBe(code);
  expect(await tel()).toEqual(before);
});

test('een wijziging waarna de periode eindigt voor zij begint, wordt geweigerd', async () => {
  const { id, versie } = await acts.stelVoor({ geldigTotEnMet: '2026-12-31' });
  for (const fout of [{ geldigVan: '2027-01-01' }, { geldigTotEnMet: '2025-12-31' }]) {
    expect(await api.refused(TEAMCHEF, WIJZIGEN, { input: { id, versie, ...fout } })).toBe('ONGELDIGE_INVOER');
  }
});

test('voor leden van andere driehoeken bestaat de prioriteit niet', async () => {
  const { id, versie } = await acts.stelVoor();
  const node = 'query($id: ID!) { node(id: $id) { id } lokalePrioriteiten { totalCount nodes { id } } }';
  for (const buiten of ['teamchef-noord-drenthe', 'burgemeester-GM0114']) {
    expect(await api.ok(buiten, node, { id })).toEqual({ node: null, lokalePrioriteiten: { totalCount: 0, nodes: [] } });
    expect(await api.refused(buiten, INSTEMMEN, { id })).toBe('NIET_GEVONDEN');
    expect(await api.refused(buiten, WIJZIGEN, { input: { id, versie, titel: 'Van buiten' } })).toBe('NIET_GEVONDEN');
    expect(await api.refused(buiten, BEEINDIGEN, { id, versie, perDatum: '2026-12-01' })).toBe('NIET_GEVONDEN');
  }
  expect(await api.refused('burgemeester-GM0114', VOORSTELLEN, nieuw())).not.toBe('INTERNE_FOUT');
});

test('wie in de regio meeleest en een systeem zien de prioriteit, en doen er niets mee', async () => {
  const { id, versie } = await acts.stelVoor();
  for (const lezer of ['regio-lezer', 'regio-beheer', 'integratie-agenda']) {
    expect((await api.ok(lezer, 'query($id: ID!) { node(id: $id) { id } }', { id })).node).toEqual({ id });
    expect(await api.refused(lezer, INSTEMMEN, { id })).toBe('NIET_TOEGESTAAN');
    expect(await api.refused(lezer, WIJZIGEN, { input: { id, versie, titel: 'Van buiten' } })).toBe('NIET_TOEGESTAAN');
    expect(await api.refused(lezer, BEEINDIGEN, { id, versie, perDatum: '2026-12-01' })).toBe('NIET_TOEGESTAAN');
  }
  expect((await acts.lees(id)).versie).toBe(versie);
});

test('een vergadering van een andere driehoek stelt niets vast', async () => {
  const elders = await vergaderen(api, 'teamchef-noord-drenthe').plan('2026-11-04T08:00:00Z', 'noord-drenthe');
  const { id } = await acts.stelVoor();
  // The officier is a member of both driehoeken, and so sees the meeting.
  expect(await api.refused(OVJ, INSTEMMEN, { id, vergaderingId: elders.id })).toBe('NIET_GEVONDEN');
  expect((await acts.lees(id)).instemmingen).toEqual([]);
});

test('van wie de instemming nodig is, zegt de regel van de regio', async () => {
  const regel = (rollen: string) => api.owner.query('update regio set instemming_rollen = $1', [rollen]);
  await regel('{OFFICIER_VAN_JUSTITIE,BURGEMEESTER}');
  try {
    const { id } = await acts.stelVoor();
    expect((await acts.stelVast(id, BURGEMEESTERS)).status).toBe('VOORGESTELD');
    expect((await acts.stemIn(OVJ, id)).status).toBe('VASTGESTELD');
  } finally {
    await regel('{OFFICIER_VAN_JUSTITIE,TEAMCHEF,BURGEMEESTER}');
  }
});
