import * as fc from 'fast-check';
import { startTestApi, type TestApi } from '../support/api';
import { casesOf, SEED } from '../support/cases';
import {
  GESCHIEDENIS,
  KOPPELEN,
  KOPPELINGEN,
  koppelInput,
  ONTKOPPELEN,
  prioriteren,
  themasVanPlan,
} from '../support/prioriteiten';
import { DRIEHOEK, TEAMCHEF } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof prioriteren>;
let themaIds: string[];

beforeAll(async () => {
  api = await startTestApi();
  acts = prioriteren(api);
  const themas = await themasVanPlan(api);
  themaIds = ['ondermijning', 'cyberveiligheid'].map((code) => themas[code]?.id as string);
});
afterAll(() => api.stop());

/** The model: an append-only list of statements with their time. */
type Statement =
  | { at: number; says: 'begint'; id: string; key: string; van: string; tot: string | null }
  | { at: number; says: 'eindigt'; id: string; tot: string };
interface Known {
  id: string;
  key: string;
  geldigVan: string;
  geldigTotEnMet: string | null;
}
type Step =
  | { does: 'koppel'; thema: number; aard: string; van: string; tot: string | null }
  | { does: 'ontkoppel'; which: number; per: string };

const PLAN_END = '2027-12-31';
const end = (k: { geldigTotEnMet: string | null }) => k.geldigTotEnMet ?? PLAN_END;
const dayBefore = (dag: string) => new Date(Date.parse(dag) - 86_400_000).toISOString().slice(0, 10);

/** Returns the knowledge at an instant, from the statements made by then. */
function knownAt(statements: Statement[], instant: number): Known[] {
  const known = new Map<string, Known>();
  for (const s of statements.filter(({ at }) => at <= instant)) {
    if (s.says === 'begint') known.set(s.id, { id: s.id, key: s.key, geldigVan: s.van, geldigTotEnMet: s.tot });
    else known.set(s.id, { ...(known.get(s.id) as Known), geldigTotEnMet: s.tot });
  }
  return [...known.values()];
}
const holdsOn = (dag: string | null) => (k: Known) => dag === null || (k.geldigVan <= dag && dag <= end(k));
const byId = <T extends { id: string }>(list: T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));

/** Returns the code of the refusal that the design requires, or undefined. */
function refusalOf(step: Step, statements: Statement[]): string | undefined {
  const known = knownAt(statements, Number.POSITIVE_INFINITY);
  if (step.does === 'koppel') {
    const asked = { key: `${step.thema} ${step.aard}`, geldigVan: step.van, geldigTotEnMet: step.tot };
    if (end(asked) < asked.geldigVan) return 'ONGELDIGE_INVOER';
    const overlaps = known.some((k) => k.key === asked.key && k.geldigVan <= end(asked) && asked.geldigVan <= end(k));
    return overlaps ? 'ONGELDIGE_TOESTAND' : undefined;
  }
  const k = known[step.which % known.length] as Known;
  if (statements.some((s) => s.says === 'eindigt' && s.id === k.id)) return 'ONGELDIGE_TOESTAND';
  const tot = dayBefore(step.per);
  return tot < k.geldigVan || tot > end(k) ? 'ONGELDIGE_INVOER' : undefined;
}

/**
 * Does the step through the API. Returns the statement that it made, with the instant from the
 * answer.
 */
async function perform(prioriteitId: string, step: Step, statements: Statement[]): Promise<Statement | undefined> {
  const refusal = refusalOf(step, statements);
  const known = knownAt(statements, Number.POSITIVE_INFINITY);
  const { gql } = api;
  const answer =
    step.does === 'koppel'
      ? await gql(TEAMCHEF, KOPPELEN, {
          input: koppelInput(prioriteitId, themaIds[step.thema] as string, {
            aard: step.aard,
            geldigVan: step.van,
            geldigTotEnMet: step.tot,
          }),
        })
      : await gql(TEAMCHEF, ONTKOPPELEN, { id: known[step.which % known.length]?.id, perDatum: step.per });
  expect(answer.errors?.[0]?.extensions.code).toBe(refusal);
  if (refusal) return undefined;
  const { id, vastgelegdOp, beeindigdOp } = answer.data.r;
  if (step.does === 'ontkoppel') return { at: Date.parse(beeindigdOp), says: 'eindigt', id, tot: dayBefore(step.per) };
  return { at: Date.parse(vastgelegdOp), says: 'begint', id, key: `${step.thema} ${step.aard}`, van: step.van, tot: step.tot };
}

