import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
let owner: Session;
let role: Session;
const opened: Client[] = [];
let dag = 0;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
});
afterEach(async () => {
  for (const session of [owner, role]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

type Stand = 'CONCEPT' | 'AGENDA_VASTGESTELD' | 'GEHOUDEN' | 'GEANNULEERD';
const HEROPEN =
  'mutation($id: ID!, $versie: Int!) { agendaHeropenen(vergaderingId: $id, versie: $versie, reden: "Nog iets vergeten.") { id } }';
const ANNULEER =
  'mutation($id: ID!, $versie: Int!) { vergaderingAnnuleren(vergaderingId: $id, versie: $versie, reden: "Ziek.") { id } }';

/**
 * Creates an item on the agenda in preparation, or with `laat` one that was added after adoption,
 * and takes the meeting to this status.
 */
async function punt(stand: Stand, laat = false): Promise<{ id: string; v: string }> {
  dag += 1;
  const { id: v } = await acts.plan(new Date(Date.UTC(2026, 0, 5 + 7 * dag, 8)).toISOString());
  const tekst = { toelichting: 'Zoals besproken.', duurMinuten: 10, vertrouwelijkheid: 'VERTROUWELIJK' };
  if (laat) await acts.stelVast(v);
  const { id } = await acts.voegToe(v, 'Inzet', tekst);
  if (!laat && stand !== 'CONCEPT') await acts.stelVast(v);
  if (stand === 'GEHOUDEN') await acts.houd(v);
  if (stand === 'GEANNULEERD') await api.ok(TEAMCHEF, ANNULEER, { id: v, versie: (await acts.lees(v)).versie });
  return { id, v };
}

const sessions: [string, () => Session][] = [
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
];

async function begin(session: Session): Promise<void> {
  await session.run('begin');
  if (session === role) await session.run('select toegang_openen($1, $2)', ['urn:driehoek:demo', TEAMCHEF]);
}

const HERSCHRIJVEN = [
  ["titel = 'Anders'"],
  ["toelichting = 'Anders'"],
  ['toelichting = null'],
  ['duur_minuten = 99'],
  ["soort = 'BESLUITPUNT'"],
  ["vertrouwelijkheid = 'INTERN'"],
  ["vertrouwelijkheid = 'OPENBAAR'"],
];
const OVER = `insert into agendapunt_thema (driehoek_id, agendapunt_id, thema_id)
  select driehoek_id, id, (select id from thema order by id limit 1) from agendapunt where id = $1`;

describe.each(sessions)('met losse SQL als %s', (_naam, sessionOf) => {
  describe.each<[Stand, boolean]>([
    ['AGENDA_VASTGESTELD', false],
    ['GEHOUDEN', false],
    ['GEHOUDEN', true],
  ])('op een agenda met de status %s (nagekomen: %s)', (stand, laat) => {
    let id: string;
    beforeAll(async () => {
      ({ id } = await punt(stand, laat));
    });

    test.each(HERSCHRIJVEN)('wordt een punt niet herschreven en niet verder geopend: %s', async (wat) => {
      await begin(sessionOf());
      expect(await sessionOf().fails(`update agendapunt set ${wat} where id = $1`, [id])).toMatchObject({ code: 'DHTST' });
    });
  });

  test.each<[Stand, boolean]>([
    ['CONCEPT', false],
    ['AGENDA_VASTGESTELD', true],
  ])('kan wat nog wordt voorbereid veranderen: %s (nagekomen: %s)', async (stand, laat) => {
    const { id } = await punt(stand, laat);
    await begin(sessionOf());
    for (const [wat] of HERSCHRIJVEN) await sessionOf().run(`update agendapunt set ${wat} where id = $1`, [id]);
    await sessionOf().run(OVER, [id]);
    await sessionOf().run('delete from agendapunt_thema where agendapunt_id = $1', [id]);
    await sessionOf().run('commit');
  });

  test.each<Stand>(['AGENDA_VASTGESTELD', 'GEHOUDEN', 'GEANNULEERD'])(
    'verandert niet waarover een punt gaat als de agenda %s is',
    async (stand) => {
      const { id } = await punt(stand);
      await begin(sessionOf());
      expect(await sessionOf().fails(OVER, [id])).toMatchObject({ code: 'DHTST' });
    },
  );

  describe('als de vergadering is gehouden', () => {
    let id: string;
    beforeAll(async () => {
      ({ id } = await punt('AGENDA_VASTGESTELD', true));
      await begin(owner);
      await owner.run(OVER, [id]);
      await owner.run('commit');
      const [v] = await owner.run('select vergadering_id from agendapunt where id = $1', [id]);
      await acts.houd(v?.vergadering_id as string);
    });

    test.each([
      ['een thema erbij', OVER.replace('order by id limit 1', 'order by id desc limit 1')],
      ['een thema eraf', 'delete from agendapunt_thema where agendapunt_id = $1'],
      [
        'een verwijzing erbij',
        `insert into agendapunt_verwijzing (driehoek_id, agendapunt_id, naar_id)
         select driehoek_id, $1, id from agendapunt where id <> $1 and driehoek_id = (select driehoek_id from agendapunt where id = $1) limit 1`,
      ],
    ])('verandert ook niet waarover een nagekomen punt gaat: %s, ook niet als het punt net is verschoven', async (_wat, text) => {
      const session = sessionOf();
      await begin(session);
      expect(await session.fails(text, [id])).toMatchObject({
        code: 'DHTST',
        message: expect.stringMatching(/^De vergadering is gehouden/),
      });
      await session.run('rollback');
      await begin(session);
      await session.run('update agendapunt set volgnummer = volgnummer where id = $1', [id]);
      expect(await session.fails(text, [id])).toMatchObject({ code: 'DHTST' });
    });

    test('komt met een nieuw nagekomen punt mee waarover het gaat, ook binnen een savepoint, en daarna niets meer', async () => {
      const session = sessionOf();
      await begin(session);
      await session.run('savepoint een');
      const [nieuw] = await session.run(
        `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel) select driehoek_id, vergadering_id,
           (select max(volgnummer) + 1 from agendapunt b where b.vergadering_id = a.vergadering_id), 'BESPREEKPUNT', 'Nog iets' from agendapunt a where id = $1 returning id`,
        [id],
      );
      await session.run('release savepoint een');
      await session.run(OVER, [nieuw?.id]);
      await session.run('commit');
      await begin(session);
      expect(await session.fails('delete from agendapunt_thema where agendapunt_id = $1', [nieuw?.id])).toMatchObject({
        code: 'DHTST',
      });
    });
  });

  test('blijft een punt van wie het inbracht, ook op een agenda die nog open is', async () => {
    const { id } = await punt('CONCEPT');
    await begin(sessionOf());
    const text = `update agendapunt set indiener_id = (select p.id from persoon p where p.id <> indiener_id order by p.id limit 1) where id = $1`;
    expect(await sessionOf().fails(text, [id])).toMatchObject({ code: 'DHTST' });
  });

  describe.each<Stand>(['AGENDA_VASTGESTELD', 'GEHOUDEN', 'GEANNULEERD'])('op een agenda met de status %s', (stand) => {
    let vast: unknown;
    beforeAll(async () => {
      const { v } = await punt(stand);
      const close = `update agendapunt set vertrouwelijkheid = 'VERTROUWELIJK' where vergadering_id = $1 and vast_thema_id is not null returning id`;
      [{ id: vast } = { id: null }] = await owner.run(close, [v]);
    });

    test.each([
      ['gaat er niet af om er anders weer op te komen', 'delete from agendapunt where id = $1', 'DHVBP'],
      [
        'wisselt niet met een ander',
        'update agendapunt set vast_thema_id = (select id from thema where id <> vast_thema_id limit 1) where id = $1',
        'DHVBP',
      ],
      ['houdt zijn toelichting', `update agendapunt set toelichting = 'Anders' where id = $1`, 'DHTST'],
      ['gaat niet verder open', `update agendapunt set vertrouwelijkheid = 'OPENBAAR' where id = $1`, 'DHTST'],
    ])('een vast bespreekpunt %s', async (_wat, text, code) => {
      await begin(sessionOf());
      expect(await sessionOf().fails(text, [vast])).toMatchObject({ code });
    });
  });

  test.each<Stand>(['GEHOUDEN', 'GEANNULEERD'])(
    'staat vast wat een punt weer op de agenda bracht als zij %s is',
    async (stand) => {
      const { id } = await punt(stand);
      await begin(sessionOf());
      const text = `update agendapunt a set aangehouden_van_id = (select b.id from agendapunt b where b.driehoek_id = a.driehoek_id and b.id <> a.id limit 1) where id = $1`;
      expect(await sessionOf().fails(text, [id])).toMatchObject({ code: 'DHTST' });
    },
  );
});

test('een agenda die weer openging, verandert weer, en wordt weer vastgesteld', async () => {
  const { id, v } = await punt('AGENDA_VASTGESTELD');
  await api.ok(TEAMCHEF, HEROPEN, { id: v, versie: (await acts.lees(v)).versie });
  const [{ versie } = { versie: 0 }] = (await acts.lees(v)).agendapunten.filter((each) => each.id === id);
  const input = { id, versie, titel: 'Anders', vertrouwelijkheid: 'INTERN' };
  await api.ok(TEAMCHEF, 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }', { input });
  await acts.stelVast(v);
  expect((await acts.lees(v)).agendapunten.find((each) => each.id === id)?.titel).toBe('Anders');
});

test('de API voegt bij een gehouden vergadering een punt toe met waarover het gaat, en haalt elders weg waarnaar het verwijst', async () => {
  const { v } = await punt('GEHOUDEN');
  const ander = await punt('CONCEPT');
  const [thema] = await owner.run(`select id from thema where code = 'cyberveiligheid' order by id limit 1`);
  const lijsten = { themaIds: [thema?.id], verwijstNaarIds: [ander.id] };
  const { id } = await acts.voegToe(v, 'Nog iets', lijsten);
  const lees = 'query($id: ID!) { node(id: $id) { ... on Agendapunt { versie nagekomen themas { id } verwijstNaar { id } } } }';
  const stand = async () => (await api.ok(TEAMCHEF, lees, { id })).node;
  expect(await stand()).toMatchObject({ nagekomen: true, themas: [{ id: thema?.id }], verwijstNaar: [{ id: ander.id }] });
  const wijzig = 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }';
  const input = { id, versie: (await stand()).versie, themaIds: [] };
  expect(await api.refused(TEAMCHEF, wijzig, { input })).toBe('ONGELDIGE_TOESTAND');
  const verwijder = 'mutation($id: ID!) { agendapuntVerwijderen(id: $id, versie: 1) { id } }';
  await api.ok(TEAMCHEF, verwijder, { id: ander.id });
  expect(await stand()).toMatchObject({ themas: [{ id: thema?.id }], verwijstNaar: [] });
});

test('van geen enkele rij kan de API-rol het id wijzigen', async () => {
  const open = await owner.run(`select table_name from information_schema.column_privileges
    where table_schema = 'public' and grantee = 'driehoek_api' and column_name = 'id' and privilege_type = 'UPDATE'`);
  expect(open).toEqual([]);
  await begin(role);
  expect(await role.fails('update actie set id = uuidv7()')).toMatchObject({ code: '42501' });
});

describe('met losse SQL als de API-rol is vastgelegd op een ander tijdstip dan nu', () => {
  let id: string;
  beforeAll(async () => {
    ({ id } = await punt('GEHOUDEN'));
  });
  const bij = (tabel: string, kolommen: string, waarden: string, tijd: string) =>
    `insert into ${tabel} (driehoek_id, agendapunt_id, ${kolommen}, ${tijd}) select a.driehoek_id, a.id, ${waarden}, '2001-01-01' from agendapunt a
     where a.id = $1 returning ${tijd} = now() as nu`;

  test.each([
    ['een besluit', bij('besluit', 'soort, tekst', "'OVERIG', 'Afspraak'", 'vastgelegd_op')],
    ['een actie', bij('actie', 'omschrijving', "'Bellen'", 'vastgelegd_op')],
    ['een stuk', bij('stuk', 'titel, adres', "'Kaart', 'https://zaak.example.nl/1'", 'toegevoegd_op')],
    [
      'dat een prioriteit op zichzelf staat',
      `with p as (insert into lokale_prioriteit (driehoek_id, titel, geldig_van, status) select a.driehoek_id, 'Fietsen', vandaag(), 'VOORGESTELD'
         from agendapunt a where a.id = $1 returning driehoek_id, id)
       insert into prioriteit_zelfstandig (driehoek_id, prioriteit_id, toelichting, vastgelegd_door_id, vastgelegd_op)
         select p.driehoek_id, p.id, 'Eigen.', huidige_persoon(), '2001-01-01' from p returning vastgelegd_op = now() as nu`,
    ],
  ])('niet %s', async (_wat, text) => {
    await begin(role);
    expect(await role.run(text, [id])).toEqual([{ nu: true }]);
  });

  test('niet een actie die al was vastgelegd', async () => {
    const input = { agendapuntId: id, omschrijving: 'Bellen' };
    await api.ok(TEAMCHEF, 'mutation($input: ActieVastleggenInput!) { actieVastleggen(input: $input) { id } }', { input });
    const tijd = 'select vastgelegd_op from actie where agendapunt_id = $1';
    const was = await owner.run(tijd, [id]);
    await begin(role);
    await role.run("update actie set vastgelegd_op = '2001-01-01' where agendapunt_id = $1", [id]);
    expect(await role.run(tijd, [id])).toEqual(was);
  });
});
