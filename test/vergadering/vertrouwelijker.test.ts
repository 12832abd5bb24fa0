import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { haal } from '../support/bestanden';
import { TOT_INTERN, TOT_OPENBAAR, voegMeelezerToe } from '../support/meelezers';
import { openSession, type Session, untilLocked } from '../support/sql';
import { DRIEHOEK, OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { type Volger, volg } from '../wijzigingen/volgen';

/** Members, and a system with full read access to the driehoek. */
const ALLES = [TEAMCHEF, OVJ, 'integratie-zuidwest-drenthe'];
const STATUSSEN = ['CONCEPT', 'AGENDA_VASTGESTELD', 'GEHOUDEN', 'AFGESLOTEN', 'GEANNULEERD'];

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
let owner: Session;
let ander: Session;
let role: Session;
const opened: Client[] = [];
let day = 0;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  [owner, ander] = [await openSession(api.ownerUrl, opened), await openSession(api.ownerUrl, opened)];
  role = await openSession(api.apiUrl, opened);
  await voegMeelezerToe(owner);
});
afterEach(async () => {
  for (const session of [owner, ander, role]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const record = async (field: string, type: string, input: object): Promise<{ id: string }> =>
  (await api.ok(TEAMCHEF, `mutation($input: ${type}!) { r: ${field}(input: $input) { id } }`, { input })).r;
const WIJZIG = `mutation($input: AgendapuntWijzigenInput!) { r: agendapuntWijzigen(input: $input) { id versie titel toelichting duurMinuten vertrouwelijkheid
  uitkomst stukken { vertrouwelijkheid } } }`;
const LEES =
  'query($id: ID!) { node(id: $id) { ... on Agendapunt { id versie titel toelichting duurMinuten vertrouwelijkheid uitkomst themas { code } stukken { vertrouwelijkheid } } } }';
const lees = async (id: string, persona = TEAMCHEF) => (await api.ok(persona, LEES, { id })).node;
const verhoog = async (id: string, niveau = 'VERTROUWELIJK', persona = SECRETARIS) =>
  (await api.ok(persona, WIJZIG, { input: { id, versie: (await lees(id)).versie, vertrouwelijkheid: niveau } })).r;
const VERSIES =
  'query($id: ID!) { vergadering(id: $id) { gewijzigdOp agendaVersies { id nummer punten { agendapuntId volgnummer titel vertrouwelijkheid } } } }';
const versies = async (id: string, persona = TEAMCHEF) => (await api.ok(persona, VERSIES, { id })).vergadering.agendaVersies;
const gewijzigdOp = async (id: string, persona: string) => (await api.ok(persona, VERSIES, { id })).vergadering.gewijzigdOp;

interface Ids {
  v: string;
  woord: string;
  punt: string;
  besluit: string;
  actie: string;
}

/** The next meeting, and a word that only its item contains. */
async function plan() {
  day += 1;
  const { id: v } = await acts.plan(new Date(Date.UTC(2025, 0, day, 9)).toISOString());
  return { v, woord: `zaak${1000 + day}x` };
}

/** A meeting in this status, with an item whose every record contains the word. */
async function metPunt(status: string, niveau = 'INTERN'): Promise<Ids> {
  const { v, woord } = await plan();
  const more = { toelichting: `Over ${woord}`, vertrouwelijkheid: niveau, duurMinuten: 10 };
  const punt = await acts.voegToe(v, `Inval ${woord}`, more);
  await record('stukToevoegen', 'StukToevoegenInput', { agendapuntId: punt.id, titel: woord, adres: 'https://zaken.example/1' });
  const ids = { v, woord, punt: punt.id, besluit: '', actie: '' };
  if (status === 'GEANNULEERD')
    await owner.run(`update vergadering set status = $2, annulering_reden = 'x' where id = $1`, [v, status]);
  if (['CONCEPT', 'GEANNULEERD'].includes(status)) return ids;
  await acts.stelVast(v);
  if (status === 'AGENDA_VASTGESTELD') return ids;
  await acts.houd(v);
  ids.besluit = (
    await record('besluitVastleggen', 'BesluitVastleggenInput', { agendapuntId: punt.id, tekst: `Inzet ${woord}` })
  ).id;
  ids.actie = (
    await record('actieVastleggen', 'ActieVastleggenInput', { agendapuntId: punt.id, omschrijving: `Bel ${woord}` })
  ).id;
  await acts.uitkomst(punt, 'BESPROKEN', `Besproken: ${woord}`);
  if (status === 'GEHOUDEN') return ids;
  await acts.bespreekAlles(v);
  await acts.sluitAf(v);
  return ids;
}

/** Everything that the API can reveal about the item to a user. */
async function gelezen(persona: string, ids: Ids): Promise<string> {
  const graphql = await api.gql(
    persona,
    `query($v: ID!, $p: ID!, $b: ID!, $a: ID!) { p: node(id: $p) { id } b: node(id: $b) { id } a: node(id: $a) { id }
      vergadering(id: $v) { agendapunten { id titel toelichting uitkomst besluiten { id tekst } acties { id omschrijving } stukken { titel } }
        agendaVersies { punten { agendapuntId titel toelichting } } }
      zoeken(tekst: "${ids.woord}", first: 500) { totalCount nodes { objectId passages object { id } } }
      driehoek(code: "${DRIEHOEK}") { acties(first: 500) { nodes { id omschrijving } } } }`,
    { v: ids.v, p: ids.punt, b: ids.besluit, a: ids.actie },
  );
  const paths = ['agenda.html', 'besluitenlijst.html'].map((file) => `/vergaderingen/${ids.v}/${file}`);
  const exports = ['acties', 'besluiten'].map((file) => `/export/${file}.csv?driehoek=${DRIEHOEK}`);
  const ori = [`/ori/vergaderingen/${ids.v}`, `/ori/agendapunten/${ids.punt}`, `/ori/besluiten?driehoek=${DRIEHOEK}`];
  const files = await Promise.all([...paths, ...exports, ...ori].map((path) => haal(api, persona, path)));
  return [JSON.stringify(graphql), ...files.map(({ tekst }) => tekst)].join('\n');
}
/** The ids and words among these that a text contains. */
const noemt = (tekst: string, { woord, punt, besluit, actie }: Ids) =>
  [woord, punt, besluit, actie].filter((each) => tekst.includes(each));

test.each(STATUSSEN)(
  'in status %s wordt een punt vertrouwelijker met zijn stuk, en verandert er verder niets',
  async (status) => {
    const { v, punt } = await metPunt(status, 'OPENBAAR');
    expect((await acts.lees(v)).status).toBe(status);
    const [voor, vergadering] = [await lees(punt), await acts.lees(v)];
    for (const niveau of ['INTERN', 'VERTROUWELIJK']) await verhoog(punt, niveau);
    expect(await lees(punt)).toEqual({
      ...voor,
      versie: voor.versie + 2,
      vertrouwelijkheid: 'VERTROUWELIJK',
      stukken: [{ vertrouwelijkheid: 'VERTROUWELIJK' }],
    });
    const { agendapunten, ...zelf } = await acts.lees(v);
    expect({ ...zelf, agendapunten: agendapunten.map(({ id, volgnummer }) => [id, volgnummer]) }).toEqual({
      ...vergadering,
      agendapunten: vergadering.agendapunten.map(({ id, volgnummer }) => [id, volgnummer]),
    });
    for (const persona of TOT_INTERN) expect(await lees(punt, persona)).toBeNull();
  },
);

test.each(STATUSSEN.slice(1))(
  'in status %s gaat met het vertrouwelijker maken niets anders mee, en niets omlaag',
  async (status) => {
    const { punt } = await metPunt(status);
    const voor = await lees(punt);
    const weigert = (more: object) => api.refused(TEAMCHEF, WIJZIG, { input: { id: punt, versie: voor.versie, ...more } });
    const vertrouwelijkheid = 'VERTROUWELIJK';
    for (const anders of [
      { vertrouwelijkheid, titel: 'Anders' },
      { vertrouwelijkheid, toelichting: 'Anders' },
      { vertrouwelijkheid, toelichting: null },
      { vertrouwelijkheid, duurMinuten: 20 },
      { vertrouwelijkheid, themaIds: [] },
      { vertrouwelijkheid, prioriteitIds: [] },
      { vertrouwelijkheid, verwijstNaarIds: [] },
      { vertrouwelijkheid: 'OPENBAAR' },
      { vertrouwelijkheid: 'INTERN' },
      { vertrouwelijkheid: null },
      {},
    ])
      expect([anders, await weigert(anders)]).toEqual([anders, 'ONGELDIGE_TOESTAND']);
    expect(await weigert({ vertrouwelijkheid, versie: voor.versie - 1 })).toBe('CONFLICT');
    expect(await lees(punt)).toEqual(voor);
    // A form that sends its fields back unchanged changes only the level.
    const { titel, toelichting, duurMinuten } = voor;
    const input = { id: punt, versie: voor.versie, titel, toelichting, duurMinuten, vertrouwelijkheid };
    expect((await api.ok(TEAMCHEF, WIJZIG, { input })).r.versie).toBe(voor.versie + 1);
  },
);

test('de weigering zegt dat vertrouwelijker maken wel kan', async () => {
  const { punt } = await metPunt('AFGESLOTEN');
  const { errors } = await api.gql(TEAMCHEF, WIJZIG, { input: { id: punt, versie: (await lees(punt)).versie, titel: 'Anders' } });
  expect(errors?.[0]?.message).toMatch(/afgesloten.*Vertrouwelijker maken kan wel/);
});

test('alleen leden van de driehoek maken een punt vertrouwelijker', async () => {
  const { punt } = await metPunt('AFGESLOTEN');
  const input = { id: punt, versie: (await lees(punt)).versie, vertrouwelijkheid: 'VERTROUWELIJK' };
  for (const persona of [...TOT_INTERN, 'integratie-zuidwest-drenthe'])
    expect([persona, await api.refused(persona, WIJZIG, { input })]).toEqual([persona, 'NIET_TOEGESTAAN']);
  expect(await api.refused('teamchef-groningen', WIJZIG, { input })).toBe('NIET_GEVONDEN');
  expect((await lees(punt)).vertrouwelijkheid).toBe('INTERN');
});

test.each(['GEHOUDEN', 'AFGESLOTEN'])(
  'wie tot INTERN meeleest, ziet daarna niets meer van een punt van een vergadering die %s is; de leden alles',
  async (status) => {
    const ids = await metPunt(status);
    const alles = [ids.woord, ids.punt, ids.besluit, ids.actie];
    for (const persona of TOT_INTERN) expect([persona, noemt(await gelezen(persona, ids), ids)]).toEqual([persona, alles]);
    const volgers: [string, Volger][] = [];
    for (const persona of [...TOT_INTERN, ...ALLES, TOT_OPENBAAR]) volgers.push([persona, await volg(api, persona)]);
    const voor = await gewijzigdOp(ids.v, 'regio-lezer');
    await verhoog(ids.punt);
    for (const persona of [...TOT_INTERN, TOT_OPENBAAR])
      expect([persona, noemt(await gelezen(persona, ids), ids)]).toEqual([persona, []]);
    for (const persona of ALLES) expect([persona, noemt(await gelezen(persona, ids), ids)]).toEqual([persona, alles]);
    expect((await gewijzigdOp(ids.v, 'regio-lezer')) > voor).toBe(true);
    for (const [persona, volger] of volgers) {
      const gezien = (await volger.alles()).map(({ soort, wat, objectId, object }) => [soort, wat, objectId, object === null]);
      const hoe = TOT_INTERN.includes(persona) ? ['ONZICHTBAAR', true] : ['GEWIJZIGD', false];
      const verteld = [
        ['AGENDAPUNT', hoe[0], ids.punt, hoe[1]],
        ['BESLUIT', hoe[0], ids.besluit, hoe[1]],
        ['ACTIE', hoe[0], ids.actie, hoe[1]],
      ];
      expect([persona, gezien]).toEqual([persona, persona === TOT_OPENBAAR ? [] : expect.arrayContaining(verteld)]);
      if (persona !== TOT_OPENBAAR) expect(gezien).toHaveLength(verteld.length);
    }
  },
);

test('wat OPENBAAR was en INTERN wordt, staat niet meer in Open Raadsinformatie, en een systeem dat tot OPENBAAR leest ziet het niet', async () => {
  const ids = await metPunt('AFGESLOTEN', 'OPENBAAR');
  const ori = async () => (await haal(api, TEAMCHEF, `/ori/agendapunten/${ids.punt}`)).status;
  expect([await ori(), (await lees(ids.punt, TOT_OPENBAAR))?.id]).toEqual([200, ids.punt]);
  await verhoog(ids.punt, 'INTERN');
  expect([await ori(), await lees(ids.punt, TOT_OPENBAAR)]).toEqual([404, null]);
  expect((await lees(ids.punt, 'regio-lezer')).id).toBe(ids.punt);
});

test('een vast bespreekpunt telt ook daarna mee als besproken', async () => {
  const { v } = await metPunt('AFGESLOTEN');
  const vast = (await acts.lees(v)).agendapunten.find((punt) => punt.vast);
  const naleving = async () =>
    (
      await api.ok(
        'regio-lezer',
        `{ vastBespreekpuntNaleving(regioCode: "noord-nederland", van: "2025-01-01", totEnMet: "2025-12-31") { rijen { gehouden besproken } } }`,
      )
    ).vastBespreekpuntNaleving;
  const voor = await naleving();
  await verhoog(String(vast?.id));
  expect([await lees(String(vast?.id), 'regio-lezer'), await naleving()]).toEqual([null, voor]);
});

test('het logboek zegt wie een punt vertrouwelijker maakte', async () => {
  const { punt } = await metPunt('AFGESLOTEN');
  await verhoog(punt, 'VERTROUWELIJK', OVJ);
  const [last] = await owner.run('select actor, actie, voor, na from logboek where object_id = $1 order by id desc limit 1', [
    punt,
  ]);
  expect(last).toMatchObject({
    actor: OVJ,
    actie: 'GEWIJZIGD',
    voor: { vertrouwelijkheid: 'INTERN' },
    na: { vertrouwelijkheid: 'VERTROUWELIJK' },
  });
});

describe.each([
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
] as [string, () => Session][])('met losse SQL als %s', (_naam, sessionOf) => {
  test.each(['AFGESLOTEN', 'GEANNULEERD'])('gaat in status %s alleen de vertrouwelijkheid omhoog', async (status) => {
    const session = sessionOf();
    const { punt, woord } = await metPunt(status);
    await session.begin();
    for (const set of [
      `vertrouwelijkheid = 'VERTROUWELIJK', titel = 'Anders'`,
      `vertrouwelijkheid = 'VERTROUWELIJK', volgnummer = volgnummer + 1`,
      `vertrouwelijkheid = 'VERTROUWELIJK', uitkomst = 'VERVALLEN'`,
      `vertrouwelijkheid = 'VERTROUWELIJK', nagekomen = not nagekomen`,
      `vertrouwelijkheid = 'VERTROUWELIJK', indiener_id = null`,
      `vertrouwelijkheid = 'OPENBAAR'`,
      `vertrouwelijkheid = 'GEHEIM'`,
      'vertrouwelijkheid = null',
      `titel = 'Anders'`,
    ]) {
      await session.run('savepoint s');
      const { code } = await session.fails(`update agendapunt set ${set} where id = $1`, [punt]);
      expect([set, code]).toEqual([set, 'DHTST']);
      await session.run('rollback to s');
    }
    await session.run(`update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK', versie = 40 where id = $1`, [punt]);
    await session.run('commit');
    expect(await lees(punt)).toMatchObject({ vertrouwelijkheid: 'VERTROUWELIJK', titel: `Inval ${woord}` });
  });
});

test.each(['teamchef-groningen', 'regio-lezer', 'integratie-zuidwest-drenthe'])(
  'met losse SQL raakt %s als API-rol geen rij van deze driehoek',
  async (persona) => {
    const { punt } = await metPunt('AFGESLOTEN');
    await role.begin(persona);
    expect(
      await role.run(`update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1 returning id`, [punt]),
    ).toEqual([]);
    await role.run('rollback');
  },
);

describe.each([true, false])('twee transacties tegelijk; het vertrouwelijker maken begint het eerst: %s', (eerst) => {
  const RAISE = `update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where id = $1`;
  /** The one that must wait does; both succeed. */
  async function wedloop(punt: string, other: [string, unknown[]]): Promise<void> {
    const raise: [string, unknown[]] = [RAISE, [punt]];
    const [one, two] = eerst ? [raise, other] : [other, raise];
    await owner.run('begin');
    await ander.run('begin');
    await owner.run(...one);
    const waiting = ander.run(...two).then(() => ander.run('commit'));
    await untilLocked(api.owner, waiting);
    await owner.run('commit');
    await waiting;
  }

  test('met afsluiten: de vergadering is afgesloten en het punt dicht', async () => {
    const ids = await metPunt('GEHOUDEN');
    await acts.bespreekAlles(ids.v);
    await wedloop(ids.punt, [`update vergadering set status = 'AFGESLOTEN' where id = $1`, [ids.v]]);
    expect([(await acts.lees(ids.v)).status, noemt(await gelezen('regio-lezer', ids), ids)]).toEqual(['AFGESLOTEN', []]);
  });

  test('met vaststellen: wat van het punt is bewaard, is zo vertrouwelijk als het punt', async () => {
    const { v, punt } = await metPunt('CONCEPT');
    await wedloop(punt, [`update vergadering set status = 'AGENDA_VASTGESTELD' where id = $1`, [v]]);
    const [{ punten }] = await versies(v);
    const bewaard = punten.find((each: { agendapuntId: string }) => each.agendapuntId === punt);
    expect([bewaard.vertrouwelijkheid, (await lees(punt)).vertrouwelijkheid]).toEqual(['VERTROUWELIJK', 'VERTROUWELIJK']);
    expect(JSON.stringify(await versies(v, 'regio-lezer'))).not.toContain(punt);
  });

  test('met een besluit dat wordt vastgelegd: ook dat is dan niet te vinden', async () => {
    const { v, punt } = await metPunt('GEHOUDEN');
    const insert = `insert into besluit (driehoek_id, agendapunt_id, soort, tekst) select driehoek_id, id, 'OVERIG', 'Wedloopwoord' from agendapunt where id = $1`;
    await wedloop(punt, [insert, [punt]]);
    const zoek = async (persona: string) =>
      (await api.ok(persona, '{ zoeken(tekst: "Wedloopwoord") { totalCount } }')).zoeken.totalCount;
    expect([await zoek('regio-lezer'), (await zoek(TEAMCHEF)) > 0]).toEqual([0, true]);
    expect(JSON.stringify(await versies(v, 'regio-lezer'))).not.toContain(punt);
  });
});

test('door de API tegelijk vertrouwelijker maken en afsluiten: beide gebeuren', async () => {
  const { v, punt } = await metPunt('GEHOUDEN');
  await acts.bespreekAlles(v);
  await Promise.all([verhoog(punt), acts.sluitAf(v)]);
  expect([(await acts.lees(v)).status, (await lees(punt)).vertrouwelijkheid]).toEqual(['AFGESLOTEN', 'VERTROUWELIJK']);
});

test('tien leden die tegelijk hetzelfde punt vertrouwelijker maken: een doet het, de anderen horen CONFLICT', async () => {
  const { punt } = await metPunt('AFGESLOTEN');
  const input = { id: punt, versie: (await lees(punt)).versie, vertrouwelijkheid: 'VERTROUWELIJK' };
  const answers = await Promise.all(Array.from({ length: 10 }, () => api.gql(SECRETARIS, WIJZIG, { input })));
  const codes = answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'gelukt').sort();
  expect(codes).toEqual([...Array.from({ length: 9 }, () => 'CONFLICT'), 'gelukt']);
});
