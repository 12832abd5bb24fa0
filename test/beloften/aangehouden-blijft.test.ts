import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { type Agenda, OVJ, type Punt, SECRETARIS, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;
let owner: Session;
let role: Session;
const opened: Client[] = [];
/**
 * A meeting with a postponed item, a postponed standing item and an item that was discussed; and
 * the next meeting.
 */
let eerste: Agenda;
let tweede: Agenda;
const van = ({ agendapunten }: Agenda, wat: (punt: Punt) => unknown) => agendapunten.find(wat) as Punt;
const titel = (naam: string) => (punt: Punt) => punt.titel === naam;
const vast = ({ vast: fixed }: Punt) => fixed;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  const { id } = await acts.plan('2026-02-03T08:00:00Z');
  for (const naam of ['Keet', 'Besproken']) await acts.voegToe(id, naam);
  await acts.stelVast(id);
  await acts.houd(id);
  eerste = await acts.lees(id);
  await acts.uitkomst(van(eerste, titel('Keet')), 'AANGEHOUDEN', 'Wacht op cijfers');
  await acts.uitkomst(van(eerste, vast), 'AANGEHOUDEN', 'Geen tijd');
  await acts.uitkomst(van(eerste, titel('Besproken')), 'BESPROKEN');
  const volgende = await acts.plan('2026-03-03T08:00:00Z');
  await acts.voegToe(volgende.id, 'Nieuw');
  tweede = await acts.lees(volgende.id);
});
afterEach(async () => {
  for (const session of [owner, role]) await session.run('rollback');
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const WORDT = 'update agendapunt set aangehouden_van_id = $2 where id = $1';
const VERVOLG = `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, aangehouden_van_id)
  select driehoek_id, id, (select max(volgnummer) + 1 from agendapunt where vergadering_id = $1), 'BESPREEKPUNT', 'Vervolg', $2 from vergadering where id = $1 returning id`;
const UITKOMST = `update agendapunt set uitkomst = 'BESPROKEN' where id = $1`;
const herkomst = async (id: string) =>
  (await owner.run('select aangehouden_van_id as van from agendapunt where id = $1', [id]))[0]?.van;

describe.each<[string, () => Session]>([
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
])('met losse SQL als %s', (_naam, sessionOf) => {
  test('blijft een punt de voortzetting van wat het was, en wordt geen ander dat', async () => {
    const [keet, eerder] = [van(tweede, titel('Keet')), van(eerste, titel('Keet'))];
    expect(keet.aangehoudenVan?.id).toBe(eerder.id);
    const session = sessionOf();
    expect(await session.refuses(WORDT, [keet.id, null])).toBe('DHTST');
    expect(await session.refuses(WORDT, [keet.id, van(eerste, vast).id])).toBe('DHTST');
    expect(await session.refuses(WORDT, [van(tweede, titel('Nieuw')).id, eerder.id])).toBe('DHTST');
    expect(await session.refuses(WORDT, [van(tweede, vast).id, eerder.id])).toBe('DHTST');
  });

  test('raakt een vast bespreekpunt niet los van wat is aangehouden', async () => {
    const session = sessionOf();
    await session.begin();
    await session.run(WORDT, [van(tweede, vast).id, null]);
    expect(await session.fails('commit')).toMatchObject({ code: 'DHTST' });
    expect(await herkomst(van(tweede, vast).id)).toBe(van(eerste, vast).id);
  });

  test('komt alleen terug wat is aangehouden', async () => {
    const session = sessionOf();
    await session.begin();
    await session.run(VERVOLG, [tweede.id, van(eerste, titel('Besproken')).id]);
    expect(await session.fails('commit')).toMatchObject({ code: 'DHTST' });
    await session.begin();
    const [vervolg] = await session.run(VERVOLG, [tweede.id, van(eerste, titel('Keet')).id]);
    await session.run('commit');
    await session.begin();
    await session.run('delete from agendapunt where id = $1', [vervolg?.id]);
    await session.run('commit');
  });

  test('is niet alsnog besproken wat al op een volgende agenda staat', async () => {
    const session = sessionOf();
    await session.begin();
    await session.run(UITKOMST, [van(eerste, titel('Keet')).id]);
    expect(await session.fails('commit')).toMatchObject({ code: 'DHTST' });
  });

  test('blijft op een vastgestelde agenda van welke vergadering zij het verslag heeft', async () => {
    const { id } = await acts.plan('2026-03-17T08:00:00Z');
    const verslag = van(await acts.lees(id), ({ soort }) => soort === 'VORIG_VERSLAG');
    const wordt = `update agendapunt set verslag_van_id = $2 where id = $1`;
    const session = sessionOf();
    await session.begin();
    await session.run(wordt, [verslag.id, eerste.id]);
    await session.run('commit');
    await acts.stelVast(id);
    expect(await session.refuses(wordt, [verslag.id, tweede.id])).toBe('DHTST');
  });
});

test('een vast bespreekpunt dat toch is besproken, laat de API wel los, en neemt zij weer op', async () => {
  await acts.uitkomst(van(await acts.lees(eerste.id), vast), 'BESPROKEN');
  expect(await herkomst(van(tweede, vast).id)).toBeNull();
  await acts.uitkomst(van(await acts.lees(eerste.id), vast), 'AANGEHOUDEN', 'Toch niet');
  await owner.run('begin');
  await owner.run(WORDT, [van(tweede, vast).id, van(eerste, vast).id]);
  await owner.run('commit');
  expect(await herkomst(van(tweede, vast).id)).toBe(van(eerste, vast).id);
});

describe('wie opneemt wat is aangehouden terwijl een ander zegt dat het is besproken', () => {
  const waits = async (one: Promise<unknown>) => {
    let over = false;
    const done = () => {
      over = true;
    };
    one.then(done, done);
    const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`;
    while (!over && (await api.owner.query(waiting)).rows[0].n === 0) await new Promise((resolve) => setTimeout(resolve, 10));
    return !over;
  };
  let nieuw: Punt;
  beforeEach(async () => {
    const { id } = await acts.plan('2026-02-10T08:00:00Z');
    nieuw = await acts.voegToe(id, 'Los');
    await acts.stelVast(id);
    await acts.houd(id);
    await owner.run(`update agendapunt set uitkomst = 'AANGEHOUDEN' where id = $1`, [nieuw.id]);
  });

  test('wacht daarop, en wordt dan geweigerd', async () => {
    await owner.run('begin');
    await owner.run(UITKOMST, [nieuw.id]);
    await role.begin();
    const late = role.run(VERVOLG, [tweede.id, nieuw.id]);
    expect(await waits(late)).toBe(true);
    await owner.run('commit');
    await late;
    expect(await role.fails('commit')).toMatchObject({ code: 'DHTST' });
  });

  test('gaat voor, en dan is het niet besproken', async () => {
    await role.begin();
    await role.run(VERVOLG, [tweede.id, nieuw.id]);
    await owner.run('begin');
    const late = owner.run(UITKOMST, [nieuw.id]);
    expect(await waits(late)).toBe(true);
    await role.run('commit');
    await late;
    expect(await owner.fails('commit')).toMatchObject({ code: 'DHTST' });
  });
});

test('met losse SQL brengt niemand een punt in op naam van een ander; een voorstel opnemen kan wel', async () => {
  const insert = `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, indiener_id)
    select driehoek_id, id, (select max(volgnummer) + 1 from agendapunt where vergadering_id = $1), 'BESPREEKPUNT', 'Op naam', (select id from persoon where code = $2)
    from vergadering where id = $1`;
  expect(await role.refuses(insert, [tweede.id, OVJ])).toBe('DHNTG');
  await role.begin(SECRETARIS);
  await role.run(insert, [tweede.id, SECRETARIS]);
  await role.run('commit');
  const stelVoor =
    'mutation { r: agendapuntVoorstellen(input: { driehoekCode: "zuidwest-drenthe", titel: "Van de officier" }) { id } }';
  const { r } = await api.ok(OVJ, stelVoor);
  const neemOp =
    'mutation($id: ID!, $v: ID!) { r: voorstelOpnemen(id: $id, vergaderingId: $v) { agendapunt { indiener { naam } } } }';
  const { indiener } = (await api.ok(SECRETARIS, neemOp, { id: r.id, v: tweede.id })).r.agendapunt;
  expect(indiener.naam).toBe((await api.ok(OVJ, '{ mij { naam } }')).mij.naam);
});
