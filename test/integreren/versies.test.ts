import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { DRIEHOEK, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

// Objects that are replaced as a whole, and could be changed without an optimistic lock.
const BEHEER = 'regio-beheer';
const PLAN = 'rbp-raadpleging';
const opened: Client[] = [];
let api: TestApi;
let owner: Session;
/** The ids of the objects by the name of the case. */
const ids: Record<string, string> = {};

const een = async (sql: string) => (await owner.run(sql))[0]?.id as string;

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  const acts = vergaderen(api);
  const { id } = await acts.plan('2026-03-03T08:00:00Z');
  ids.aantekening = (await acts.voegToe(id, 'Jaarwisseling')).id;
  ids.agendasjabloon = DRIEHOEK;
  ids.persoon = await een(`select id from persoon where code = '${TEAMCHEF}'`);
  const systeem = { regioCode: 'noord-nederland', naam: 'Zaaksysteem', clientId: 'zaaksysteem', scopes: ['agenda:lezen'] };
  const voegToe = 'mutation($input: IntegratieToevoegenInput!) { r: integratieToevoegen(input: $input) { id } }';
  ids.integratie = (await api.ok(BEHEER, voegToe, { input: systeem })).r.id;
  ids.zienswijze = PLAN;
  await owner.run(`insert into regionaal_beleidsplan (regio_id, code, titel, status, grondslag, geldig_van, geldig_tot_en_met)
    select id, '${PLAN}', 'Volgend plan', 'CONCEPT', 'Artikel 39 Politiewet 2012', '2028-01-01', '2031-12-31' from regio where code = 'noord-nederland'`);
  await owner.run(`update regionaal_beleidsplan set status = 'RAADPLEGING' where code = '${PLAN}'`);
  // Systems have versions from their creation on, and so do those that a file loaded.
  expect(await owner.run('select distinct versie from persoon union select versie from integratie')).toEqual([{ versie: 1 }]);
});
afterEach(() => owner.run('rollback'));
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

interface Wat {
  persona: string;
  /** Another persona who may change it. */
  ander: string;
  /** Query of the current version and text, aliased `versie` and `tekst`. */
  lees: string;
  schrijf: string;
  /** Makes mutations of it wait for this session of the owner. */
  slot: string;
}

const WAT: Record<string, Wat> = {
  aantekening: {
    persona: TEAMCHEF,
    ander: TEAMCHEF,
    lees: 'query($id: ID!) { r: node(id: $id) { ... on Agendapunt { versie: aantekeningVersie tekst: aantekening } } }',
    schrijf:
      'mutation($id: ID!, $tekst: String!, $versie: Int) { aantekeningSchrijven(agendapuntId: $id, tekst: $tekst, versie: $versie) { id } }',
    slot: `with n as (select 1 from aantekening where agendapunt_id::text = $1 for update)
      select (select count(*) from n) from agendapunt where id::text = $1 for update`,
  },
  agendasjabloon: {
    persona: TEAMCHEF,
    ander: SECRETARIS,
    lees: 'query($id: String!) { r: driehoek(code: $id) { versie: agendasjabloonVersie tekst: agendasjabloon { titel } } }',
    schrijf:
      'mutation($id: String!, $tekst: String!, $versie: Int) { agendasjabloonVastleggen(driehoekCode: $id, punten: [{ titel: $tekst }, { titel: "En dit" }], versie: $versie) { id } }',
    slot: 'select pg_advisory_xact_lock(hashtextextended(id::text, 0)) from driehoek where code = $1',
  },
  persoon: {
    persona: BEHEER,
    ander: BEHEER,
    lees: 'query($id: ID!) { r: node(id: $id) { ... on Persoon { versie tekst: naam } } }',
    schrijf:
      'mutation($id: ID!, $tekst: String!, $versie: Int) { persoonWijzigen(input: { id: $id, naam: $tekst, versie: $versie }) { id } }',
    slot: 'select 1 from persoon where id::text = $1 for update',
  },
  integratie: {
    persona: BEHEER,
    ander: BEHEER,
    lees: 'query($id: ID!) { r: node(id: $id) { ... on Integratie { versie tekst: naam } } }',
    schrijf:
      'mutation($id: ID!, $tekst: String!, $versie: Int) { integratieWijzigen(input: { id: $id, naam: $tekst, versie: $versie }) { id } }',
    slot: 'select 1 from integratie where id::text = $1 for update',
  },
  zienswijze: {
    persona: BEHEER,
    ander: BEHEER,
    lees: 'query($id: String!) { r: beleidsplan(code: $id) { zienswijzen { versie tekst: wensen } } }',
    schrijf:
      'mutation($id: String!, $tekst: String!, $versie: Int) { zienswijzeVastleggen(planCode: $id, gemeenteCode: "GM1690", gehoordOp: "2027-06-01", wensen: $tekst, versie: $versie) { id } }',
    slot: 'select 1 from regio r join regionaal_beleidsplan p on p.regio_id = r.id where p.code = $1 for update',
  },
};