const DAYS = ['2024-01-01', '2024-06-30', '2024-07-01', '2025-02-28', '2025-03-01', '2026-06-15', '2027-01-01', PLAN_END];
const dag = fc.constantFrom(...DAYS);
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('koppel' as const),
      thema: fc.integer({ min: 0, max: 1 }),
      aard: fc.constantFrom('AANVULLEND', 'BIJDRAGEND'),
      van: dag,
      tot: fc.option(dag),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('ontkoppel' as const), which: fc.nat(9), per: dag }) },
);
/** A query on a day or about all of history; as known just before or after a statement, or now. */
const question = fc.record({
  opDatum: fc.option(fc.oneof(dag, fc.constantFrom('2023-12-31', '2025-01-15', '2028-01-01'))),
  near: fc.option(fc.record({ which: fc.nat(19), offset: fc.constantFrom(-1, 0, 1) })),
});

async function allKoppelingen(opDatum: string | null, zoalsBekendOp: string | null) {
  const nodes = [];
  for (let after: string | null = null; ; ) {
    const filter = { driehoekCode: DRIEHOEK, opDatum };
    const { koppelingen } = await api.ok(TEAMCHEF, KOPPELINGEN, { filter, zoalsBekendOp, after });
    nodes.push(...koppelingen.nodes);
    if (!koppelingen.pageInfo.hasNextPage) return nodes;
    after = koppelingen.pageInfo.endCursor;
  }
}

test('wat op een dag gold, zoals bekend op een ogenblik, volgt uit de lijst van wat is gezegd', async () => {
  const wait = () => new Promise((resolve) => setTimeout(resolve, 4));
  await fc.assert(
    fc.asyncProperty(
      fc.array(step, { minLength: 1, maxLength: 10 }),
      fc.array(question, { minLength: 4, maxLength: 8 }),
      async (steps, questions) => {
        const { id } = await acts.stelVoor();
        const statements: Statement[] = [];
        for (const next of steps) {
          if (next.does === 'ontkoppel' && statements.length === 0) continue;
          const said = await perform(id, next, statements);
          if (said) statements.push(said);
          await wait();
        }
        for (const { opDatum, near } of questions) {
          const at =
            near && statements.length > 0 ? (statements[near.which % statements.length]?.at as number) + near.offset : null;
          const zoalsBekendOp = at === null ? null : new Date(at).toISOString();
          const known = knownAt(statements, at ?? Number.POSITIVE_INFINITY).filter(holdsOn(opDatum));
          const expected = byId(known.map(({ key: _key, ...shown }) => shown));
          const shown = (k: Known) => ({ id: k.id, geldigVan: k.geldigVan, geldigTotEnMet: k.geldigTotEnMet });
          const { node } = await api.ok(TEAMCHEF, GESCHIEDENIS, { id, opDatum, zoalsBekendOp });
          expect(byId(node.koppelingen.map(shown))).toEqual(expected);
          const all = await allKoppelingen(opDatum, zoalsBekendOp);
          expect(byId(all.filter((k) => k.prioriteit.id === id).map(shown))).toEqual(expected);
        }
      },
    ),
    { numRuns: casesOf({ part: 8, all: 30 }), seed: SEED },
  );
});

test('voor het einde bekend was, was ook niet bekend wie het vastlegde en waarom', async () => {
  const { id } = await acts.stelVoor();
  const k = await acts.koppel(id, themaIds[0] as string, { geldigTotEnMet: '2026-12-31' });
  await new Promise((resolve) => setTimeout(resolve, 10));
  const { beeindigdOp } = await acts.ontkoppel(k.id, '2026-06-01');
  const before = new Date(Date.parse(beeindigdOp as string) - 1).toISOString();
  const { node } = await api.ok(TEAMCHEF, GESCHIEDENIS, { id, opDatum: '2026-11-30', zoalsBekendOp: before });
  expect(node.koppelingen).toEqual([k]);
  expect((await api.ok(TEAMCHEF, GESCHIEDENIS, { id, opDatum: '2026-11-30' })).node.koppelingen).toEqual([]);
});
