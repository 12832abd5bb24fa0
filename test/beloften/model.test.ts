import * as fc from 'fast-check';
import { startTestApi, type TestApi } from '../support/api';
import { casesOf, SEED } from '../support/cases';
import { TEAMCHEF, vergaderen } from '../support/vergaderen';

let api: TestApi;
let acts: ReturnType<typeof vergaderen>;

beforeAll(async () => {
  api = await startTestApi();
  acts = vergaderen(api);
});
afterAll(() => api.stop());

interface ModelItem {
  titel: string;
  soort: string;
  vast: boolean;
  nagekomen: boolean;
  uitkomst: string | null;
}
interface Model {
  status: string;
  items: ModelItem[];
}
type Op =
  | { kind: 'voegToe'; at: number | null }
  | { kind: 'verplaats'; which: number; to: number }
  | { kind: 'verwijder'; which: number }
  | { kind: 'hernoem'; which: number }
  | { kind: 'uitkomst'; which: number; waarde: string; reden: boolean }
  | { kind: 'stelVast' | 'houd' | 'sluitAf' };

const place = fc.integer({ min: 0, max: 9 });
const op: fc.Arbitrary<Op> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('voegToe' as const), at: fc.option(place) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('verplaats' as const), which: place, to: place }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('verwijder' as const), which: place }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('hernoem' as const), which: place }) },
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('uitkomst' as const),
      which: place,
      waarde: fc.constantFrom('BESPROKEN', 'AANGEHOUDEN', 'VERVALLEN'),
      reden: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom({ kind: 'stelVast' as const }, { kind: 'houd' as const }, { kind: 'sluitAf' as const }),
  },
);

const before = (status: string, ...allowed: string[]) => (allowed.includes(status) ? undefined : 'ONGELDIGE_TOESTAND');

/**
 * Applies the step to the model, by the rules of the design. Returns the code of the refusal, or
 * undefined when the model changed.
 */
function expected(model: Model, step: Op, titel: string): string | undefined {
  const { status, items } = model;
  const item = 'which' in step ? (items[step.which % items.length] as ModelItem) : undefined;
  switch (step.kind) {
    case 'voegToe': {
      const end = items.findIndex((i) => ['RONDVRAAG', 'SLUITING'].includes(i.soort));
      const at = step.at ?? (end < 0 ? items.length : end) + 1;
      const refusal =
        before(status, 'CONCEPT', 'AGENDA_VASTGESTELD', 'GEHOUDEN') ??
        (at < 1 || at > items.length + 1 ? 'ONGELDIGE_INVOER' : undefined);
      if (!refusal)
        items.splice(at - 1, 0, { titel, soort: 'BESPREEKPUNT', vast: false, nagekomen: status !== 'CONCEPT', uitkomst: null });
      return refusal;
    }
    case 'verplaats': {
      const refusal = before(status, 'CONCEPT') ?? (step.to < 1 || step.to > items.length ? 'ONGELDIGE_INVOER' : undefined);
      if (!refusal && item) {
        items.splice(items.indexOf(item), 1);
        items.splice(step.to - 1, 0, item);
      }
      return refusal;
    }
    case 'verwijder': {
      const refusal = item?.vast ? 'VAST_BESPREEKPUNT' : before(status, 'CONCEPT');
      if (!refusal && item) items.splice(items.indexOf(item), 1);
      return refusal;
    }
    case 'hernoem': {
      const refusal =
        (item?.nagekomen ? before(status, 'CONCEPT', 'AGENDA_VASTGESTELD') : before(status, 'CONCEPT')) ??
        (item?.vast ? 'VAST_BESPREEKPUNT' : undefined);
      if (!refusal && item) item.titel = titel;
      return refusal;
    }
    case 'uitkomst': {
      const dropped = item?.vast && (step.waarde === 'VERVALLEN' || (step.waarde === 'AANGEHOUDEN' && !step.reden));
      const refusal = before(status, 'GEHOUDEN') ?? (dropped ? 'VAST_BESPREEKPUNT' : undefined);
      if (!refusal && item) item.uitkomst = step.waarde;
      return refusal;
    }
    default:
      return advance(model, step.kind);
  }
}

