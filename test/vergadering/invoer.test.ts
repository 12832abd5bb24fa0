import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '../support/api';
import { type Agenda, DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let v: Agenda;
let gehouden: Agenda;
let vreemd: { lid: string; secretaris: string };

beforeAll(async () => {
  api = await startTestApi();
  const acts = vergaderen(api);
  v = await acts.plan('2026-03-03T08:00:00Z');
  const held = await acts.plan('2026-03-10T08:00:00Z');
  await acts.stelVast(held.id);
  gehouden = await acts.houd(held.id);
  const leden = (persona: string, code: string) => api.ok(persona, `{ driehoek(code: "${code}") { leden { id rol } } }`);
  const lid = (await leden('teamchef-groningen', 'groningen')).driehoek.leden[0].id;
  const eigen = (await leden(TEAMCHEF, DRIEHOEK)).driehoek.leden as { id: string; rol: string }[];
  vreemd = { lid, secretaris: eigen.find(({ rol }) => rol === 'SECRETARIS')?.id as string };
});
afterAll(() => api.stop());

const TABLES = [
  'vergadering',
  'agendapunt',
  'agendapunt_thema',
  'aanwezigheid',
  'besluit',
  'besluit_beslisser',
  'actie',
  'lokale_prioriteit',
  'koppeling',
  'logboek',
];

/** Every written row as one text: equal texts before and after prove that nothing changed. */
async function everything(): Promise<string> {
  const sums = TABLES.map((table) => `(select coalesce(md5(string_agg(md5(t::text), '' order by t::text)), '') from ${table} t)`);
  const { rows } = await api.owner.query(`select ${sums.join(' || ')} as sum`);
  return rows[0].sum;
}

const PLAN = 'mutation($input: VergaderingPlannenInput!) { vergaderingPlannen(input: $input) { id } }';
const WIJZIG = 'mutation($input: VergaderingWijzigenInput!) { vergaderingWijzigen(input: $input) { id } }';
const VOEG_TOE = 'mutation($input: AgendapuntToevoegenInput!) { agendapuntToevoegen(input: $input) { id } }';
const PUNT = 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }';
const UITKOMST = 'mutation($input: UitkomstVastleggenInput!) { uitkomstVastleggen(input: $input) { id } }';
const BESLUIT = 'mutation($input: BesluitVastleggenInput!) { besluitVastleggen(input: $input) { id } }';
const ACTIE = 'mutation($input: ActieVastleggenInput!) { actieVastleggen(input: $input) { id } }';
const ACTIE_WIJZIG = 'mutation($input: ActieWijzigenInput!) { actieWijzigen(input: $input) { id } }';
const HOUD =
  'mutation($id: ID!, $versie: Int!, $ids: [ID!]!) { vergaderingHouden(vergaderingId: $id, versie: $versie, aanwezigIds: $ids) { id } }';
const ANNULEER =
  'mutation($id: ID!, $versie: Int!, $reden: String!) { vergaderingAnnuleren(vergaderingId: $id, versie: $versie, reden: $reden) { id } }';
const VERPLAATS =
  'mutation($id: ID!, $versie: Int!, $n: Int!) { agendapuntVerplaatsen(id: $id, versie: $versie, naarVolgnummer: $n) { id } }';
const LEES = 'query($id: ID!) { vergadering(id: $id) { id } }';
const BLADER = 'query($first: Int, $after: Opaak) { vergaderingen(first: $first, after: $after) { nodes { id } } }';

type Case = [string, string, () => object, string];
const plan = (more: object) => () => ({ input: { driehoekCode: DRIEHOEK, aanvang: '2026-04-01T08:00:00Z', ...more } });
const voegToe = (more: object) => () => ({ input: { vergaderingId: v.id, titel: 'Punt', ...more } });
const eerste = () => v.agendapunten[0] as { id: string; versie: number };
const punt = (more: object) => () => ({ input: { id: eerste().id, versie: eerste().versie, ...more } });
const heldItem = (more: object) => () => ({ input: { agendapuntId: gehouden.agendapunten[0]?.id, ...more } });

