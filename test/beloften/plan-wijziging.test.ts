import * as fc from 'fast-check';
import type { Client } from 'pg';
import { startTestApi, type TestApi } from '../support/api';
import { casesOf, SEED } from '../support/cases';
import { askAs, BROKEN_MEETINGS, openSession, type Session, untilLocked } from '../support/sql';
import { DRIEHOEK, TEAMCHEF, vergaderen } from '../support/vergaderen';
import { BEHEER, insertAdopted, PLAN, WIJZIGEN, wijzigen } from '../support/wijzigen';

let api: TestApi;
let planner: Session;
let keeper: Session;
let role: Session;
let acts: ReturnType<typeof vergaderen>;
let plan: ReturnType<typeof wijzigen>;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  planner = await openSession(api.ownerUrl, opened);
  keeper = await openSession(api.ownerUrl, opened);
  role = await openSession(api.apiUrl, opened);
  acts = vergaderen(api);
  plan = wijzigen(api);
  await insertAdopted(keeper);
});
afterEach(async () => {
  for (const session of [planner, keeper, role]) await session.run('rollback');
  expect(await keeper.run(BROKEN_MEETINGS)).toEqual([]);
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

const THEMA = (code: string) =>
  `(select t.id from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id where p.code = '${PLAN}' and t.code = '${code}')`;
const AMEND = (code: string, day: string, naam: string, vast: boolean | null) =>
  `insert into thema_versie (thema_id, geldig_van, naam, vast_bespreekpunt, toelichting) values (${THEMA(code)}, '${day}', '${naam}', ${vast}, 'Wedloop')`;
const PLAN_MEETING = `insert into vergadering (driehoek_id, aanvang) select id, $1::timestamptz from driehoek where code = '${DRIEHOEK}'`;
const as = async (persona: string) => {
  await role.run('begin');
  await askAs(role, persona);
};
const fixedOn = async (dag: string) =>
  (
    await keeper.run(
      'select a.titel from agendapunt a join vergadering v on v.id = a.vergadering_id where v.dag = $1 and a.vast_thema_id is not null order by a.volgnummer',
      [dag],
    )
  ).map(({ titel }) => titel);

interface Step {
  by: Session;
  does: () => Promise<unknown>;
}

/** Both transactions start before either commits; the second may wait for the first. */
async function race(first: Step, second: Step): Promise<void> {
  await first.by.run('begin');
  await second.by.run('begin');
  await first.does();
  const waiting = second.does().then(() => second.by.run('commit'));
  await untilLocked(api.owner, waiting);
  await first.by.run('commit');
  await waiting;
}

describe.each([
  ['eerst de vergadering', 2041],
  ['eerst de wijziging', 2042],
])('twee transacties tegelijk, %s', (order, year) => {
  const inOrder = (meeting: Step, change: Step) =>
    order === 'eerst de vergadering' ? race(meeting, change) : race(change, meeting);

  test('plannen en een thema vast bespreekpunt maken, en weer niet: de agenda heeft het, of heeft het niet', async () => {
    const meet = (at: string) => ({ by: planner, does: () => planner.run(PLAN_MEETING, [at]) });
    const change = (day: string, vast: boolean) => ({ by: keeper, does: () => keeper.run(AMEND('water', day, 'Water', vast)) });
    await inOrder(meet(`${year}-02-01T09:00:00Z`), change(`${year}-02-01`, true));
    expect(await fixedOn(`${year}-02-01`)).toContain('Water');
    await inOrder(meet(`${year}-03-01T09:00:00Z`), change(`${year}-03-01`, false));
    expect(await fixedOn(`${year}-03-01`)).not.toContain('Water');
  });

  test('plannen en een thema een andere naam geven: de agenda heeft de nieuwe', async () => {
    await inOrder(
      { by: planner, does: () => planner.run(PLAN_MEETING, [`${year}-04-02T09:00:00Z`]) },
      { by: keeper, does: () => keeper.run(AMEND('digitaal', `${year}-04-01`, `Digitaal ${year}`, null)) },
    );
    expect(await fixedOn(`${year}-04-02`)).toEqual([`Digitaal ${year}`]);
  });

  test('verzetten over de dag van een wijziging die nog bezig is', async () => {
    const v = await acts.plan(`${year}-04-20T09:00:00Z`);
    await inOrder(
      {
        by: planner,
        does: () => planner.run('update vergadering set aanvang = $2 where id = $1', [v.id, `${year}-05-20T09:00:00Z`]),
      },
      { by: keeper, does: () => keeper.run(AMEND('digitaal', `${year}-05-01`, `Verzet ${year}`, null)) },
    );
    expect(await fixedOn(`${year}-05-20`)).toEqual([`Verzet ${year}`]);
  });
});

test('door de API tegelijk plannen en wijzigen: elke agenda klopt, en van twee gelijke wijzigingen wint er een', async () => {
  const days = Array.from({ length: 8 }, (_, i) => `2042-09-0${i + 1}T09:00:00Z`);
  const invoer = await plan.invoer({ themaCode: 'water', perDatum: '2042-09-04', vastBespreekpunt: true, naam: 'Hoog water' });
  const [answers] = await Promise.all([
    Promise.all([invoer, invoer].map((variables) => api.gql(BEHEER, WIJZIGEN, variables))),
    Promise.all(days.map((day) => acts.plan(day))),
  ]);
  expect(answers.map(({ errors }) => errors?.[0]?.extensions.code).sort()).toEqual(['CONFLICT', undefined]);
  for (const day of days) expect((await fixedOn(day.slice(0, 10))).includes('Hoog water')).toBe(day >= '2042-09-04');
});

describe('met losse SQL', () => {
  test('bij een versie komen later geen doelen', async () => {
    await plan.wijzig({ perDatum: '2042-10-01', doelen: ['Een doel'] });
    const more = `insert into thema_versie_doel (thema_id, versie_id, volgnummer, doel_id)
      select v.thema_id, v.id, 2, d.id from thema_versie v join doel d on d.thema_id = v.thema_id and d.volgnummer = 1 where v.geldig_van = '2042-10-01'`;
    expect(await keeper.fails(more)).toMatchObject({ code: 'DHTST' });
  });

  test('een versie wordt niet herschreven, gewist, eerder geëindigd of met terugwerkende kracht gemaakt', async () => {
    for (const statement of [
      `update thema_versie set naam = 'Herschreven'`,
      'update thema_versie set geldig_tot_en_met = geldig_van',
      'delete from thema_versie_doel',
      'delete from thema_versie',
      AMEND('digitaal', '2042-01-01', 'Te vroeg', null),
    ])
      expect(await keeper.fails(statement)).toMatchObject({ code: expect.stringMatching(/^(DHTST|23503)$/) });
    const past = `insert into thema_versie (thema_id, geldig_van, naam, toelichting)
      select t.id, '2024-02-01', 'Toen', 'x' from thema t join regionaal_beleidsplan p on p.id = t.beleidsplan_id
      where p.code = 'rbp-noord-nederland-2024-2027' and t.code = 'ondermijning'`;
    expect(await keeper.fails(past)).toMatchObject({ code: 'DHINV' });
  });

  test('wat is vastgesteld, herschrijft ook de eigenaar niet', async () => {
    for (const statement of [
      `update thema set naam = 'Anders' where code = 'digitaal'`,
      `update doel set tekst = 'Anders'`,
      'delete from doel',
    ])
      expect(await keeper.fails(statement)).toMatchObject({ code: 'DHTST' });
  });

  test('een vast punt bij een andere versie dan die van zijn dag wordt geweigerd, ook wie de agenda mag wijzigen', async () => {
    const v = await acts.plan('2042-11-03T09:00:00Z');
    for (const session of [keeper, role]) {
      if (session === role) await as(TEAMCHEF);
      else await session.run('begin');
      await session.run('update agendapunt set vast_versie_id = null where vergadering_id = $1 and vast_thema_id is not null', [
        v.id,
      ]);
      expect(await session.fails('commit')).toMatchObject({ code: 'DHVBP' });
    }
  });

  test('als de rol van de API wijzigt niemand dan regio-beheer, en ook die een vastgesteld plan alleen met een versie', async () => {
    const REFUSED = expect.stringMatching(/^(42501|DHTST)$/);
    for (const persona of [TEAMCHEF, 'regio-lezer', BEHEER]) {
      for (const statement of [
        `insert into thema (beleidsplan_id, code, naam, volgnummer) select id, 'erbij', 'Erbij', 3 from regionaal_beleidsplan where code = '${PLAN}'`,
        `insert into doel (thema_id, volgnummer, tekst) values (${THEMA('water')}, 1, 'Erbij')`,
        `insert into vast_bespreekpunt (thema_id, geldig_van, geldig_tot_en_met, bron) values (${THEMA('water')}, '2040-01-01', '2040-12-31', 'Erbij')`,
        ...(persona === BEHEER ? [] : [AMEND('water', '2043-06-01', 'Erbij', null)]),
      ]) {
        await as(persona);
        expect(await role.fails(statement)).toMatchObject({ code: REFUSED });
        await role.run('rollback');
      }
      await as(persona);
      for (const gone of [
        `delete from thema where code = 'water'`,
        `delete from vast_bespreekpunt`,
        `update thema set naam = 'Weg'`,
      ])
        expect(await role.run(`${gone} returning 1`)).toEqual([]);
      await role.run('rollback');
    }
    await as(BEHEER);
    await role.run(AMEND('water', '2043-06-01', 'Met een versie', null));
    await role.run('commit');
    expect((await plan.thema('water')).versies.at(-1)).toMatchObject({ naam: 'Met een versie', door: 'Regiobeheerder' });
  });
});

type Op =
  | { kind: 'plan' | 'verzet' | 'stelVast' | 'houd'; which: number; day: number }
  | { kind: 'wijzig'; day: number; thema: string; vast: boolean | null };
const day = fc.integer({ min: 1, max: 180 });
const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom('plan' as const, 'verzet' as const), which: fc.nat(20), day }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constantFrom('stelVast' as const, 'houd' as const), which: fc.nat(20), day }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('wijzig' as const),
      day,
      thema: fc.constantFrom('digitaal', 'water'),
      vast: fc.option(fc.boolean()),
    }),
  },
);