const STEPS = {
  stelVast: ['CONCEPT', 'AGENDA_VASTGESTELD'],
  houd: ['AGENDA_VASTGESTELD', 'GEHOUDEN'],
  sluitAf: ['GEHOUDEN', 'AFGESLOTEN'],
} as const;

function advance(model: Model, kind: keyof typeof STEPS): string | undefined {
  const [from, to] = STEPS[kind];
  const open = kind === 'sluitAf' && model.items.some((item) => item.uitkomst === null);
  const refusal = before(model.status, from) ?? (open ? 'ONGELDIGE_TOESTAND' : undefined);
  if (!refusal) model.status = to;
  return refusal;
}

const MUTATIONS: Record<Op['kind'], string> = {
  voegToe: 'mutation($input: AgendapuntToevoegenInput!) { agendapuntToevoegen(input: $input) { id } }',
  verplaats:
    'mutation($id: ID!, $versie: Int!, $to: Int!) { agendapuntVerplaatsen(id: $id, versie: $versie, naarVolgnummer: $to) { id } }',
  verwijder: 'mutation($id: ID!, $versie: Int!) { agendapuntVerwijderen(id: $id, versie: $versie) { id } }',
  hernoem: 'mutation($input: AgendapuntWijzigenInput!) { agendapuntWijzigen(input: $input) { id } }',
  uitkomst: 'mutation($input: UitkomstVastleggenInput!) { uitkomstVastleggen(input: $input) { id } }',
  stelVast: 'mutation($id: ID!, $versie: Int!) { agendaVaststellen(vergaderingId: $id, versie: $versie) { id } }',
  houd: 'mutation($id: ID!, $versie: Int!) { vergaderingHouden(vergaderingId: $id, versie: $versie, aanwezigIds: []) { id } }',
  sluitAf: 'mutation($id: ID!, $versie: Int!) { vergaderingAfsluiten(vergaderingId: $id, versie: $versie) { id } }',
};

/** Applies the step to the real agenda. Returns the code of the refusal, or undefined. */
async function real(id: string, step: Op, titel: string): Promise<string | undefined> {
  const v = await acts.lees(id);
  const punt = 'which' in step ? v.agendapunten[step.which % v.agendapunten.length] : undefined;
  const { id: itemId, versie } = punt ?? v;
  const inputs: Partial<Record<Op['kind'], object>> = {
    voegToe: { input: { vergaderingId: id, titel, opVolgnummer: step.kind === 'voegToe' ? step.at : null } },
    hernoem: { input: { id: itemId, versie, titel } },
    uitkomst:
      step.kind === 'uitkomst'
        ? { input: { agendapuntId: itemId, versie, uitkomst: step.waarde, toelichting: step.reden ? 'Een reden' : null } }
        : {},
  };
  const variables = inputs[step.kind] ?? { id: itemId, versie, to: 'to' in step ? step.to : undefined };
  const answer = await api.gql(TEAMCHEF, MUTATIONS[step.kind], variables as Record<string, unknown>);
  return answer.errors?.[0]?.extensions.code as string | undefined;
}

test('een agenda gedraagt zich bij elke reeks handelingen als het model', async () => {
  let day = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(op, { minLength: 1, maxLength: 25 }), async (steps) => {
      // Runs are far apart in time and the newest comes first, so that no postponed item comes from
      // another run.
      day += 1;
      const v = await acts.plan(new Date(Date.UTC(2027, 11, 30) - day * 86_400_000).toISOString());
      const model: Model = {
        status: 'CONCEPT',
        items: v.agendapunten.map(({ titel, soort, vast }) => ({ titel, soort, vast, nagekomen: false, uitkomst: null })),
      };
      for (const [index, step] of steps.entries()) {
        const titel = `Punt ${index}`;
        expect([step, await real(v.id, step, titel)]).toEqual([step, expected(model, step, titel)]);
        const { status, agendapunten } = await acts.lees(v.id);
        expect(agendapunten.map((punt) => punt.volgnummer)).toEqual(agendapunten.map((_, i) => i + 1));
        expect({
          status,
          items: agendapunten.map(({ titel: t, soort, vast, nagekomen, uitkomst }) => ({
            titel: t,
            soort,
            vast,
            nagekomen,
            uitkomst,
          })),
        }).toEqual(model);
      }
    }),
    { numRuns: casesOf({ part: 12, all: 60 }), seed: SEED },
  );
});