describe.each(Object.entries(WAT))('%s', (naam, { persona, ander, lees, schrijf, slot }) => {
  const stand = async (): Promise<{ versie: number; tekst: unknown }> => {
    const { r } = await api.ok(persona, lees, { id: ids[naam] });
    return r.zienswijzen ? (r.zienswijzen[0] ?? { versie: 0, tekst: null }) : r;
  };
  const doe = (wie: string, tekst: string, versie?: number) => api.gql(wie, schrijf, { id: ids[naam], tekst, versie });
  const codes = (answers: Awaited<ReturnType<typeof doe>>[]) => answers.map(({ errors }) => errors?.[0]?.extensions.code ?? 'ja');

  /** All at once: none continues before each waits for the owner, or for another of them. */
  async function tegelijk<T>(many: (() => Promise<T>)[]): Promise<T[]> {
    await owner.run('begin');
    await owner.run(slot, [ids[naam]]);
    const running = Promise.all(many.map((start) => start()));
    let waiting = 0;
    for (let n = 0; waiting < many.length && n < 500; n += 1) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      const { rows } = await api.owner.query(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
      );
      waiting = rows[0].n;
    }
    expect(waiting).toBe(many.length);
    await owner.run('commit');
    return running;
  }

  test.each([1, 2, 3])(
    'twee die tegelijk van dezelfde versie uitgaan: een wint, de ander krijgt CONFLICT (keer %i)',
    async (keer) => {
      const { versie } = await stand();
      const texts = [`Van de een ${keer}`, `Van de ander ${keer}`];
      const answers = await tegelijk(texts.map((tekst, i) => () => doe(i ? ander : persona, tekst, versie)));
      expect(codes(answers).sort()).toEqual(['CONFLICT', 'ja']);
      const won = texts[codes(answers).indexOf('ja')];
      const now = await stand();
      expect(JSON.stringify(now.tekst)).toContain(`"${won}"`);
      expect(now.versie).toBe(versie + 1);
      const [lost] = answers.flatMap(({ errors }) => errors ?? []);
      expect(lost).toMatchObject({
        message: `Dit is intussen gewijzigd: u zag versie ${versie}, nu is het versie ${versie + 1}. Haal het opnieuw op en probeer het weer.`,
        extensions: { huidigeVersie: versie + 1 },
      });
    },
  );

  test('met een oude versie verandert er niets, en zonder versie gaat het zoals altijd', async () => {
    const before = await stand();
    for (const versie of [before.versie - 1, before.versie + 1, 0])
      expect(codes([await doe(persona, 'Te laat', versie)])).toEqual(['CONFLICT']);
    expect(await stand()).toEqual(before);
    expect(codes([await doe(persona, 'Zonder')])).toEqual(['ja']);
    expect((await stand()).versie).toBe(before.versie + 1);
    expect(codes(await tegelijk([() => doe(persona, 'Ook'), () => doe(ander, 'En ook')]))).toEqual(['ja', 'ja']);
    expect((await stand()).versie).toBe(before.versie + 3);
  });
});