const CASES: Case[] = [
  ['onbekende driehoek', PLAN, plan({ driehoekCode: 'bestaat-niet' }), 'NIET_GEVONDEN'],
  ['driehoek van een ander', PLAN, plan({ driehoekCode: 'groningen' }), 'NIET_GEVONDEN'],
  ['nulteken in de code van een driehoek', PLAN, plan({ driehoekCode: 'a\u0000b' }), 'ONGELDIGE_INVOER'],
  ['tijdstip zonder zone', PLAN, plan({ aanvang: '2026-04-01T08:00:00' }), 'ONGELDIGE_INVOER'],
  ['datum in plaats van tijdstip', PLAN, plan({ aanvang: '2026-04-01' }), 'ONGELDIGE_INVOER'],
  ['dag die niet bestaat', PLAN, plan({ aanvang: '2026-02-30T08:00:00Z' }), 'ONGELDIGE_INVOER'],
  ['uur 24', PLAN, plan({ aanvang: '2026-02-20T24:00:00Z' }), 'ONGELDIGE_INVOER'],
  ['jaar 9999', PLAN, plan({ aanvang: '9999-02-20T10:00:00Z' }), 'ONGELDIGE_INVOER'],
  ['einde voor aanvang', PLAN, plan({ einde: '2026-04-01T07:00:00Z' }), 'ONGELDIGE_INVOER'],
  ['einde gelijk aan aanvang', PLAN, plan({ einde: '2026-04-01T08:00:00Z' }), 'ONGELDIGE_INVOER'],
  ['locatie van 301 tekens', PLAN, plan({ locatie: 'x'.repeat(301) }), 'ONGELDIGE_INVOER'],
  [
    'einde voor aanvang bij wijzigen',
    WIJZIG,
    () => ({ input: { id: v.id, versie: v.versie, einde: '2020-01-01T08:00:00Z' } }),
    'ONGELDIGE_INVOER',
  ],
  ['id van een agendapunt als vergadering', WIJZIG, () => ({ input: { id: eerste().id, versie: 1 } }), 'NIET_GEVONDEN'],
  ['id dat geen id is', WIJZIG, () => ({ input: { id: 'x', versie: 1 } }), 'ONGELDIGE_INVOER'],
  ['verouderde versie', WIJZIG, () => ({ input: { id: v.id, versie: 99, locatie: 'x' } }), 'CONFLICT'],
  ['titel van 301 tekens', VOEG_TOE, voegToe({ titel: 'x'.repeat(301) }), 'ONGELDIGE_INVOER'],
  ['lege titel', VOEG_TOE, voegToe({ titel: '  ' }), 'ONGELDIGE_INVOER'],
  ['stuurteken in de titel', VOEG_TOE, voegToe({ titel: 'a\u0007b' }), 'ONGELDIGE_INVOER'],
  ['nulteken in de titel', VOEG_TOE, voegToe({ titel: 'a\u0000b' }), 'ONGELDIGE_INVOER'],
  ['half teken in de titel', VOEG_TOE, voegToe({ titel: 'a\ud800b' }), 'ONGELDIGE_INVOER'],
  ['titel waarin niets te zien is', VOEG_TOE, voegToe({ titel: ' \u200b\u2060\u00ad' }), 'ONGELDIGE_INVOER'],
  ['titel die van leesrichting wisselt', VOEG_TOE, voegToe({ titel: 'Begroting \u202e6202' }), 'ONGELDIGE_INVOER'],
  ['titel van twee regels', VOEG_TOE, voegToe({ titel: 'a\u2028b' }), 'ONGELDIGE_INVOER'],
  ['toelichting die van leesrichting wisselt', VOEG_TOE, voegToe({ toelichting: 'a\u2066b' }), 'ONGELDIGE_INVOER'],
  ['locatie waarin niets te zien is', PLAN, plan({ locatie: '\u200b' }), 'ONGELDIGE_INVOER'],
  ['onzichtbare titel bij wijzigen', PUNT, punt({ titel: '\u200b' }), 'ONGELDIGE_INVOER'],
  ['besluit waarin niets te zien is', BESLUIT, heldItem({ tekst: '\u200b\n' }), 'ONGELDIGE_INVOER'],
  ['toelichting van 20.001 tekens', VOEG_TOE, voegToe({ toelichting: 'x'.repeat(20_001) }), 'ONGELDIGE_INVOER'],
  ['plaats 0', VOEG_TOE, voegToe({ opVolgnummer: 0 }), 'ONGELDIGE_INVOER'],
  ['plaats voorbij het einde', VOEG_TOE, voegToe({ opVolgnummer: 99 }), 'ONGELDIGE_INVOER'],
  ['duur 0', VOEG_TOE, voegToe({ duurMinuten: 0 }), 'ONGELDIGE_INVOER'],
  ['duur 1441', VOEG_TOE, voegToe({ duurMinuten: 1441 }), 'ONGELDIGE_INVOER'],
  ['een eigen vast bespreekpunt', VOEG_TOE, voegToe({ soort: 'VAST_BESPREEKPUNT' }), 'VAST_BESPREEKPUNT'],
  [
    'thema dat niet bestaat',
    VOEG_TOE,
    () => ({ input: { vergaderingId: v.id, titel: 'x', themaIds: [randomUUID()] } }),
    'NIET_GEVONDEN',
  ],
  [
    'thema dat een agendapunt is',
    VOEG_TOE,
    () => ({ input: { vergaderingId: v.id, titel: 'x', themaIds: [eerste().id] } }),
    'NIET_GEVONDEN',
  ],
  [
    'prioriteit die niet bestaat',
    VOEG_TOE,
    () => ({ input: { vergaderingId: v.id, titel: 'x', prioriteitIds: [randomUUID()] } }),
    'NIET_GEVONDEN',
  ],
  ['ids die geen ids zijn', VOEG_TOE, voegToe({ themaIds: ['x'] }), 'ONGELDIGE_INVOER'],
  ['verouderde versie van een punt', PUNT, punt({ versie: 7, titel: 'x' }), 'CONFLICT'],
  ['te lange titel bij wijzigen', PUNT, punt({ titel: 'x'.repeat(301) }), 'ONGELDIGE_INVOER'],
  ['verplaatsen naar 0', VERPLAATS, () => ({ ...eerste(), n: 0 }), 'ONGELDIGE_INVOER'],
  ['verplaatsen voorbij het einde', VERPLAATS, () => ({ ...eerste(), n: 99 }), 'ONGELDIGE_INVOER'],
  [
    'lid van een andere driehoek als aanwezige',
    HOUD,
    () => ({ id: v.id, versie: v.versie, ids: [vreemd.lid] }),
    'ONGELDIGE_TOESTAND',
  ],
  ['annuleren zonder reden', ANNULEER, () => ({ id: v.id, versie: v.versie, reden: ' ' }), 'ONGELDIGE_INVOER'],
  [
    'annuleren met een te lange reden',
    ANNULEER,
    () => ({ id: v.id, versie: v.versie, reden: 'x'.repeat(20_001) }),
    'ONGELDIGE_INVOER',
  ],
  ['verouderde versie bij een uitkomst', UITKOMST, heldItem({ versie: 9, uitkomst: 'BESPROKEN' }), 'CONFLICT'],
  [
    'beslisser van een andere driehoek',
    BESLUIT,
    () => ({ input: { agendapuntId: gehouden.agendapunten[0]?.id, tekst: 'x', beslisserIds: [vreemd.lid] } }),
    'NIET_GEVONDEN',
  ],
  [
    'secretaris als beslisser',
    BESLUIT,
    () => ({ input: { agendapuntId: gehouden.agendapunten[0]?.id, tekst: 'x', beslisserIds: [vreemd.secretaris] } }),
    'ONGELDIGE_INVOER',
  ],
  ['leeg besluit', BESLUIT, heldItem({ tekst: '' }), 'ONGELDIGE_INVOER'],
  ['besluit van 20.001 tekens', BESLUIT, heldItem({ tekst: 'x'.repeat(20_001) }), 'ONGELDIGE_INVOER'],
  [
    'eigenaar van een andere driehoek',
    ACTIE,
    () => ({ input: { agendapuntId: gehouden.agendapunten[0]?.id, omschrijving: 'x', eigenaarId: vreemd.lid } }),
    'NIET_GEVONDEN',
  ],
  ['uiterlijk op een dag die niet bestaat', ACTIE, heldItem({ omschrijving: 'x', uiterlijk: '2026-13-01' }), 'ONGELDIGE_INVOER'],
  ['actie die niet bestaat', ACTIE_WIJZIG, () => ({ input: { id: randomUUID(), versie: 1, status: 'GEREED' } }), 'NIET_GEVONDEN'],
  ['lezen met een id dat geen id is', LEES, () => ({ id: "x' or 1=1" }), 'ONGELDIGE_INVOER'],
  ['bladeren met een negatief aantal', BLADER, () => ({ first: -1 }), 'ONGELDIGE_INVOER'],
  ['bladeren met 501', BLADER, () => ({ first: 501 }), 'TE_ZWAAR'],
  ['verzonnen cursor', BLADER, () => ({ after: 'Zm9v' }), 'ONGELDIGE_INVOER'],
  ['lege cursor', BLADER, () => ({ after: '' }), 'ONGELDIGE_INVOER'],
];

