import { startTestApi, type TestApi } from '../support/api';
import { OVJ, prioriteren, themasVanPlan } from '../support/prioriteiten';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof prioriteren>;
let themas: Awaited<ReturnType<typeof themasVanPlan>>;

// The overview counts everything, so each test has a separate database.
beforeEach(async () => {
  api = await startTestApi();
  acts = prioriteren(api);
  themas = await themasVanPlan(api);
});
afterEach(() => api.stop());

interface Cel {
  thema: { code: string };
  aantalKoppelingen: number;
  aantalAanvullend: number;
  aantalFaciliterend: number;
  aantalBijdragend: number;
  laatstBesproken: string | null;
}
interface Rij {
  driehoek: { code: string };
  aantalPrioriteiten: number;
  nietBeoordeeld: number;
  zelfstandig: number;
  cellen: Cel[];
}

const SAMENHANG = `query($regio: String = "noord-nederland", $dag: Datum) { samenhang(regioCode: $regio, opDatum: $dag) { opDatum beleidsplan { code }
  rijen { driehoek { code } aantalPrioriteiten nietBeoordeeld zelfstandig cellen { thema { code }
    aantalKoppelingen aantalAanvullend aantalFaciliterend aantalBijdragend laatstBesproken } } } }`;
const samenhang = async (dag?: string, persona = TEAMCHEF) => (await api.ok(persona, SAMENHANG, { dag })).samenhang;
const rijOp = async (dag?: string, persona = TEAMCHEF, driehoek = DRIEHOEK): Promise<Rij> =>
  (await samenhang(dag, persona)).rijen.find((rij: Rij) => rij.driehoek.code === driehoek);
const celVan = (rij: Rij, code: string) => rij.cellen.find((cel) => cel.thema.code === code) as Cel;
const thema = (code: string) => themas[code]?.id as string;

test('zonder prioriteiten staat er voor elk thema van het plan een lege cel, op volgorde van het plan', async () => {
  const { beleidsplan, rijen } = await samenhang('2026-06-01');
  expect(beleidsplan).toEqual({ code: 'rbp-noord-nederland-2024-2027' });
  expect(rijen).toHaveLength(1);
  expect(rijen[0]).toMatchObject({ driehoek: { code: DRIEHOEK }, aantalPrioriteiten: 0, nietBeoordeeld: 0, zelfstandig: 0 });
  expect(rijen[0].cellen.map((cel: Cel) => cel.thema.code)).toEqual(Object.keys(themas));
  for (const cel of rijen[0].cellen) expect(cel).toMatchObject({ aantalKoppelingen: 0, laatstBesproken: null });
});

test('elke cel telt de koppelingen die op de dag gelden, naar aard', async () => {
  const [a, b] = [await acts.stelVoor(), await acts.stelVoor({ titel: 'Nog een' })];
  await acts.koppel(a.id, thema('ondermijning'), { aard: 'AANVULLEND', geldigVan: '2026-03-01', geldigTotEnMet: '2026-08-31' });
  await acts.koppel(a.id, thema('ondermijning'), { aard: 'FACILITEREND', geldigVan: '2026-05-01' });
  const k = await acts.koppel(b.id, thema('ondermijning'), { aard: 'BIJDRAGEND', geldigVan: '2026-05-01' });
  await acts.koppel(b.id, thema('cyberveiligheid'), { aard: 'BIJDRAGEND', geldigVan: '2026-05-01' });
  await acts.ontkoppel(k.id, '2026-07-01');
  const tel = async (dag: string) => {
    const cel = celVan(await rijOp(dag), 'ondermijning');
    expect(cel.aantalKoppelingen).toBe(cel.aantalAanvullend + cel.aantalFaciliterend + cel.aantalBijdragend);
    return [cel.aantalAanvullend, cel.aantalFaciliterend, cel.aantalBijdragend];
  };
  expect(await tel('2026-02-28')).toEqual([0, 0, 0]);
  expect(await tel('2026-03-01')).toEqual([1, 0, 0]);
  expect(await tel('2026-06-30')).toEqual([1, 1, 1]);
  expect(await tel('2026-07-01')).toEqual([1, 1, 0]);
  expect(await tel('2026-09-01')).toEqual([0, 1, 0]);
  expect(celVan(await rijOp('2026-09-01'), 'cyberveiligheid').aantalBijdragend).toBe(1);
  expect(celVan(await rijOp('2026-09-01'), 'veiligheid-en-zorg').aantalKoppelingen).toBe(0);
});

