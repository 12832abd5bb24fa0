import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type DocumentNode,
  type FieldDefinitionNode,
  GraphQLSchema,
  type InputValueDefinitionNode,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  parse,
  print,
  printSchema,
  type TypeDefinitionNode,
} from 'graphql';
import { buildDriehoekSchema } from '../../src/app/compose/schema';

let contract: DocumentNode;
let made: Map<string, TypeDefinitionNode>;
let schema: GraphQLSchema;

beforeAll(async () => {
  schema = await buildDriehoekSchema();
  expect(schema).toBeInstanceOf(GraphQLSchema);
  made = new Map((parse(printSchema(schema)).definitions as TypeDefinitionNode[]).map((type) => [type.name.value, type]));
  contract = parse(readFileSync(join(__dirname, 'contract.graphql'), 'utf8'));
});

/**
 * Prints an argument or input field as "String! = x", with the keys of a default in a fixed order.
 */
const declared = (value: InputValueDefinitionNode) =>
  `${print(value.type)} = ${value.defaultValue ? print(value.defaultValue) : ''}`;
const argumentsOf = (field: FieldDefinitionNode) =>
  (field.arguments ?? []).map((arg) => [arg.name.value, declared(arg)] as const);

function missingIn(
  field: FieldDefinitionNode | InputValueDefinitionNode,
  other: FieldDefinitionNode | InputValueDefinitionNode | undefined,
): string[] {
  if (!other) return ['is er niet'];
  if (field.kind === 'InputValueDefinition')
    return declared(field) === declared(other as InputValueDefinitionNode)
      ? []
      : [`is ${declared(other as InputValueDefinitionNode)}`];
  const theirs = new Map(argumentsOf(other as FieldDefinitionNode));
  const type = print(field.type) === print(other.type) ? [] : [`geeft ${print(other.type)}`];
  const added = [...theirs].filter(([name, value]) => !argumentsOf(field).some(([n]) => n === name) && /!\s=\s*$/.test(value));
  return [
    ...type,
    ...argumentsOf(field)
      .filter(([name, value]) => theirs.get(name) !== value)
      .map(([name]) => `argument ${name} is ${theirs.get(name)}`),
    ...added.map(([name]) => `vraagt nu ook ${name}`),
  ];
}

test('alles wat in het contract staat, is er zoals het er staat; er mag meer zijn', () => {
  const problems: string[] = [];
  for (const type of contract.definitions as TypeDefinitionNode[]) {
    const name = type.name.value;
    const other = made.get(name);
    if (!other || other.kind !== type.kind) problems.push(`${name} is er niet`);
    else if (type.kind === 'EnumTypeDefinition' && other.kind === type.kind) {
      const values = new Set(other.values?.map((value) => value.name.value));
      problems.push(
        ...(type.values ?? [])
          .filter((value) => !values.has(value.name.value))
          .map((value) => `${name}.${value.name.value} is er niet`),
      );
    } else if ('fields' in type && 'fields' in other) {
      for (const field of type.fields ?? []) {
        const same = other.fields?.find((candidate) => candidate.name.value === field.name.value);
        problems.push(...missingIn(field, same).map((problem) => `${name}.${field.name.value} ${problem}`));
      }
      if ('interfaces' in type && 'interfaces' in other && type.interfaces?.length !== other.interfaces?.length)
        problems.push(`${name} is geen Node`);
    }
  }
  expect(problems).toEqual([]);
});

test('elk type, veld, argument, elke waarde en elk invoerveld heeft een beschrijving', () => {
  const bare: string[] = [];
  const look = (name: string, described: { description?: string | null | undefined }) => {
    if (!described.description) bare.push(name);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || ['String', 'Int', 'Boolean', 'ID', 'Query', 'Mutation', 'Subscription'].includes(type.name))
      continue;
    look(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) look(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) look(`${type.name}.${field.name}`, field);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__') || !(isObjectType(type) || isInterfaceType(type))) continue;
    for (const field of Object.values(type.getFields())) {
      look(`${type.name}.${field.name}`, field);
      for (const arg of field.args) if (arg.name !== 'input') look(`${type.name}.${field.name}(${arg.name})`, arg);
    }
  }
  expect(bare).toEqual([]);
});
