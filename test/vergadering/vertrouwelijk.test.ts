import { randomUUID } from 'node:crypto';
import { startTestApi, type TestApi } from '../support/api';
import { type Agenda, DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let v: Agenda;
let ids: Record<string, string>;
const GEHEIM = 'Inval bij de loods aan de Industrieweg';
const BUITEN = [
  'teamchef-groningen',
  'ovj-groningen',
  'burgemeester-GM0014',
  'regio-lezer',
  'regio-beheer',
  'integratie-agenda',
  'integratie-zuidwest-drenthe',
];

beforeAll(async () => {
  api = await startTestApi();
  const acts = vergaderen(api);
  v = await acts.plan('2026-03-03T08:00:00Z');
  const punt = await acts.voegToe(v.id, GEHEIM, { toelichting: GEHEIM });
  await acts.stelVast(v.id);
  await acts.houd(v.id);
  const record = (field: string, type: string, input: object) =>
    api.ok(TEAMCHEF, `mutation($input: ${type}!) { r: ${field}(input: $input) { id } }`, { input });
  const besluit = await record('besluitVastleggen', 'BesluitVastleggenInput', { agendapuntId: punt.id, tekst: GEHEIM });
  const actie = await record('actieVastleggen', 'ActieVastleggenInput', { agendapuntId: punt.id, omschrijving: GEHEIM });
  const prioriteit = await record('prioriteitVoorstellen', 'PrioriteitVoorstellenInput', {
    driehoekCode: DRIEHOEK,
    titel: GEHEIM,
    geldigVan: '2026-01-01',
  });
  ids = { vergadering: v.id, punt: punt.id, besluit: besluit.r.id, actie: actie.r.id, prioriteit: prioriteit.r.id };
});
afterAll(() => api.stop());

const OVERAL = `query($v: ID!, $p: ID!, $b: ID!, $a: ID!, $pr: ID!) {
  vergadering(id: $v) { id } a: node(id: $v) { id } b: node(id: $p) { id } c: node(id: $b) { id } d: node(id: $a) { id } e: node(id: $pr) { id }
  vergaderingen { totalCount nodes { id } edges { cursor } pageInfo { endCursor hasNextPage } }
  gefilterd: vergaderingen(filter: { driehoekCode: "zuidwest-drenthe", van: "2026-01-01" }) { totalCount }
  lokalePrioriteiten { totalCount } koppelingen { totalCount }
  driehoek(code: "zuidwest-drenthe") { vergaderingen { totalCount } prioriteiten { totalCount } acties { totalCount } }
  beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { koppelingen { totalCount } } } }`;

test.each(BUITEN)(
  'voor %s bestaat er van deze driehoek geen vergadering, punt, besluit, actie of prioriteit',
  async (persona) => {
    const data = await api.ok(persona, OVERAL, {
      v: ids.vergadering,
      p: ids.punt,
      b: ids.besluit,
      a: ids.actie,
      pr: ids.prioriteit,
    });
    const { driehoek, beleidsplan, ...rest } = data;
    const niets = { totalCount: 0 };
    expect(rest).toEqual({
      vergadering: null,
      a: null,
      b: null,
      c: null,
      d: null,
      e: null,
      vergaderingen: { ...niets, nodes: [], edges: [], pageInfo: { endCursor: null, hasNextPage: false } },
      gefilterd: niets,
      lokalePrioriteiten: niets,
      koppelingen: niets,
    });
    // A regional role or an integration knows that the driehoek is there; members of others do not.
    if (driehoek) expect(driehoek).toEqual({ vergaderingen: niets, prioriteiten: niets, acties: niets });
    expect(Boolean(driehoek)).toBe(/^(regio|integratie)/.test(persona));
    expect(JSON.stringify(beleidsplan)).not.toMatch(/[1-9]/);
  },
);

const MUTATIES: [string, string, () => string][] = [
  [
    'vergaderingWijzigen',
    'vergaderingWijzigen(input: { id: $id, versie: 1, locatie: "x" }) { id }',
    () => ids.vergadering as string,
  ],
  ['agendaVaststellen', 'agendaVaststellen(vergaderingId: $id, versie: 1) { id }', () => ids.vergadering as string],
  [
    'vergaderingHouden',
    'vergaderingHouden(vergaderingId: $id, versie: 1, aanwezigIds: []) { id }',
    () => ids.vergadering as string,
  ],
  ['vergaderingAfsluiten', 'vergaderingAfsluiten(vergaderingId: $id, versie: 1) { id }', () => ids.vergadering as string],
  [
    'vergaderingAnnuleren',
    'vergaderingAnnuleren(vergaderingId: $id, versie: 1, reden: "x") { id }',
    () => ids.vergadering as string,
  ],
  [
    'agendapuntToevoegen',
    'agendapuntToevoegen(input: { vergaderingId: $id, titel: "x" }) { id }',
    () => ids.vergadering as string,
  ],
  ['agendapuntWijzigen', 'agendapuntWijzigen(input: { id: $id, versie: 1, titel: "x" }) { id }', () => ids.punt as string],
  ['agendapuntVerplaatsen', 'agendapuntVerplaatsen(id: $id, versie: 1, naarVolgnummer: 1) { id }', () => ids.punt as string],
  ['agendapuntVerwijderen', 'agendapuntVerwijderen(id: $id, versie: 1) { id }', () => ids.punt as string],
  [
    'uitkomstVastleggen',
    'uitkomstVastleggen(input: { agendapuntId: $id, versie: 1, uitkomst: BESPROKEN }) { id }',
    () => ids.punt as string,
  ],
  ['besluitVastleggen', 'besluitVastleggen(input: { agendapuntId: $id, tekst: "x" }) { id }', () => ids.punt as string],
  ['actieVastleggen', 'actieVastleggen(input: { agendapuntId: $id, omschrijving: "x" }) { id }', () => ids.punt as string],
  [
    'uitvoeringVastleggen',
    'uitvoeringVastleggen(input: { besluitId: $id, uitvoering: UITGEVOERD }) { id }',
    () => ids.besluit as string,
  ],
  ['besluitBeantwoorden', 'besluitBeantwoorden(besluitId: $id, antwoord: "x") { id }', () => ids.besluit as string],
  ['actieWijzigen', 'actieWijzigen(input: { id: $id, versie: 1, status: GEREED }) { id }', () => ids.actie as string],
  ['prioriteitInstemmen', 'prioriteitInstemmen(id: $id) { id }', () => ids.prioriteit as string],
  [
    'prioriteitBeeindigen',
    'prioriteitBeeindigen(id: $id, versie: 1, perDatum: "2026-06-01") { id }',
    () => ids.prioriteit as string,
  ],
];

test.each(MUTATIES)('%s op wat van een ander is, antwoordt precies als op wat niet bestaat', async (_naam, mutation, idOf) => {
  for (const persona of BUITEN) {
    const ask = async (id: string) =>
      (await api.gql(persona, `mutation($id: ID!) { ${mutation} }`, { id })).errors?.map(({ message, extensions }) => ({
        message,
        extensions,
      }));
    const refused = await ask(idOf());
    expect(refused?.[0]?.extensions.code).toBe('NIET_GEVONDEN');
    expect(refused).toEqual(await ask(randomUUID()));
  }
});

test('plannen bij een andere driehoek kan niet, ook niet voor wie weet dat zij er is', async () => {
  const query =
    'mutation { vergaderingPlannen(input: { driehoekCode: "zuidwest-drenthe", aanvang: "2026-04-01T08:00:00Z" }) { id } }';
  expect(await api.refused('teamchef-groningen', query)).toBe('NIET_GEVONDEN');
  for (const persona of ['regio-beheer', 'integratie-agenda']) expect(await api.refused(persona, query)).toBe('NIET_TOEGESTAAN');
});

test('de cursor van een ander toont niet meer dan men zelf mag zien', async () => {
  const { vergaderingen } = await api.ok(TEAMCHEF, '{ vergaderingen { pageInfo { startCursor } } }');
  const query = 'query($c: Opaak) { vergaderingen(after: $c) { totalCount nodes { id } } }';
  expect((await api.ok('teamchef-groningen', query, { c: vergaderingen.pageInfo.startCursor })).vergaderingen).toEqual({
    totalCount: 0,
    nodes: [],
  });
});

test('geen enkel antwoord op wat iemand van buiten vraagt, bevat een geheime tekst', async () => {
  for (const persona of BUITEN) {
    const answer = await api.gql(
      persona,
      `{ driehoeken { nodes { naam leden { persoon { naam } } } } vergaderingen { nodes { agendapunten { titel toelichting besluiten { tekst } acties { omschrijving } } } } lokalePrioriteiten { nodes { titel } } }`,
    );
    expect(JSON.stringify(answer)).not.toContain('Industrieweg');
  }
});

test('een officier van justitie ziet elke eigen driehoek, en geen andere', async () => {
  const { driehoeken } = await api.ok('ovj-drenthe', '{ driehoeken { nodes { code } } }');
  expect(driehoeken.nodes.map(({ code }: { code: string }) => code)).toEqual([
    'noord-drenthe',
    'zuidoost-drenthe',
    'zuidwest-drenthe',
  ]);
});

test('wie geen lid meer is, ziet bij de volgende vraag niets meer', async () => {
  expect((await api.ok('burgemeester-GM1690', '{ vergaderingen { totalCount } }')).vergaderingen.totalCount).toBe(1);
  await api.owner.query(
    `update lidmaatschap set geldig_tot_en_met = vandaag() - 1 where persoon_id = (select id from persoon where code = 'burgemeester-GM1690')`,
  );
  expect((await api.ok('burgemeester-GM1690', '{ vergaderingen { totalCount } }')).vergaderingen.totalCount).toBe(0);
  expect(
    await api.refused(
      'burgemeester-GM1690',
      'mutation($id: ID!) { agendapuntToevoegen(input: { vergaderingId: $id, titel: "x" }) { id } }',
      { id: v.id },
    ),
  ).toBe('NIET_GEVONDEN');
});