test('gekoppeld, zelfstandig en niet beoordeeld zijn samen alle prioriteiten van de dag', async () => {
  const { opDatum: vandaag } = await samenhang();
  const geldigVan = '2024-01-01';
  const [linked, alone] = [await acts.stelVoor({ geldigVan }), await acts.stelVoor({ geldigVan })];
  await acts.stelVoor({ titel: 'Niemand keek', geldigVan });
  await acts.stelVoor({ titel: 'Voorbij', geldigVan, geldigTotEnMet: '2024-12-31' });
  await acts.stelVoor({ titel: 'Nog niet', geldigVan: '2100-01-01' });
  await acts.koppel(linked.id, thema('ondermijning'), { geldigVan: '2024-02-01' });
  await acts.koppel(linked.id, thema('cyberveiligheid'), { geldigVan: '2024-02-01' });
  await acts.verklaarZelfstandig(alone.id);
  expect(await rijOp(vandaag)).toMatchObject({ aantalPrioriteiten: 3, nietBeoordeeld: 1, zelfstandig: 1 });
  expect(await rijOp('2025-01-01')).toMatchObject({ aantalPrioriteiten: 3, nietBeoordeeld: 2, zelfstandig: 0 });
  expect(await rijOp('2024-02-01')).toMatchObject({ aantalPrioriteiten: 4, nietBeoordeeld: 3, zelfstandig: 0 });
  expect(await rijOp('2024-01-31')).toMatchObject({ aantalPrioriteiten: 4, nietBeoordeeld: 4, zelfstandig: 0 });
  expect(await rijOp('2023-12-31')).toMatchObject({ aantalPrioriteiten: 0, nietBeoordeeld: 0, zelfstandig: 0 });
});

test('een ingetrokken voorstel en een beëindigde prioriteit tellen niet meer mee', async () => {
  const [ended, withdrawn] = [await acts.stelVoor(), await acts.stelVoor()];
  await acts.beeindig(ended.id, '2026-06-01');
  await acts.beeindig(withdrawn.id, '2026-01-01');
  expect((await rijOp('2026-05-31')).aantalPrioriteiten).toBe(1);
  expect((await rijOp('2026-06-01')).aantalPrioriteiten).toBe(0);
});

/**
 * Holds a meeting with an item about each theme, and records the outcomes; the standing item is
 * there already.
 */
async function houd(aanvang: string, uitkomsten: Record<string, string>, vertrouwelijkheid = 'INTERN') {
  const meetings = vergaderen(api);
  const v = await meetings.plan(aanvang);
  for (const code of Object.keys(uitkomsten))
    if (code !== 'cyberveiligheid') await meetings.voegToe(v.id, code, { themaIds: [thema(code)], vertrouwelijkheid });
  await meetings.stelVast(v.id);
  const held = await meetings.houd(v.id);
  for (const punt of held.agendapunten) {
    const uitkomst = uitkomsten[punt.thema?.code ?? punt.titel];
    if (uitkomst) await meetings.uitkomst(punt, uitkomst, 'Reden');
  }
}
const laatst = async (dag: string, persona?: string) => {
  const rij = await rijOp(dag, persona);
  return ['cyberveiligheid', 'ondermijning', 'veiligheid-en-zorg'].map((code) => celVan(rij, code).laatstBesproken);
};

