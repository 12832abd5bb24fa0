import { startTestApi, type TestApi } from '../support/api';
import { themasVanPlan } from '../support/prioriteiten';
import { OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;

const QUERY = `query($regio: String = "noord-nederland", $van: Datum!, $tot: Datum!) { v: volledigheid(regioCode: $regio, van: $van, totEnMet: $tot) {
  van totEnMet rijen { driehoek { code } zichtbaar gehouden zonderAlleUitkomsten nietAfgesloten nietVastgelegd aantalPunten puntenZonderThema } } }`;
const JAAR = { van: '2024-01-01', tot: '2024-12-31' };
const vraag = async (persona = TEAMCHEF, periode = JAAR) => (await api.ok(persona, QUERY, periode)).v;

// Days in 2024, which are always in the past; one more lies far ahead.
beforeAll(async () => {
  api = await startTestApi();
  const acts = vergaderen(api);
  const themas = await themasVanPlan(api);
  const houd = async (aanvang: string, themaIds: (string | undefined)[]) => {
    const v = await acts.plan(aanvang);
    await acts.voegToe(v.id, 'Met of zonder thema', { themaIds });
    await acts.voegToe(v.id, 'Zonder thema', { soort: 'BESLUITPUNT' });
    await acts.stelVast(v.id);
    await acts.houd(v.id);
    return v.id;
  };
  const closed = await houd('2024-01-09T08:00:00Z', [themas.ondermijning?.id]);
  await acts.bespreekAlles(closed);
  await acts.sluitAf(closed);
  await acts.bespreekAlles(await houd('2024-02-13T08:00:00Z', []));
  await houd('2024-03-12T08:00:00Z', [themas.ondermijning?.id, themas.cyberveiligheid?.id]);
  await acts.plan('2024-04-09T08:00:00Z');
  await acts.stelVast((await acts.plan('2024-05-14T08:00:00Z')).id);
  const { id, versie } = await acts.plan('2024-06-11T08:00:00Z');
  await api.ok(
    TEAMCHEF,
    'mutation($id: ID!, $v: Int!) { vergaderingAnnuleren(vergaderingId: $id, versie: $v, reden: "Ziek") { id } }',
    {
      id,
      v: versie,
    },
  );
  await acts.plan('2190-01-12T08:00:00Z');
});
afterAll(() => api.stop());

const rij = (code: string, more: object = {}) => ({
  driehoek: { code },
  zichtbaar: true,
  gehouden: 0,
  zonderAlleUitkomsten: 0,
  nietAfgesloten: 0,
  nietVastgelegd: 0,
  aantalPunten: 0,
  puntenZonderThema: 0,
  ...more,
});
const ALLES = {
  gehouden: 3,
  zonderAlleUitkomsten: 1,
  nietAfgesloten: 2,
  nietVastgelegd: 2,
  aantalPunten: 6,
  puntenZonderThema: 4,
};

test('telt per driehoek wat is gehouden, en wat daarvan nog niet is vastgelegd', async () => {
  expect(await vraag()).toEqual({ van: '2024-01-01', totEnMet: '2024-12-31', rijen: [rij('zuidwest-drenthe', ALLES)] });
});

test('telt alleen vergaderingen met hun dag in de periode, en geen die nog moet komen', async () => {
  const kort = { gehouden: 2, zonderAlleUitkomsten: 1, nietAfgesloten: 2, aantalPunten: 4, puntenZonderThema: 3 };
  const { rijen } = await vraag(TEAMCHEF, { van: '2024-02-13', tot: '2024-04-08' });
  expect(rijen).toEqual([rij('zuidwest-drenthe', kort)]);
  expect((await vraag(TEAMCHEF, { van: '2190-01-01', tot: '2190-12-31' })).rijen).toEqual([rij('zuidwest-drenthe')]);
});

test('ieder ziet de eigen driehoeken; wie in de regio meeleest, telt alles mee; een systeem ziet dat het niet alles telt', async () => {
  expect((await vraag(OVJ)).rijen).toEqual([rij('noord-drenthe'), rij('zuidoost-drenthe'), rij('zuidwest-drenthe', ALLES)]);
  expect((await vraag('teamchef-drachten')).rijen).toEqual([rij('drachten')]);
  const { rijen } = await vraag('regio-lezer');
  expect(rijen).toHaveLength(14);
  expect(rijen).toContainEqual(rij('zuidwest-drenthe', ALLES));
  const voorSysteem = (await vraag('integratie-agenda')).rijen;
  expect(voorSysteem).toContainEqual(
    rij('zuidwest-drenthe', { ...ALLES, zichtbaar: false, aantalPunten: 0, puntenZonderThema: 0 }),
  );
  expect((await vraag('integratie-zuidwest-drenthe')).rijen).toEqual([rij('zuidwest-drenthe', ALLES)]);
});

test('een onbekende regio en een omgekeerde periode worden geweigerd', async () => {
  expect(await api.refused(TEAMCHEF, QUERY, { ...JAAR, regio: 'x' })).toBe('NIET_GEVONDEN');
  expect(await api.refused(TEAMCHEF, QUERY, { van: '2024-12-31', tot: '2024-01-01' })).toBe('ONGELDIGE_INVOER');
});
