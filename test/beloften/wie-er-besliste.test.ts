import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { VASTLEGGEN } from '../support/besluiten';
import { prioriteren } from '../support/prioriteiten';
import { openSession, type Session, stelVandaag } from '../support/sql';
import { OVJ, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

const DAG = '2026-03-12';
const BURGEMEESTER = 'burgemeester-GM1690';
let api: TestApi;
let owner: Session;
let role: Session;
let beheer: Session;
const opened: Client[] = [];
/** A meeting that was held today, an item of it, a decision there and a proposed priority. */
let v: string;
let punt: string;
let besluit: string;
let prioriteit: string;
const leden = new Map<string, string>();

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  beheer = await openSession(api.apiUrl, opened);
  await stelVandaag(owner, DAG);
  const acts = vergaderen(api);
  ({ id: v } = await acts.plan(`${DAG}T08:00:00Z`));
  await acts.stelVast(v);
  punt = String((await acts.houd(v)).agendapunten[0]?.id);
  besluit = (await api.ok(TEAMCHEF, VASTLEGGEN, { input: { agendapuntId: punt, tekst: 'Meer toezicht' } })).r.id;
  ({ id: prioriteit } = await prioriteren(api).stelVoor());
  for (const { code, id } of await owner.run(
    `select p.code, l.id from lidmaatschap l join persoon p on p.id = l.persoon_id join vergadering v on v.driehoek_id = l.driehoek_id where v.id = $1`,
    [v],
  ))
    leden.set(String(code), String(id));
});
afterEach(async () => {
  for (const session of [owner, role, beheer]) await session.run('rollback');
  await owner.run('update lidmaatschap set geldig_tot_en_met = null where id = any($1)', [[...leden.values()]]);
  await stelVandaag(owner, DAG);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

/** Adds another member of this driehoek for this period alone. */
const lid = async (rol: string, van: string, tot: string | null = null): Promise<string> => {
  const [row] = await owner.run(
    `with p as (insert into persoon (code, naam, issuer, subject) values (uuidv7()::text, 'Ander', 'urn:x', uuidv7()::text) returning id)
     insert into lidmaatschap (persoon_id, driehoek_id, rol, geldig_van, geldig_tot_en_met)
       select p.id, v.driehoek_id, $2, $3, $4 from p, vergadering v where v.id = $1 returning id`,
    [v, rol, van, tot],
  );
  return String(row?.id);
};

const BESLUIT = `insert into besluit (driehoek_id, agendapunt_id, soort, tekst) select driehoek_id, id, $2, 'Los' from agendapunt where id = $1 returning id`;
const BESLISSER = `insert into besluit_beslisser (driehoek_id, besluit_id, lidmaatschap_id) select driehoek_id, id, $2 from besluit where id = $1`;
const ACTIE = `insert into actie (driehoek_id, agendapunt_id, omschrijving, eigenaar_id) select driehoek_id, id, 'Bellen', $2 from agendapunt where id = $1 returning id`;

/** Records a decision of this kind on the authority of this member, or of nobody. */
async function beslis(session: Session, soort: string, wie?: string): Promise<void> {
  const [nieuw] = await session.run(BESLUIT, [punt, soort]);
  if (wie) await session.run(BESLISSER, [nieuw?.id, wie]);
}

describe.each<[string, () => Session]>([
  ['de eigenaar', () => owner],
  ['de API-rol', () => role],
])('met losse SQL als %s', (_naam, sessionOf) => {
  test.each([
    ['eerst daarna lid werd', 'TEAMCHEF', '2026-03-13', null, 'geen lid'],
    ['toen geen lid meer was', 'TEAMCHEF', '2026-01-01', '2026-03-11', 'geen lid'],
    ['secretaris was', 'SECRETARIS', '2026-01-01', null, 'secretaris beslist niet mee'],
  ])('beslist niemand mee die %s, zoals ook de API weigert', async (_wie, rol, van, tot, zin) => {
    const wie = await lid(rol, van, tot);
    const session = sessionOf();
    await session.begin();
    const [nieuw] = await session.run(BESLUIT, [punt, 'OVERIG']);
    const fault = await session.fails(BESLISSER, [nieuw?.id, wie]);
    expect(fault).toMatchObject({ code: 'DHINV', message: expect.stringContaining(zin) });
    const input = { agendapuntId: punt, tekst: 'Toch', beslisserIds: [wie] };
    await session.run('rollback');
    expect(await api.refused(TEAMCHEF, VASTLEGGEN, { input })).toBe('ONGELDIGE_INVOER');
  });

  test('rust een afspraak op iemands gezag, en een ander besluit ook zonder', async () => {
    const session = sessionOf();
    for (const soort of ['AFSPRAAK_INZET', 'AFSPRAAK_LOKALE_PRIORITEIT']) {
      await session.begin();
      await beslis(session, soort);
      expect(await session.fails('commit')).toMatchObject({ code: 'DHINV' });
      await session.begin();
      await beslis(session, soort, leden.get(BURGEMEESTER));
      await session.run('commit');
    }
    await session.begin();
    await beslis(session, 'OVERIG');
    await session.run('commit');
  });

  test('krijgt niemand een actie die op die dag geen lid was: van de vergadering, en daarna vandaag', async () => {
    const [vroeger, nu, later] = [
      await lid('TEAMCHEF', '2026-01-01', '2026-03-11'),
      await lid('TEAMCHEF', DAG),
      await lid('TEAMCHEF', '2026-03-13'),
    ];
    const session = sessionOf();
    for (const wie of [vroeger, later]) expect(await session.refuses(ACTIE, [punt, wie])).toBe('DHINV');
    await session.begin();
    const [actie] = await session.run(ACTIE, [punt, nu]);
    await session.run('commit');
    const geef = 'update actie set eigenaar_id = $2 where id = $1';
    for (const wie of [vroeger, later]) expect(await session.refuses(geef, [actie?.id, wie])).toBe('DHINV');
    await session.begin();
    for (const wie of [null, nu]) await session.run(geef, [actie?.id, wie]);
    await session.run('commit');
    await owner.run(`update lidmaatschap set geldig_tot_en_met = '2026-03-12' where id = $1`, [nu]);
    await stelVandaag(owner, '2026-03-20');
    const lees = async () => (await owner.run('select versie from actie where id = $1', [actie?.id]))[0]?.versie;
    const gereed = `mutation($id: ID!, $versie: Int!, $wie: ID) { actieWijzigen(input: { id: $id, versie: $versie, eigenaarId: $wie, status: GEREED }) { status } }`;
    await api.ok(TEAMCHEF, gereed, { id: actie?.id, versie: await lees(), wie: nu });
  });
});

test('wie er was, besliste, ook als de vergadering of het lidmaatschap later anders bleek', async () => {
  const acts = vergaderen(api);
  const was = await lid('OFFICIER_VAN_JUSTITIE', '2026-02-05', '2026-02-05');
  const { id } = await acts.plan('2026-02-05T08:00:00Z');
  await acts.stelVast(id);
  const { agendapunten, versie } = await acts.houd(id, [was]);
  const verzet = 'mutation($input: VergaderingWijzigenInput!) { vergaderingWijzigen(input: $input) { id } }';
  await api.ok(TEAMCHEF, verzet, { input: { id, versie, aanvang: '2026-02-06T08:00:00Z' } });
  const input = { agendapuntId: agendapunten[0]?.id, soort: 'AFSPRAAK_INZET', tekst: 'Extra inzet' };
  const { r } = await api.ok(TEAMCHEF, VASTLEGGEN.replace('{ id nummer', '{ id beslissers { id } nummer'), { input });
  expect(r.beslissers).toEqual([{ id: was }]);
  expect(await api.refused(TEAMCHEF, VASTLEGGEN, { input: { ...input, beslisserIds: [was] } })).toBe('ONGELDIGE_INVOER');
});

/**
 * Records that refer to a member: who writes, whose membership is referred to, and the code of the
 * refusal after that membership has ended.
 */
const WEDLOPEN: [wat: string, wie: string, lid: string, code: string, doe: () => Promise<unknown>][] = [
  ['dat iemand besliste', TEAMCHEF, BURGEMEESTER, 'DHINV', () => beslis(role, 'AFSPRAAK_INZET', leden.get(BURGEMEESTER))],
  [
    'dat iemand er was',
    TEAMCHEF,
    OVJ,
    'DHINV',
    () => role.run('insert into aanwezigheid select driehoek_id, id, $2 from vergadering where id = $1', [v, leden.get(OVJ)]),
  ],
  ['wie een actie kreeg', TEAMCHEF, SECRETARIS, 'DHINV', () => role.run(ACTIE, [punt, leden.get(SECRETARIS)])],
  [
    'wat de teamchef antwoordt',
    TEAMCHEF,
    TEAMCHEF,
    'DHNTG',
    () =>
      role.run(
        `insert into besluit_antwoord (driehoek_id, besluit_id, lidmaatschap_id, antwoord) select driehoek_id, id, $2, 'Ja' from besluit where id = $1`,
        [besluit, leden.get(TEAMCHEF)],
      ),
  ],
  [
    'dat iemand instemt',
    OVJ,
    OVJ,
    'DHNTG',
    () =>
      role.run(
        `insert into instemming (driehoek_id, prioriteit_id, lidmaatschap_id, tekstversie) select driehoek_id, id, $2, tekstversie from lokale_prioriteit where id = $1`,
        [prioriteit, leden.get(OVJ)],
      ),
  ],
];

const beeindig = async (wie: string) => {
  await beheer.begin('regio-beheer');
  await beheer.run('update lidmaatschap set geldig_tot_en_met = vandaag() - 1 where id = $1', [leden.get(wie)]);
};
/** Waits until this promise is blocked by another transaction, or settles. */
const blocked = async (one: Promise<unknown>) => {
  let over = false;
  const done = () => {
    over = true;
  };
  one.then(done, done);
  const waiting = `select count(*)::int as n from pg_stat_activity where datname = current_database() and cardinality(pg_blocking_pids(pid)) > 0`;
  while (!over && (await api.owner.query(waiting)).rows[0].n === 0) await new Promise((resolve) => setTimeout(resolve, 10));
  return !over;
};

describe.each(WEDLOPEN)('%s terwijl het lidmaatschap eindigt', (_wat, persona, wie, code, doe) => {
  beforeEach(() => owner.run('delete from aanwezigheid where vergadering_id = $1 and lidmaatschap_id = $2', [v, leden.get(wie)]));

  test('wacht op het einde, en wordt dan geweigerd', async () => {
    await beeindig(wie);
    await role.begin(persona);
    const late = doe().then(
      () => 'vastgelegd',
      (fault: { code: string }) => fault.code,
    );
    await blocked(late);
    await beheer.run('commit');
    expect(await late).toBe(code);
  });

  test('staat, als het einde niet doorgaat', async () => {
    await beeindig(wie);
    await role.begin(persona);
    const late = doe();
    expect(await blocked(late)).toBe(true);
    await beheer.run('rollback');
    await late;
  });

  test('gaat voor, als het eerder begon, en staat dan', async () => {
    await role.begin(persona);
    await doe();
    const later = beeindig(wie);
    expect(await blocked(later)).toBe(true);
    await role.run('commit');
    await later;
    await beheer.run('commit');
  });
});

test('de API weigert een besluit van wie intussen geen lid meer is', async () => {
  await owner.run('delete from aanwezigheid where vergadering_id = $1 and lidmaatschap_id = $2', [v, leden.get(BURGEMEESTER)]);
  await beeindig(BURGEMEESTER);
  const input = { agendapuntId: punt, tekst: 'Net te laat', beslisserIds: [leden.get(BURGEMEESTER)] };
  const late = api.gql(TEAMCHEF, VASTLEGGEN, { input });
  await blocked(late);
  await beheer.run('commit');
  const [fault] = (await late).errors ?? [];
  expect(fault).toMatchObject({
    message: 'Een van deze leden was op de dag van de vergadering geen lid van deze driehoek.',
    extensions: { code: 'ONGELDIGE_INVOER' },
  });
});