test('een aantekening die is gewist, begint niet opnieuw te tellen: wie haar van daarvoor kent, overschrijft haar niet', async () => {
  const wis =
    'mutation($id: ID!, $versie: Int) { r: aantekeningSchrijven(agendapuntId: $id, versie: $versie) { aantekening aantekeningVersie } }';
  const schrijf = WAT.aantekening?.schrijf ?? '';
  const { rows } = await api.owner.query(`select versie from aantekening where agendapunt_id = $1`, [ids.aantekening]);
  const seen = rows[0].versie as number;
  const { r } = await api.ok(TEAMCHEF, wis, { id: ids.aantekening, versie: seen });
  expect(r).toEqual({ aantekening: null, aantekeningVersie: seen + 1 });
  await api.ok(TEAMCHEF, schrijf, { id: ids.aantekening, tekst: 'Nieuw', versie: seen + 1 });
  for (const versie of [0, 1, seen])
    expect(await api.refused(TEAMCHEF, schrijf, { id: ids.aantekening, tekst: 'Oud', versie })).toBe('CONFLICT');
});

test('een leeg gemaakt sjabloon telt door, en voor wie het niet ziet is er niets', async () => {
  const leeg = `mutation { r: agendasjabloonVastleggen(driehoekCode: "${DRIEHOEK}", punten: []) { agendasjabloonVersie agendasjabloon { titel } } }`;
  const { r } = await api.ok(TEAMCHEF, leeg);
  expect(r).toEqual({ agendasjabloonVersie: expect.any(Number), agendasjabloon: [] });
  expect(r.agendasjabloonVersie).toBeGreaterThan(1);
  const lees = `{ driehoek(code: "${DRIEHOEK}") { agendasjabloonVersie } }`;
  for (const persona of ['regio-lezer', BEHEER, 'integratie-agenda'])
    expect((await api.ok(persona, lees)).driehoek.agendasjabloonVersie).toBe(0);
});

test('ook wat langs een andere weg verandert, telt: een geladen bestand, losse SQL', async () => {
  const [before] = await owner.run('select versie from persoon where id = $1', [ids.persoon]);
  await owner.run(`update persoon set naam = 'Uit een bestand' where id = $1`, [ids.persoon]);
  const { persona = '', schrijf = '' } = WAT.persoon ?? {};
  expect(await api.refused(persona, schrijf, { id: ids.persoon, tekst: 'Te laat', versie: before?.versie })).toBe('CONFLICT');
  const sjabloon = await owner.run('select versie from agendasjabloon');
  await owner.run(`insert into sjabloonpunt (driehoek_id, volgnummer, titel, vertrouwelijkheid)
    select driehoek_id, n, 'Punt', 'INTERN' from agendasjabloon, generate_series(1, 3) n`);
  expect(await owner.run('select versie from agendasjabloon')).toEqual([{ versie: (sjabloon[0]?.versie as number) + 1 }]);
});

test('de API-rol wijzigt geen versie', async () => {
  const role = await openSession(api.apiUrl, opened);
  for (const text of [
    'update persoon set versie = 9',
    'update integratie set versie = 9',
    'update agendasjabloon set versie = 9',
  ])
    expect(await role.refuses(text)).toBe('42501');
});

test('een wijziging van een systeem die niets wijzigt, zegt het toch als de versie oud is', async () => {
  const niets = 'mutation($id: ID!, $versie: Int) { integratieWijzigen(input: { id: $id, versie: $versie }) { versie } }';
  const { integratieWijzigen } = await api.ok(BEHEER, niets, { id: ids.integratie });
  expect(await api.refused(BEHEER, niets, { id: ids.integratie, versie: integratieWijzigen.versie - 1 })).toBe('CONFLICT');
  expect((await api.ok(BEHEER, niets, { id: ids.integratie, versie: integratieWijzigen.versie })).integratieWijzigen).toEqual(
    integratieWijzigen,
  );
});
