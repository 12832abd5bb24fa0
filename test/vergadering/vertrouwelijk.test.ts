import { randomUUID } from 'node:crypto';
import { BEVOEGDHEDEN } from '../../src/toegang/bevoegdheden';
import { Rol } from '../../src/toegang/rol';
import { startTestApi, type TestApi } from '../support/api';
import { type Agenda, DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let v: Agenda;
let ids: Record<string, string>;
const GEHEIM = 'Inval bij de loods aan de Industrieweg';
/** Members of other driehoeken, and readers of this one up to INTERN. */
const ELDERS = ['teamchef-groningen', 'ovj-groningen', 'burgemeester-GM0014'];
const TOT_INTERN = ['regio-lezer', 'regio-beheer', 'integratie-agenda'];
const BUITEN = [...ELDERS, ...TOT_INTERN, 'integratie-zuidwest-drenthe'];

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
    titel: 'Jongeren en drugs',
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

const alles = (persona: string) =>
  api.ok(persona, OVERAL, { v: ids.vergadering, p: ids.punt, b: ids.besluit, a: ids.actie, pr: ids.prioriteit });
const niets = { totalCount: 0 };

test.each(ELDERS)(
  'voor %s bestaat er van deze driehoek geen vergadering, punt, besluit, actie of prioriteit',
  async (persona) => {
    const { beleidsplan, ...rest } = await alles(persona);
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
      driehoek: null,
    });
    expect(JSON.stringify(beleidsplan)).not.toMatch(/[1-9]/);
  },
);

test.each(TOT_INTERN)('%s ziet de vergadering en de prioriteit, en niets van het vertrouwelijke punt', async (persona) => {
  const data = await alles(persona);
  expect([data.vergadering, data.b, data.c, data.d, data.e]).toEqual([{ id: v.id }, null, null, null, { id: ids.prioriteit }]);
  expect(data.driehoek).toEqual({ vergaderingen: { totalCount: 1 }, prioriteiten: { totalCount: 1 }, acties: niets });
  const { vergadering } = await api.ok(persona, 'query($v: ID!) { vergadering(id: $v) { agendapunten { id volgnummer } } }', {
    v: v.id,
  });
  // No gap in the numbers of the items.
  expect(vergadering.agendapunten.map(({ volgnummer }: { volgnummer: number }) => volgnummer)).toEqual(
    v.agendapunten.map((_punt, i) => i + 1),
  );
  expect(JSON.stringify(vergadering)).not.toContain(ids.punt);
});

test('een systeem dat de driehoek tot VERTROUWELIJK mag lezen, ziet het punt met wat is afgesproken', async () => {
  const data = await alles('integratie-zuidwest-drenthe');
  expect([data.b, data.c, data.d].map((each) => each?.id)).toEqual([ids.punt, ids.besluit, ids.actie]);
});

test('wie leest zonder lid te zijn, leert uit het nummer van een besluit niet hoeveel er zijn', async () => {
  const { agendapunten } = (
    await api.ok(TEAMCHEF, 'query($v: ID!) { vergadering(id: $v) { agendapunten { id vast } } }', { v: v.id })
  ).vergadering;
  const vast = agendapunten.find((punt: { vast: boolean }) => punt.vast);
  const input = { agendapuntId: vast.id, tekst: 'Elke driehoek oefent' };
  const { r } = await api.ok(
    TEAMCHEF,
    'mutation($input: BesluitVastleggenInput!) { r: besluitVastleggen(input: $input) { id nummer } }',
    { input },
  );
  const nummer = async (persona: string) =>
    (await api.ok(persona, 'query($id: ID!) { node(id: $id) { ... on Besluit { nummer } } }', { id: r.id })).node.nummer;
  expect([r.nummer, await nummer(TEAMCHEF), await nummer('regio-lezer')]).toEqual(['2026-002', '2026-002', '2026']);
  // A system that may read everything in the driehoek needs the official number of the decision.
  expect([await nummer('integratie-zuidwest-drenthe'), await nummer('integratie-agenda')]).toEqual(['2026-002', '2026']);
});

test('een wijziging van een vertrouwelijk punt verandert voor anderen niet wanneer de vergadering is gewijzigd', async () => {
  const v2 = await vergaderen(api).plan('2026-05-05T08:00:00Z');
  const gewijzigd = async (persona: string) =>
    (await api.ok(persona, 'query($v: ID!) { vergadering(id: $v) { gewijzigdOp } }', { v: v2.id })).vergadering.gewijzigdOp;
  const sinds = async (persona: string, op: string) =>
    (await api.ok(persona, 'query($op: Tijdstip) { vergaderingen(filter: { gewijzigdSinds: $op }) { nodes { id } } }', { op }))
      .vergaderingen.nodes;
  const [lid, lezer] = [await gewijzigd(TEAMCHEF), await gewijzigd('regio-lezer')];
  expect(lezer).toBe(lid);
  const geheim = await vergaderen(api).voegToe(v2.id, GEHEIM);
  const later = await gewijzigd(TEAMCHEF);
  expect(later > lid).toBe(true);
  expect(await gewijzigd('regio-lezer')).toBe(lezer);
  expect([await sinds(TEAMCHEF, later), await sinds('regio-lezer', later)]).toEqual([[{ id: v2.id }], []]);
  const wijzig = 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id versie } }';
  await api.ok(TEAMCHEF, wijzig, { input: { id: geheim.id, versie: geheim.versie, vertrouwelijkheid: 'INTERN' } });
  const zichtbaar = await gewijzigd('regio-lezer');
  expect(zichtbaar > later).toBe(true);
  await api.ok(TEAMCHEF, wijzig, { input: { id: geheim.id, versie: geheim.versie + 1, vertrouwelijkheid: 'VERTROUWELIJK' } });
  expect((await gewijzigd('regio-lezer')) > zichtbaar).toBe(true);
});

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
  [
    'agendaVersiePuntAfschermen',
    'agendaVersiePuntAfschermen(agendapuntId: $id, vertrouwelijkheid: VERTROUWELIJK) { id }',
    () => ids.punt as string,
  ],
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

test.each(MUTATIES)('%s op wat van een ander is, antwoordt precies als op wat niet bestaat', async (naam, mutation, idOf) => {
  for (const persona of BUITEN) {
    const ask = async (id: string) =>
      (await api.gql(persona, `mutation($id: ID!) { ${mutation} }`, { id })).errors?.map(({ message, extensions }) => ({
        message,
        extensions,
      }));
    const refused = await ask(idOf());
    // A role that may do it nowhere is refused as such, whatever the id.
    const role = /^teamchef/.test(persona) ? Rol.TEAMCHEF : /^ovj/.test(persona) ? Rol.OFFICIER_VAN_JUSTITIE : Rol.BURGEMEESTER;
    const may = ELDERS.includes(persona) && BEVOEGDHEDEN[naam]?.includes(role);
    expect(refused?.[0]?.extensions.code).toBe(may ? 'NIET_GEVONDEN' : 'NIET_TOEGESTAAN');
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
  for (const persona of [...ELDERS, ...TOT_INTERN]) {
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
  expect((await api.ok('burgemeester-GM1690', '{ vergaderingen { totalCount } }')).vergaderingen.totalCount).toBeGreaterThan(0);
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
  ).toBe('NIET_TOEGESTAAN');
});
