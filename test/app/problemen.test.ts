import { fieldProblem, fieldProblems } from '../../src/platform/input/field-problems';
import { startTestApi, type TestApi } from '../support/api';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let vergaderingId: string;

beforeAll(async () => {
  api = await startTestApi();
  vergaderingId = (await vergaderen(api).plan('2026-09-15T08:00:00Z')).id;
});
afterAll(() => api.stop());

const TOEVOEGEN = 'mutation($input: AgendapuntToevoegenInput!) { agendapuntToevoegen(input: $input) { id } }';
const PLANNEN = 'mutation($input: VergaderingPlannenInput!) { vergaderingPlannen(input: $input) { id } }';
const VERSLAG = 'query { jaarverslag(regioCode: "noord-nederland", jaar: 1999) { jaar } }';
const VERPLAATSEN =
  'mutation($id: ID!, $versie: Int!) { agendapuntVerplaatsen(id: $id, versie: $versie, naarVolgnummer: 99) { id } }';
const fout = async (query: string, variables?: Record<string, unknown>): Promise<Record<string, unknown>> => {
  const { errors } = await api.gql(TEAMCHEF, query, variables);
  return { message: errors?.[0]?.message, ...errors?.[0]?.extensions };
};

test('elk veld dat niet klopt, krijgt zijn eigen melding, zonder de naam die het in de API heeft', async () => {
  expect(await fout(TOEVOEGEN, { input: { vergaderingId, titel: ' ', duurMinuten: 0 } })).toEqual({
    code: 'ONGELDIGE_INVOER',
    message: 'titel mag niet leeg zijn; duurMinuten is een aantal minuten van 1 tot en met 1440.',
    velden: ['titel', 'duurMinuten'],
    problemen: [
      { veld: 'titel', melding: 'Dit mag niet leeg zijn.' },
      { veld: 'duurMinuten', melding: 'Dit is een aantal minuten van 1 tot en met 1440.' },
    ],
  });
});

test('wat een regel van het vak over een veld zegt, staat bij dat veld', async () => {
  const input = { driehoekCode: DRIEHOEK, aanvang: '2026-10-06T09:00:00Z', einde: '2026-10-06T08:00:00Z' };
  expect(await fout(PLANNEN, { input })).toEqual({
    code: 'ONGELDIGE_INVOER',
    message: 'Het einde van de vergadering moet na de aanvang liggen; geef in `einde` een later tijdstip.',
    velden: ['einde'],
    problemen: [{ veld: 'einde', melding: 'Het einde van de vergadering moet na de aanvang liggen.' }],
  });
  const { problemen } = await fout(VERSLAG);
  expect(problemen).toEqual([{ veld: 'jaar', melding: 'Het jaar is 2000 tot en met 2100.' }]);
});

test('een datum of tijd die er geen is, staat bij het veld van de invoer', async () => {
  const { problemen } = await fout(PLANNEN, { input: { driehoekCode: DRIEHOEK, aanvang: '2026-02-30T09:00:00Z' } });
  expect(problemen).toEqual([{ veld: 'aanvang', melding: 'De dag 2026-02-30 bestaat niet.' }]);
});

test('ook bij een los argument', async () => {
  const { id, versie } = await vergaderen(api).voegToe(vergaderingId, 'Overlast');
  const { velden, problemen } = await fout(VERPLAATSEN, { id, versie });
  expect(velden).toEqual(['naarVolgnummer']);
  expect(problemen).toEqual([
    { veld: 'naarVolgnummer', melding: expect.stringMatching(/^De plaats op deze agenda is 1 tot en met \d+\.$/) },
  ]);
});

test('een weigering die over geen veld gaat, noemt er geen', async () => {
  const { id } = await vergaderen(api).voegToe(vergaderingId, 'Jaarwisseling');
  expect(Object.keys(await fout(VERPLAATSEN, { id, versie: 9 })).sort()).toEqual(['code', 'huidigeVersie', 'message']);
});

test.each([
  ['titel', 'titel is langer dan 300 tekens', 'Dit is langer dan 300 tekens.'],
  ['titel', 'titels zijn er al genoeg.', 'titels zijn er al genoeg.'],
  ['adres', 'adres bevat een spatie; schrijf die als %20.', 'Dit bevat een spatie; schrijf die als %20.'],
  ['einde', 'Geef in `einde` een later tijdstip.', 'Geef in `einde` een later tijdstip.'],
])('van %s wordt "%s": "%s"', (veld, sentence, melding) => {
  expect(fieldProblem(veld, sentence)).toEqual({ veld, melding });
});

test('zonder velden zijn er geen problemen per veld', () => {
  expect(fieldProblems('Dit kan niet.', {})).toBeUndefined();
});
