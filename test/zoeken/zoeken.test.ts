import { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { besluiten } from '../support/besluiten';
import { prioriteren } from '../support/prioriteiten';
import { openSession, type Session } from '../support/sql';
import { SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

const ZOEK = `query($tekst: String!, $first: Int, $after: Opaak) { zoeken(tekst: $tekst, first: $first, after: $after) { totalCount
  nodes { soort objectId passages vergadering { id } driehoek { code } object { __typename id ... on Agendapunt { titel } } }
  pageInfo { hasNextPage endCursor } } }`;
const MET_ID = 'query($id: ID!) { node(id: $id) { id } }';

interface Gevonden {
  soort: string;
  objectId: string;
  passages: string[];
  vergadering: { id: string } | null;
  driehoek: { code: string } | null;
  object: { __typename: string; id: string; titel?: string };
}

let api: TestApi;
let owner: Session;
let vergaderingId: string;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  vergaderingId = (await vergaderen(api).plan('2026-05-11T09:00:00Z')).id;
});
afterAll(async () => {
  for (const client of opened) await client.end();
  await api.stop();
});

const zoek = async (tekst: string, persona = TEAMCHEF): Promise<Gevonden[]> =>
  (await api.ok(persona, ZOEK, { tekst, first: 500 })).zoeken.nodes;
const titels = async (tekst: string, persona = TEAMCHEF) =>
  (await zoek(tekst, persona)).map(({ object, passages }) => object.titel ?? passages[0]);
const voegToe = (titel: string, more: Record<string, unknown> = {}) => vergaderen(api).voegToe(vergaderingId, titel, more);

test('wie zoekt, vindt agendapunten, besluiten, acties, prioriteiten en teksten van plannen', async () => {
  const steps = vergaderen(api);
  const { id } = await steps.plan('2026-05-12T09:00:00Z');
  const punt = await steps.voegToe(id, 'Zwaluwenoverlast', { toelichting: 'De zwaluwen nestelen bij het gemeentehuis.' });
  await steps.stelVast(id);
  await steps.houd(id);
  await steps.uitkomst({ ...punt, versie: (await steps.lees(id)).agendapunten.find((each) => each.id === punt.id)?.versie ?? 0 }, 'BESPROKEN', 'Een kwartiermaker spreekt de bewoners.');
  const besluit = await besluiten(api).legVast(punt.id, { tekst: 'De zwaluw wordt beschermd.' });
  const actie = await api.ok(TEAMCHEF, 'mutation($input: ActieVastleggenInput!) { actieVastleggen(input: $input) { id } }', {
    input: { agendapuntId: punt.id, omschrijving: 'Vogelwachter bellen over zwaluwen' },
  });
  const prioriteit = await prioriteren(api).stelVoor({ titel: 'Zwaluw en mens', omschrijving: 'Samen leven' });
  const found = await zoek('zwaluwen');
  expect(found.map(({ soort, objectId }) => [soort, objectId]).sort()).toEqual(
    [
      ['AGENDAPUNT', punt.id],
      ['BESLUIT', besluit.id],
      ['ACTIE', actie.actieVastleggen.id],
      ['LOKALE_PRIORITEIT', prioriteit.id],
    ].sort(),
  );
  expect(found.every(({ driehoek }) => driehoek?.code === 'zuidwest-drenthe')).toBe(true);
  expect(found.map(({ soort, vergadering }) => [soort, vergadering?.id ?? null]).sort()).toEqual([['ACTIE', id], ['AGENDAPUNT', id], ['BESLUIT', id], ['LOKALE_PRIORITEIT', null]]);
  expect(await titels('kwartiermaker')).toEqual(['Zwaluwenoverlast']);
  const plan = await zoek('cybercrime');
  console.log(plan);
});
