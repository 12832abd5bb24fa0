import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isRequiredArgument,
  isRequiredInputField,
} from 'graphql';
import type { Client } from 'pg';
import { buildDriehoekSchema } from '../../src/app/compose/schema';
import { seeded } from '../lezen/random';
import { startTestApi, type TestApi } from '../support/api';
import { openSession, type Session } from '../support/sql';
import { maakWereld } from './wereld';

/** Identifiers that no table and no driehoek has. */
const ONBEKEND = { id: '01990000-0000-7000-8000-000000000000', code: 'bestaat-niet' };
/** Objects of this driehoek that a member of another one cannot see. */
const VAN_DRIEHOEK = [
  'vergadering',
  'agendapunt',
  'agenda_versie',
  'besluit',
  'actie',
  'stuk',
  'lokale_prioriteit',
  'koppeling',
  'agendavoorstel',
  'reeks',
  'agenda_adres',
  'webhook',
  'webhook_bezorging',
];
/** Objects of this region that an administrator of another one cannot see. */
const VAN_REGIO = ['lidmaatschap', 'persoon', 'regiorol', 'integratie', 'integratie_driehoek'];

let api: TestApi;
let owner: Session;
let schema: GraphQLSchema;
const opened: Client[] = [];

beforeAll(async () => {
  api = await startTestApi();
  owner = await openSession(api.ownerUrl, opened);
  schema = await buildDriehoekSchema();
  await maakWereld(owner.client, seeded(3));
});
afterAll(async () => {
  await Promise.all(opened.map((client) => client.end()));
  await api.stop();
});

type Noemt = typeof ONBEKEND;
const VAN_TYPE: Record<string, unknown> = {
  Int: 1,
  Boolean: true,
  Datum: '2126-01-05',
  Tijdstip: '2126-01-05T09:00:00Z',
  Tijd: '09:00',
};

/** Makes a value of this type with the given identifiers wherever it takes one. */
function waarde(name: string, type: GraphQLInputType, noemt: Noemt): unknown {
  if (isNonNullType(type)) return waarde(name, type.ofType, noemt);
  if (isListType(type)) return [waarde(name, type.ofType, noemt)];
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter(
      (field) => isRequiredInputField(field) || named(field.name, field.type),
    );
    return Object.fromEntries(fields.map((field) => [field.name, waarde(field.name, field.type, noemt)]));
  }
  if (type.name === 'ID') return noemt.id;
  return named(name, type) ? noemt.code : (VAN_TYPE[type.name] ?? 'x');
}
const named = (name: string, type: GraphQLInputType): boolean => {
  const bare = getNamedType(type);
  if (isInputObjectType(bare)) return Object.values(bare.getFields()).some((field) => named(field.name, field.type));
  return bare.name === 'ID' || /driehoekCode/i.test(name);
};

/** Returns each mutation that takes an identifier, as a document with variables. */
const mutaties = () =>
  Object.values(schema.getMutationType()?.getFields() ?? {})
    .filter(({ args }) => args.some((arg) => named(arg.name, arg.type)))
    .map(({ name, args, type }) => {
      const given = args.filter((arg) => isRequiredArgument(arg) || named(arg.name, arg.type));
      const declared = given.map((arg) => `$${arg.name}: ${arg.type}`);
      const fields = isEnumType(getNamedType(type)) || getNamedType(type).name === 'Boolean' ? '' : '{ __typename }';
      return {
        query: `mutation(${declared}) { r: ${name}(${given.map((arg) => `${arg.name}: $${arg.name}`)}) ${fields} }`,
        variables: (noemt: Noemt) => Object.fromEntries(given.map((arg) => [arg.name, waarde(arg.name, arg.type, noemt)])),
      };
    });

/** Returns the answer without the id that was sent. */
async function gezegd(persona: string, { query, variables }: ReturnType<typeof mutaties>[number], noemt: Noemt): Promise<string> {
  const { data, errors } = await api.gql(persona, query, variables(noemt));
  const said = JSON.stringify([data, errors?.map(({ message, extensions }) => [message, extensions])]);
  return said.replaceAll(noemt.id, 'ID').replaceAll(noemt.code, 'CODE');
}

/** Selects one row per table, of the driehoek groningen or of one of its members. */
const WELKE: Record<string, string> = {
  webhook: `x.persoon_id = (select id from persoon where code = 'teamchef-groningen')`,
  webhook_bezorging: `x.webhook_id in (select id from webhook where persoon_id = (select id from persoon where code = 'teamchef-groningen'))`,
  persoon: `x.code = 'teamchef-groningen'`,
  regiorol: `x.regio_id = (select id from regio where code = 'noord-nederland')`,
  integratie: `x.code = 'integratie-agenda'`,
};
async function een(kind: string): Promise<Noemt> {
  const which = WELKE[kind] ?? `x.driehoek_id = (select id from driehoek where code = 'groningen')`;
  const [row] = await owner.run(`select x.id from ${kind} x where ${which} limit 1`);
  if (!row) throw new Error(`There is no ${kind}`);
  return { id: row.id as string, code: 'groningen' };
}

test.each([
  ['teamchef-noord-drenthe', VAN_DRIEHOEK, 40],
  ['beheer-elders', VAN_REGIO, 10],
])(
  'elke mutatie van %s op wat van een ander is, zegt precies wat zij zegt van wat niet bestaat',
  async (persona, kinds, most) => {
    const ids = await Promise.all(kinds.map(een));
    const changes = `select count(*) from logboek where actie in ('TOEGEVOEGD', 'GEWIJZIGD', 'VERWIJDERD') and driehoek_id = (select id from driehoek where code = 'groningen')`;
    const before = await owner.run(changes);
    const anders: unknown[] = [];
    let sought = 0;
    // Runs one after another: the service limits concurrent requests per user.
    for (const mutatie of mutaties()) {
      const onbekend = await gezegd(persona, mutatie, ONBEKEND);
      if (onbekend.includes('NIET_GEVONDEN')) sought += 1;
      // A mutation that this user may not do at all is refused before any lookup, so one id
      // suffices.
      const asked = onbekend.includes('NIET_TOEGESTAAN') ? ids.slice(0, 1) : ids;
      const answers = await Promise.all(asked.map((noemt) => gezegd(persona, mutatie, noemt)));
      for (const [nr, answer] of answers.entries())
        if (answer !== onbekend) anders.push([kinds[nr], mutatie.query, answer, onbekend]);
    }
    expect(anders).toEqual([]);
    expect(await owner.run(changes)).toEqual(before);
    expect(sought).toBeGreaterThan(most);
  },
);
