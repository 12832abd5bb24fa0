import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { buildDriehoekSchema } from '../../src/app/compose/schema';
import { BEVOEGDHEDEN, checkBevoegdheid } from '../../src/toegang/bevoegdheden';
import type { Hoedanigheid } from '../../src/toegang/rol';
import { startTestApi, type TestApi } from '../support/api';

const PERSONAS: Record<Hoedanigheid, string> = {
  BURGEMEESTER: 'burgemeester-GM1690',
  OFFICIER_VAN_JUSTITIE: 'ovj-drenthe',
  TEAMCHEF: 'teamchef-zuidwest-drenthe',
  SECRETARIS: 'secretaris-zuidwest-drenthe',
  'regio-beheer': 'regio-beheer',
  'regio-lezer': 'regio-lezer',
  integratie: 'integratie-zuidwest-drenthe',
};
const SCALARS: Record<string, unknown> = {
  ID: '00000000-0000-7000-8000-000000000000',
  String: 'x',
  Int: 1,
  Boolean: true,
  Datum: '2026-01-01',
  Tijdstip: '2026-01-01T08:00:00Z',
};

let api: TestApi;
let schema: GraphQLSchema;

beforeAll(async () => {
  api = await startTestApi();
  schema = await buildDriehoekSchema();
});
afterAll(() => api.stop());

/** Makes a valid value that refers to nothing. */
function some(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (!isInputObjectType(nullable)) return SCALARS[(nullable as { name: string }).name] ?? 'x';
  const required = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type));
  return Object.fromEntries(required.map((field) => [field.name, example(field.name, field.type)]));
}

/** Makes a value for fields that require more than their type does. */
function example(name: string, type: GraphQLInputType): unknown {
  if (name === 'rol' && !isEnumType(getNullableType(type))) return 'regio-lezer';
  if (name === 'begintijd') return '09:30';
  return name === 'adres' ? 'https://zaken.example/1' : some(type);
}

const operations = () =>
  [schema.getQueryType(), schema.getMutationType()].flatMap((root) =>
    Object.values(root?.getFields() ?? {}).map((field) => ({
      kind: root === schema.getQueryType() ? 'query' : 'mutation',
      field,
    })),
  );

test('elke bewerking van de API staat in de tabel van bevoegdheden, en geen andere', () => {
  expect(
    operations()
      .map(({ field }) => field.name)
      .sort(),
  ).toEqual(Object.keys(BEVOEGDHEDEN).sort());
});

const BEVOEGD = '{ mij { bevoegdheden { driehoek { code } regio { code } rol operaties } } }';
interface Regel {
  driehoek: { code: string } | null;
  regio: { code: string } | null;
  rol: string;
  operaties: string[];
}
const bevoegdhedenVan = async (persona: string): Promise<Regel[]> => (await api.ok(persona, BEVOEGD)).mij.bevoegdheden;
/** What the service says that a persona may do by this role; every line of it says the same. */
async function operatiesVan(persona: string, rol: string): Promise<string[]> {
  const regels = await bevoegdhedenVan(persona);
  expect(new Set(regels.map((regel) => regel.rol))).toEqual(new Set([rol]));
  expect(new Set(regels.map((regel) => regel.operaties.join())).size).toBe(1);
  return regels[0]?.operaties ?? [];
}

test('`bevoegdheden` noemt van een lid de driehoeken en van een rol in de regio de regio', async () => {
  const waar = async (persona: string) =>
    (await bevoegdhedenVan(persona)).map(({ driehoek, regio, rol }) => [driehoek?.code, regio?.code, rol]);
  expect(await waar('teamchef-zuidwest-drenthe')).toEqual([['zuidwest-drenthe', undefined, 'TEAMCHEF']]);
  expect(await waar('regio-beheer')).toEqual([[undefined, 'noord-nederland', 'regio-beheer']]);
  expect(await waar('integratie-zuidwest-drenthe')).toEqual([['zuidwest-drenthe', undefined, 'integratie']]);
  const leden = (await api.ok('ovj-drenthe', '{ mij { lidmaatschappen { driehoek { code } rol } } }')).mij.lidmaatschappen;
  const codes = (rows: [string | undefined, ...unknown[]][]) => rows.map(([code]) => code).sort();
  expect(codes((await waar('ovj-drenthe')) as never)).toEqual(
    leden.map(({ driehoek }: { driehoek: { code: string } }) => driehoek.code).sort(),
  );
  expect(leden.length).toBeGreaterThan(1);
});

test('elke bewerking wordt geweigerd aan elke rol die niet in de tabel staat, en aan geen andere', async () => {
  const lists = new Map(
    await Promise.all(Object.entries(PERSONAS).map(async ([rol, persona]) => [rol, await operatiesVan(persona, rol)] as const)),
  );
  for (const { kind, field } of operations()) {
    const args = field.args.filter((arg) => isNonNullType(arg.type));
    const declared = args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
    const passed = args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
    const query = `${kind}${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} { __typename } }`;
    const variables = Object.fromEntries(args.map((arg) => [arg.name, some(arg.type)]));
    // All roles at once: "not found" answers are delayed to a fixed grid, which adds up in
    // sequence.
    const asked = Object.entries(PERSONAS).map(async ([rol, persona]) => {
      const { errors } = await api.gql(persona, query, variables);
      const code = errors?.[0]?.extensions.code;
      const outcome = { operatie: field.name, rol, geweigerd: code === 'NIET_TOEGESTAAN', mislukt: code === 'INTERNE_FOUT' };
      const allowed = BEVOEGDHEDEN[field.name]?.includes(rol as Hoedanigheid);
      expect(outcome).toEqual({ operatie: field.name, rol, geweigerd: !allowed, mislukt: false });
      expect({ ...outcome, genoemd: lists.get(rol)?.includes(field.name) }).toEqual({ ...outcome, genoemd: allowed });
    });
    await Promise.all(asked);
  }
});

test('een bewerking die niet in de tabel staat, wordt aan iedereen geweigerd', () => {
  expect(() => checkBevoegdheid('bestaatNiet', Object.keys(PERSONAS) as Hoedanigheid[])).toThrow('alleen');
});

test('wie geen enkele rol meer heeft, leest nog het plan, ziet geen driehoek, en wijzigt niets', async () => {
  await api.owner.query(
    `update lidmaatschap l set geldig_tot_en_met = vandaag() - 1 from persoon p where p.id = l.persoon_id and p.code = 'teamchef-drachten'`,
  );
  const query =
    '{ mij { lidmaatschappen { id } bevoegdheden { rol } } driehoeken { totalCount } beleidsplan(code: "rbp-noord-nederland-2024-2027") { themas { code } } }';
  const data = await api.ok('teamchef-drachten', query);
  expect([data.mij, data.driehoeken.totalCount, data.beleidsplan.themas.length]).toEqual([
    { lidmaatschappen: [], bevoegdheden: [] },
    0,
    4,
  ]);
  const plannen = 'mutation { vergaderingPlannen(input: { driehoekCode: "drachten", aanvang: "2026-04-01T08:00:00Z" }) { id } }';
  expect(await api.refused('teamchef-drachten', plannen)).toBe('NIET_TOEGESTAAN');
});
