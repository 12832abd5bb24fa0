import 'reflect-metadata';
import { WijzigingSoort } from '../../src/wijzigingen/wijziging.type';
import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { prioriteren, themasVanPlan } from '../support/prioriteiten';
import { DRIEHOEK, OVJ, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { HIER, type Ontvanger, SNEL, startOntvanger, tot, webhooks } from './ontvanger';

const SOORTEN = Object.values(WijzigingSoort);
const STEL = 'mutation($input: AgendapuntVoorstellenInput!) { r: agendapuntVoorstellen(input: $input) { id } }';
const REEKS = 'mutation($input: ReeksPlannenInput!) { r: reeksPlannen(input: $input) { id } }';
const ACTIE = 'mutation($input: ActieVastleggenInput!) { r: actieVastleggen(input: $input) { id } }';

let api: TestApi;
let ontvanger: Ontvanger;
let ander: Ontvanger;
let mijn: ReturnType<typeof webhooks>;

beforeEach(async () => {
  api = await startTestApi({ webhooks: HIER, tijden: SNEL });
  [ontvanger, ander] = [await startOntvanger(), await startOntvanger()];
  mijn = webhooks(api, TEAMCHEF);
});
afterEach(async () => {
  await api.stop();
  await ontvanger.stop();
  await ander.stop();
});

const idVan = async (persona: string, query: string, input: object): Promise<string> =>
  (await api.ok(persona, query, { input })).r.id;
const stelVoor = () => idVan(OVJ, STEL, { driehoekCode: DRIEHOEK, titel: 'Een voorstel' });
const planReeks = () =>
  idVan(TEAMCHEF, REEKS, {
    driehoekCode: DRIEHOEK,
    regel: 'FREQ=MONTHLY;BYDAY=2TU;COUNT=2',
    eersteDag: '2027-09-01',
    begintijd: '09:30',
  });
const over = (soort: string, id: string) =>
  ontvanger.ontvangen.some(({ event }) => event.data?.soort === soort && event.subject === id);

/**
 * One object of each kind, made after the webhook: a kind that is missing here fails to compile.
 */
async function maakAlles(): Promise<Record<WijzigingSoort, string>> {
  // First, since changes from before an access began are not delivered.
  await api.owner.query(
    `insert into regiorol (persoon_id, regio_id, rol) select p.id, d.regio_id, 'regio-lezer' from persoon p, driehoek d where p.code = $1 and d.code = $2`,
    [TEAMCHEF, DRIEHOEK],
  );
  const { vergaderingId, agendapuntId } = await besluiten(api).gehouden('2025-10-07T08:00:00Z');
  const { id: prioriteit } = await prioriteren(api).stelVoor();
  const [thema] = Object.values(await themasVanPlan(api));
  return {
    VERGADERING: vergaderingId,
    AGENDAPUNT: agendapuntId,
    BESLUIT: (await besluiten(api).legVast(agendapuntId)).id,
    ACTIE: await idVan(TEAMCHEF, ACTIE, { agendapuntId, omschrijving: 'Bellen' }),
    LOKALE_PRIORITEIT: prioriteit,
    KOPPELING: (await prioriteren(api).koppel(prioriteit, String(thema?.id))).id,
    DRIEHOEK: (await api.owner.query('select id from driehoek where code = $1', [DRIEHOEK])).rows[0].id,
    AGENDAVOORSTEL: await stelVoor(),
    REEKS: await planReeks(),
  };
}

test('een webhook zonder keuze meldt een voorstel en een reeks, en gaat daarna verder', async () => {
  const { id } = await mijn.voegToe(ontvanger.adres);
  const [voorstel, reeks] = [await stelVoor(), await planReeks()];
  await tot(() => over('AGENDAVOORSTEL', voorstel) && over('REEKS', reeks), 'the proposal and the series');
  const later = await vergaderen(api).plan('2026-03-02T09:00:00Z');
  await tot(() => over('VERGADERING', later.id), 'what came after it');
  const bezorgd = async (soort: string) =>
    (await mijn.lees(id)).bezorgingen.nodes.find(({ type }) => type.endsWith(`.${soort}-gemaakt`));
  await tot(async () => (await bezorgd('reeks'))?.status === 'BEZORGD', 'the series is written down');
  expect([(await bezorgd('agendavoorstel'))?.objectId, (await bezorgd('reeks'))?.objectId]).toEqual([voorstel, reeks]);
});

test('van elke soort komt een object aan', async () => {
  await mijn.voegToe(ontvanger.adres);
  const gemaakt = await maakAlles();
  const mist = () => SOORTEN.filter((soort) => !over(soort, gemaakt[soort]));
  await tot(() => mist().length === 0, 'each kind').catch(() => undefined);
  expect(mist()).toEqual([]);
});

test('zijn de wijzigingen niet te lezen, dan ziet de eigenaar sinds wanneer; anderen merken niets, en na herstel komt alles alsnog', async () => {
  const { id, leesfoutSinds } = await mijn.voegToe(ontvanger.adres, { soorten: ['VERGADERING'] });
  expect(leesfoutSinds).toBeNull();
  await mijn.voegToe(ander.adres, { soorten: ['AGENDAPUNT'] });
  await api.owner.query(
    `alter table webhook_bezorging add constraint stuk check (soort is distinct from 'VERGADERING') not valid`,
  );
  const eerst = await vergaderen(api).plan('2026-03-02T09:00:00Z');
  await tot(async () => (await mijn.lees(id)).leesfoutSinds !== null, 'it shows');
  const sinds = (await mijn.lees(id)).leesfoutSinds;
  const tweede = await vergaderen(api).plan('2026-03-03T09:00:00Z');
  const punten = [...eerst.agendapunten, ...tweede.agendapunten].map((punt) => punt.id);
  await tot(() => punten.every((punt) => ander.ontvangen.some(({ event }) => event.subject === punt)), 'the other hears of both');
  expect(await mijn.lees(id)).toMatchObject({ status: 'AAN', leesfoutSinds: sinds, foutSinds: null });
  expect(ontvanger.ontvangen).toEqual([]);
  await api.owner.query('alter table webhook_bezorging drop constraint stuk');
  const derde = await vergaderen(api).plan('2026-03-04T09:00:00Z');
  await tot(() => [eerst, tweede, derde].every((each) => over('VERGADERING', each.id)), 'all of it');
  expect((await mijn.lees(id)).leesfoutSinds).toBeNull();
});