test('na elke reeks van plannen, verzetten, houden en wijzigen heeft elke agenda precies de vaste bespreekpunten van haar dag', async () => {
  const meetings: string[] = [];
  const on = (days: number) => new Date(Date.UTC(2043, 6, 1, 9) + days * 86_400_000).toISOString();
  const attempt = (statement: string, values?: unknown[]) => keeper.run(statement, values).catch((error) => error.code as string);
  const perform = async (step: Op, index: number) => {
    const id = 'which' in step ? meetings[step.which % Math.max(1, meetings.length)] : undefined;
    if (step.kind === 'plan') {
      const [made] = await keeper.run(`${PLAN_MEETING} returning id`, [on(step.day)]);
      meetings.push(made?.id as string);
      return undefined;
    }
    if (step.kind === 'wijzig') return attempt(AMEND(step.thema, on(step.day).slice(0, 10), `${step.thema} ${index}`, step.vast));
    if (step.kind === 'verzet') return attempt('update vergadering set aanvang = $2 where id = $1', [id, on(step.day)]);
    return attempt('update vergadering set status = $2 where id = $1', [
      id,
      step.kind === 'houd' ? 'GEHOUDEN' : 'AGENDA_VASTGESTELD',
    ]);
  };
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 5, maxLength: 30 }), async (steps) => {
      await keeper.run('begin');
      for (const [index, step] of steps.entries()) {
        await keeper.run('savepoint stap');
        const refused = await perform(step, index);
        if (typeof refused === 'string') {
          expect(refused).toMatch(/^DH(TST|INV|VBP)$/);
          await keeper.run('rollback to stap');
        }
        expect([step, await keeper.run(BROKEN_MEETINGS)]).toEqual([step, []]);
      }
      await keeper.run('set constraints all immediate');
      await keeper.run('rollback');
      meetings.length = 0;
    }),
    { numRuns: casesOf({ part: 8, all: 30 }), seed: SEED },
  );
});
