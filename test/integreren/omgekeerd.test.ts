import { lees } from '../importeren/support';
import { startTestApi, type TestApi } from '../support/api';
import { DRIEHOEK, TEAMCHEF } from '../support/vergaderen';

// Periods that end before they begin: the message states the fact and the remedy.

const DAGEN = 'De laatste dag ligt voor de eerste; kies een latere laatste dag of een eerdere eerste dag.';
let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const zin = async (vraag: string) => (await api.gql(TEAMCHEF, vraag)).errors?.[0];

test.each([
  [
    'een prioriteit',
    `mutation { prioriteitVoorstellen(input: { driehoekCode: "${DRIEHOEK}", titel: "x", geldigVan: "2027-01-01", geldigTotEnMet: "2026-12-31" }) { id } }`,
    DAGEN,
  ],
  ['een overzicht', '{ dekking(regioCode: "noord-nederland", van: "2027-01-01", totEnMet: "2026-12-31") { __typename } }', DAGEN],
  [
    'een vergadering',
    `mutation { vergaderingPlannen(input: { driehoekCode: "${DRIEHOEK}", aanvang: "2027-01-05T09:00:00Z", einde: "2027-01-05T09:00:00Z" }) { id } }`,
    'Het einde van de vergadering moet na de aanvang liggen; geef in `einde` een later tijdstip.',
  ],
  [
    'een periode zonder vergaderingen',
    `mutation { reeksPlannen(input: { driehoekCode: "${DRIEHOEK}", regel: "FREQ=MONTHLY;COUNT=2", eersteDag: "2027-01-05", begintijd: "09:00",
      zonderPeriodes: [{ van: "2027-08-22", totEnMet: "2027-07-10" }] }) { id } }`,
    'Een van deze periodes eindigt voor zij begint; verbeter haar eerste of haar laatste dag.',
  ],
])('%s die eindigt voor zij begint, wordt geweigerd met wat er mis is', async (_wat, vraag, message) => {
  expect(await zin(vraag)).toMatchObject({ message, extensions: { code: 'ONGELDIGE_INVOER' } });
});

test('in een rij van een bestand ook', async () => {
  const { regels } = await lees(api, 'datum;tijd;einde;titel\n2027-05-06;9:00;8:00;a\n');
  expect(regels[0]).toMatchObject({
    wat: 'FOUT',
    kolommen: ['einde'],
    bericht: '"einde" ligt niet na "tijd"; een vergadering eindigt later op dezelfde dag.',
  });
});