test('laatst besproken is de laatste dag tot en met de gevraagde waarop het thema een uitkomst BESPROKEN kreeg', async () => {
  // 1 May 00:30 in the Netherlands is still 30 April in UTC.
  await houd('2026-04-30T22:30:00Z', { cyberveiligheid: 'BESPROKEN', ondermijning: 'BESPROKEN' });
  await houd('2026-06-02T08:00:00Z', { cyberveiligheid: 'BESPROKEN', ondermijning: 'VERVALLEN' });
  await houd('2026-07-07T08:00:00Z', { cyberveiligheid: 'AANGEHOUDEN' });
  expect(await laatst('2026-04-30')).toEqual([null, null, null]);
  expect(await laatst('2026-05-01')).toEqual(['2026-05-01', '2026-05-01', null]);
  expect(await laatst('2026-06-02')).toEqual(['2026-06-02', '2026-05-01', null]);
  expect(await laatst('2026-08-01')).toEqual(['2026-06-02', '2026-05-01', null]);
});

test('een systeem leest in laatst besproken niets af aan een punt dat het niet mag lezen; een persoon telt het mee', async () => {
  await houd('2026-05-05T08:00:00Z', { cyberveiligheid: 'BESPROKEN', ondermijning: 'BESPROKEN' });
  await houd('2026-06-02T08:00:00Z', { cyberveiligheid: 'BESPROKEN', ondermijning: 'BESPROKEN' }, 'VERTROUWELIJK');
  expect(await laatst('2026-08-01', 'integratie-agenda')).toEqual(['2026-06-02', '2026-05-05', null]);
  expect(await laatst('2026-08-01', 'regio-lezer')).toEqual(['2026-06-02', '2026-06-02', null]);
});

test('op een dag zonder plan zijn er geen cellen, en tellen prioriteiten gewoon', async () => {
  await acts.stelVoor();
  const { beleidsplan, opDatum } = await samenhang('2028-01-01');
  expect([beleidsplan, opDatum]).toEqual([null, '2028-01-01']);
  expect(await rijOp('2028-01-01')).toMatchObject({ aantalPrioriteiten: 1, nietBeoordeeld: 1, cellen: [] });
});

test('zonder dag is het overzicht van vandaag', async () => {
  const { rows } = await api.owner.query('select vandaag()::text as dag');
  expect((await samenhang()).opDatum).toBe(rows[0].dag);
});

test('ieder ziet de rijen van de eigen driehoeken, en telt niets van een andere', async () => {
  const p = await acts.stelVoor();
  await acts.koppel(p.id, thema('ondermijning'));
  const codes = async (persona: string) => (await samenhang(undefined, persona)).rijen.map((rij: Rij) => rij.driehoek.code);
  expect(await codes(TEAMCHEF)).toEqual([DRIEHOEK]);
  expect(await codes(OVJ)).toEqual(['noord-drenthe', 'zuidoost-drenthe', DRIEHOEK]);
  expect(await codes('teamchef-drachten')).toEqual(['drachten']);
  expect((await rijOp('2026-06-01', OVJ)).aantalPrioriteiten).toBe(1);
  expect(await rijOp('2026-06-01', OVJ, 'noord-drenthe')).toMatchObject({ aantalPrioriteiten: 0, nietBeoordeeld: 0 });
});

test('wie in de regio meeleest, ziet en telt elke driehoek; een systeem de driehoeken die het kreeg', async () => {
  const p = await acts.stelVoor();
  await acts.koppel(p.id, thema('ondermijning'));
  const eigen = await rijOp('2026-06-01');
  for (const [persona, aantal] of [
    ['regio-lezer', 14],
    ['regio-beheer', 14],
    ['integratie-agenda', 14],
    ['integratie-zuidwest-drenthe', 1],
  ] as const) {
    expect((await samenhang('2026-06-01', persona)).rijen).toHaveLength(aantal);
    expect(await rijOp('2026-06-01', persona)).toEqual(eigen);
  }
});

test('een onbekende regio bestaat niet, en zonder aanmelding is er geen overzicht', async () => {
  expect(await api.refused(TEAMCHEF, SAMENHANG, { regio: 'bestaat-niet' })).toBe('NIET_GEVONDEN');
  expect(await api.refused('', SAMENHANG)).toBe('NIET_AANGEMELD');
});
