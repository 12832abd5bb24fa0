import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { deletePlan, insertPlan } from '../support/plannen';
import { BROKEN_MEETINGS, openSession, type Session, untilLocked } from '../support/sql';
import { DRIEHOEK, SECRETARIS, TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let planner: Session;
let beheer: Session;
let acts: ReturnType<typeof vergaderen>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  planner = await openSession(api.ownerUrl, opened);
  beheer = await openSession(api.ownerUrl, opened);
  acts = vergaderen(api);
});
afterEach(async () => {
  for (const session of [planner, beheer]) await session.run('rollback');
  expect(await beheer.run(BROKEN_MEETINGS)).toEqual([]);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const PLAN_MEETING = `insert into vergadering (driehoek_id, aanvang) select id, $1::timestamptz from driehoek where code = '${DRIEHOEK}'`;
const INSERT_AT = `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel)
  select driehoek_id, id, $2, 'BESPREEKPUNT', 'Erbij' from vergadering where id = $1`;
const loadPlan = () => insertPlan(beheer, 'rbp-wedloop', '2032-01-01', '2035-12-31');
const switchOn = () =>
  beheer.run(
    `insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron) select id, '2027-01-01', '2027-12-31', 'wedloop' from thema where code = 'veiligheid-en-zorg'
     and beleidsplan_id = (select id from regionaal_beleidsplan where code = 'rbp-noord-nederland-2024-2027')`,
  );
const switchOff = () => beheer.run(`delete from vast_bespreekpunt where bron = 'wedloop'`);
const move = async (id: string, to: string) => planner.run('update vergadering set aanvang = $2 where id = $1', [id, to]);

/**
 * All orders: each side may start first, and each may commit first. The one that must wait does;
 * both may fail, but the promise holds.
 */
type Step = { by: () => Session; does: () => Promise<unknown> };
const orders = ['plannen, laden, plannen klaar, laden klaar', 'laden, plannen, laden klaar, plannen klaar'];

/** The process id of a connection's server process, which pg knows. */
const pidOf = ({ client }: Session) => (client as unknown as { processID: number }).processID;
const waits = async (who: Session, whom: Session): Promise<boolean> =>
  (await api.owner.query('select $2 = any(pg_blocking_pids($1)) as waits', [pidOf(who), pidOf(whom)])).rows[0].waits;

async function race(first: Step, second: Step): Promise<void> {
  await first.by().run('begin');
  await second.by().run('begin');
  await first.does();
  let over = false;
  const waiting = second.does().then(
    () =>
      second
        .by()
        .run('commit')
        .catch(() => undefined),
    () => second.by().run('rollback'),
  );
  void waiting.finally(() => {
    over = true;
  });
  while (!over && !(await waits(second.by(), first.by()))) await new Promise((resolve) => setTimeout(resolve, 5));
  await first.by().run('commit');
  await waiting;
}

describe.each(orders)('twee transacties tegelijk: %s', (order) => {
  const inOrder = (plan: Step, kader: Step) => (order.startsWith('plannen') ? race(plan, kader) : race(kader, plan));

  test('een vergadering plannen en het plan van die dag laden', async () => {
    await inOrder(
      { by: () => planner, does: () => planner.run(PLAN_MEETING, ['2033-04-01T08:00:00Z']) },
      { by: () => beheer, does: loadPlan },
    );
    const [row] = await beheer.run(
      `select count(*)::int as aantal from agendapunt a join vergadering v on v.id = a.vergadering_id where v.dag = '2033-04-01' and a.vast_thema_id is not null`,
    );
    expect(row?.aantal).toBe(1);
    await deleteMeetings('2033-04-01');
    await deletePlan(beheer, 'rbp-wedloop');
  });

  test('een vergadering plannen en een thema vast bespreekpunt maken, en weer niet', async () => {
    await inOrder(
      { by: () => planner, does: () => planner.run(PLAN_MEETING, ['2027-04-01T08:00:00Z']) },
      { by: () => beheer, does: switchOn },
    );
    expect(await beheer.run(BROKEN_MEETINGS)).toEqual([]);
    await inOrder(
      { by: () => planner, does: () => planner.run(PLAN_MEETING, ['2027-04-02T08:00:00Z']) },
      { by: () => beheer, does: switchOff },
    );
  });

  test('een vergadering over de grens van een plan verplaatsen terwijl dat plan verandert', async () => {
    const v = await acts.plan('2031-06-01T08:00:00Z');
    await inOrder({ by: () => planner, does: () => move(v.id, '2032-06-01T08:00:00Z') }, { by: () => beheer, does: loadPlan });
    await inOrder(
      { by: () => planner, does: () => move(v.id, '2031-06-01T08:00:00Z') },
      { by: () => beheer, does: () => deletePlanInside() },
    );
    await beheer.run('rollback');
    expect(await beheer.run(BROKEN_MEETINGS)).toEqual([]);
    await planner.run('rollback');
    await deletePlan(beheer, 'rbp-wedloop');
  });
});

async function deletePlanInside(): Promise<void> {
  await beheer.run(`update regionaal_beleidsplan set status = 'CONCEPT' where code = 'rbp-wedloop'`);
}

async function deleteMeetings(dag: string): Promise<void> {
  await beheer.run('begin');
  await beheer.run('delete from agendapunt where vergadering_id in (select id from vergadering where dag = $1)', [dag]);
  await beheer.run('delete from vergadering where dag = $1', [dag]);
  await beheer.run('commit');
}

test('met losse SQL het laatste punt verwijderen en tegelijk een volgend toevoegen laat geen gat', async () => {
  const v = await acts.plan('2026-10-20T07:00:00Z');
  const last = v.agendapunten.length;
  await race(
    {
      by: () => planner,
      does: () => planner.run('delete from agendapunt where vergadering_id = $1 and volgnummer = $2', [v.id, last]),
    },
    { by: () => beheer, does: () => beheer.run(INSERT_AT, [v.id, last + 1]) },
  );
  expect((await acts.lees(v.id)).agendapunten).toHaveLength(last - 1);
});

test('een vergadering afsluiten terwijl er een punt bij komt: het punt is er niet, of de vergadering is nog open', async () => {
  const v = await acts.plan('2026-10-27T08:00:00Z');
  await acts.stelVast(v.id);
  await acts.houd(v.id);
  await acts.bespreekAlles(v.id);
  const last = v.agendapunten.length;
  await race(
    { by: () => planner, does: () => planner.run(`update vergadering set status = 'AFGESLOTEN' where id = $1`, [v.id]) },
    { by: () => beheer, does: () => beheer.run(INSERT_AT, [v.id, last + 1]) },
  );
  const after = await acts.lees(v.id);
  expect([after.status, after.agendapunten.length]).toEqual(['AFGESLOTEN', last]);
});

test('veertig schrijvers tegelijk op een agenda: de nummering blijft 1 tot en met n en elk punt staat er', async () => {
  const v = await acts.plan('2026-10-06T07:00:00Z');
  const writers = Array.from({ length: 40 }, (_, i) =>
    vergaderen(api, i % 2 ? SECRETARIS : TEAMCHEF).voegToe(v.id, `Punt ${i}`, { opVolgnummer: (i % 5) + 1 }),
  );
  const added = await Promise.all(writers);
  const { agendapunten } = await acts.lees(v.id);
  expect(agendapunten.map((punt) => punt.volgnummer)).toEqual(agendapunten.map((_, i) => i + 1));
  expect(agendapunten).toHaveLength(v.agendapunten.length + added.length);
});

test('toevoegen, verplaatsen en verwijderen door elkaar laat de nummering heel', async () => {
  const v = await acts.plan('2026-10-13T07:00:00Z');
  const own = await Promise.all(Array.from({ length: 8 }, (_, i) => acts.voegToe(v.id, `Eigen ${i}`)));
  const remove = 'mutation($id: ID!) { agendapuntVerwijderen(id: $id, versie: 1) { id } }';
  const shift = 'mutation($id: ID!, $n: Int!) { agendapuntVerplaatsen(id: $id, versie: 1, naarVolgnummer: $n) { id } }';
  const answers = await Promise.all(
    own.flatMap(({ id }, i) => [
      api.gql(TEAMCHEF, i % 2 ? remove : shift, { id, n: 1 + (i % 4) }),
      api.gql(SECRETARIS, remove, { id }),
      acts.voegToe(v.id, `Nieuw ${i}`).then(() => ({ errors: undefined })),
    ]),
  );
  const codes = answers.flatMap((answer) => answer.errors?.map((error) => error.extensions.code) ?? []);
  for (const code of codes) expect(['CONFLICT', 'NIET_GEVONDEN', 'TIJDELIJK_NIET_BESCHIKBAAR']).toContain(code);
  const { agendapunten } = await acts.lees(v.id);
  expect(agendapunten.map((punt) => punt.volgnummer)).toEqual(agendapunten.map((_, i) => i + 1));
});

test('besluiten van vele schrijvers krijgen opvolgende nummers zonder gaten of dubbele', async () => {
  const meetings = await Promise.all(['2026-02-03T08:00:00Z', '2026-02-10T08:00:00Z'].map((at) => acts.plan(at)));
  for (const v of meetings) {
    await acts.stelVast(v.id);
    await acts.houd(v.id);
  }
  const query = 'mutation($input: BesluitVastleggenInput!) { besluitVastleggen(input: $input) { nummer } }';
  const record = (v: (typeof meetings)[number], tekst: string) =>
    api.gql(TEAMCHEF, query, { input: { agendapuntId: v.agendapunten[0]?.id, tekst } });
  const answers = await Promise.all(
    meetings.flatMap((v) => Array.from({ length: 12 }, (_, i) => record(v, i % 4 === 3 ? '' : `Besluit ${i}`))),
  );
  const numbers = answers.flatMap((answer) => (answer.errors ? [] : [answer.data.besluitVastleggen.nummer])).sort();
  expect(numbers).toEqual(Array.from({ length: 18 }, (_, i) => `2026-${String(i + 1).padStart(3, '0')}`));
});

test('wat is aangehouden, komt een keer terug, ook als twee vergaderingen tegelijk worden gepland', async () => {
  const v = await acts.plan('2026-02-17T08:00:00Z');
  const punt = await acts.voegToe(v.id, 'Keet buitengebied');
  await acts.stelVast(v.id);
  await acts.houd(v.id);
  await acts.uitkomst({ id: punt.id, versie: punt.versie }, 'AANGEHOUDEN', 'Wacht op cijfers');
  const planned = await Promise.all(
    ['2026-02-24T08:00:00Z', '2026-02-25T08:00:00Z', '2026-02-26T08:00:00Z'].map((at) => acts.plan(at)),
  );
  const back = planned.flatMap((next) => next.agendapunten.filter((p) => p.aangehoudenVan?.id === punt.id));
  expect(back).toHaveLength(1);
});

describe('een aangehouden punt dat toch is besproken, terwijl een volgende vergadering wordt gepland', () => {
  const OP_VOLGENDE = `select v.id from agendapunt a join vergadering v on v.id = a.vergadering_id where a.aangehouden_van_id = $1`;
  const SLOT = 'select pg_advisory_xact_lock(hashtextextended(driehoek_id::text, 0)) from vergadering where id = $1';
  const aangehouden = async (aanvang: string) => {
    const v = await acts.plan(aanvang);
    const punt = await acts.voegToe(v.id, 'Rond de keet');
    await acts.stelVast(v.id);
    await acts.houd(v.id);
    await acts.uitkomst(punt, 'AANGEHOUDEN', 'Wacht op cijfers');
    return { vergaderingId: v.id, id: punt.id, versie: punt.versie + 1 };
  };

  test('wacht op wie plant: staat het daarna op de volgende agenda, dan blijft het aangehouden', async () => {
    const { vergaderingId, ...punt } = await aangehouden('2026-01-06T09:00:00Z');
    // Acts like a planner: takes the lock first, then puts postponed items on the new agenda.
    await planner.run('begin');
    await planner.run(SLOT, [vergaderingId]);
    let klaar = false;
    const answer = acts
      .uitkomst(punt, 'BESPROKEN')
      .then(
        () => 'gelukt',
        (error: Error) => error.message,
      )
      .finally(() => {
        klaar = true;
      });
    await untilLocked(api.owner, answer);
    expect(klaar).toBe(false);
    const [next] = await planner.run(`${PLAN_MEETING} returning id`, ['2026-01-13T09:00:00Z']);
    await planner.run(
      `insert into agendapunt (driehoek_id, vergadering_id, volgnummer, soort, titel, aangehouden_van_id)
       select v.driehoek_id, v.id, 1 + (select count(*) from agendapunt where vergadering_id = v.id), 'BESPREEKPUNT', 'Rond de keet', $2 from vergadering v where v.id = $1`,
      [next?.id, punt.id],
    );
    await planner.run('commit');
    expect(await answer).toContain('ONGELDIGE_TOESTAND');
    expect((await acts.lees(vergaderingId)).agendapunten.find(({ id }) => id === punt.id)?.uitkomst).toBe('AANGEHOUDEN');
  });

  test('door de API vele keren tegelijk: besproken en op geen volgende agenda, of aangehouden en op een', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { vergaderingId, ...punt } = await aangehouden(`2025-0${round + 1}-06T09:00:00Z`);
      await Promise.all([acts.uitkomst(punt, 'BESPROKEN').catch(() => undefined), acts.plan(`2025-0${round + 1}-07T09:00:00Z`)]);
      const { uitkomst } = (await acts.lees(vergaderingId)).agendapunten.find(({ id }) => id === punt.id) ?? {};
      expect([uitkomst, (await beheer.run(OP_VOLGENDE, [punt.id])).length]).toEqual(
        uitkomst === 'BESPROKEN' ? ['BESPROKEN', 0] : ['AANGEHOUDEN', 1],
      );
    }
  });
});