test.each(CASES)('%s wordt geweigerd met een code en een zin, en er verandert niets', async (_naam, query, variables, code) => {
  const before = await everything();
  const answer = await api.gql(TEAMCHEF, query, variables() as Record<string, unknown>);
  expect(answer.status).toBeLessThan(500);
  expect(answer.errors?.[0]).toMatchObject({ extensions: { code }, message: expect.stringMatching(/^[A-Za-z`"].{10,}[.!]$/s) });
  expect(await everything()).toBe(before);
});

test('CONFLICT noemt de huidige versie', async () => {
  const answer = await api.gql(TEAMCHEF, WIJZIG, { input: { id: v.id, versie: 99 } });
  expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', huidigeVersie: v.versie });
});

test('precies 300 en 20.000 tekens mogen, en tekens als emoji tellen als een', async () => {
  const input = { vergaderingId: v.id, titel: '🚓'.repeat(300), toelichting: `${'x'.repeat(19_998)}\n\t` };
  const { agendapuntToevoegen } = await api.ok(
    TEAMCHEF,
    'mutation($input: AgendapuntToevoegenInput!) { agendapuntToevoegen(input: $input) { titel toelichting } }',
    { input },
  );
  expect(agendapuntToevoegen).toEqual({ titel: input.titel, toelichting: input.toelichting });
});

test.each([`'; drop table vergadering; --`, `\\'; select 1`, `$1`, '{{7*7}}', '<script>alert(1)</script>', '=1+1'])(
  'de tekst %s komt terug zoals hij is gegeven',
  async (titel) => {
    const { agendapuntToevoegen } = await api.ok(
      TEAMCHEF,
      'mutation($input: AgendapuntToevoegenInput!) { agendapuntToevoegen(input: $input) { titel } }',
      { input: { vergaderingId: v.id, titel } },
    );
    expect(agendapuntToevoegen.titel).toBe(titel);
    expect((await api.ok(TEAMCHEF, 'query($c: String!) { driehoek(code: $c) { id } }', { c: titel })).driehoek).toBeNull();
  },
);

test('twee mensen met dezelfde versie: een wint, de ander krijgt CONFLICT', async () => {
  const w = await vergaderen(api).plan('2026-05-05T08:00:00Z');
  const answers = await Promise.all(
    ['Assen', 'Meppel'].map((locatie) => api.gql(TEAMCHEF, WIJZIG, { input: { id: w.id, versie: w.versie, locatie } })),
  );
  expect(answers.map((answer) => answer.errors?.[0]?.extensions.code ?? 'gelukt').sort()).toEqual(['CONFLICT', 'gelukt']);
});

test('spaties om een titel vallen weg, en een lege toelichting is er geen', async () => {
  const eigen = await vergaderen(api).plan('2027-09-07T08:00:00Z');
  const input = { vergaderingId: eigen.id, titel: ' voor en na\u00a0', toelichting: ' \n' };
  const velden = 'id versie titel toelichting';
  const add = `mutation($input: AgendapuntToevoegenInput!) { r: agendapuntToevoegen(input: $input) { ${velden} } }`;
  const { r } = await api.ok(TEAMCHEF, add, { input });
  expect(r).toMatchObject({ titel: 'voor en na', toelichting: null });
  const change = `mutation($input: AgendapuntWijzigenInput!) { r: agendapuntWijzigen(input: $input) { ${velden} } }`;
  const wijzig = async (more: object, versie: number) =>
    (await api.ok(TEAMCHEF, change, { input: { id: r.id, versie, ...more } })).r;
  expect(await wijzig({ toelichting: ' Uitleg ', titel: 'Zicht op 👨‍👩‍👧' }, 1)).toMatchObject({
    titel: 'Zicht op 👨‍👩‍👧',
    toelichting: ' Uitleg ',
    versie: 2,
  });
  expect(await wijzig({ titel: 'Zicht op 👨‍👩‍👧 ' }, 2)).toMatchObject({ versie: 2 });
  expect(await wijzig({ toelichting: '' }, 2)).toMatchObject({ toelichting: null, versie: 3 });
});
