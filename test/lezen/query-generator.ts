import {
  GraphQLBoolean,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  OverlappingFieldsCanBeMergedRule,
  parse,
  validate,
} from 'graphql';
import { fieldMapping } from '../../src/lezen/compile';
import { printValue } from './print-value';
import { chance, pick, type Random } from './random';

export interface Generated {
  query: string;
  /** Makes values for the variables of the query: random, some left out, some null. */
  variables: () => Record<string, unknown>;
}
interface Variable {
  name: string;
  coordinate: string;
  type: GraphQLInputType;
  hasDefault: boolean;
}

/**
 * Supplies a value for an argument ("Query.node.id") or an input field ("AnimalFilter.keeper"), in
 * the form of a JSON variable; undefined leaves the choice to the generator.
 */
export type ValueSource = (coordinate: string, random: Random) => unknown;

export interface GeneratorOptions {
  schema: GraphQLSchema;
  values: ValueSource;
  /** The maximum depth of selections. */
  depth?: number;
  /** Selects the fields that may be chosen ("Query.animals"); the default is all. */
  allow?: (coordinate: string) => boolean;
}

/**
 * Generates a random valid query for any schema: aliases, merged fields, fragments of each kind,
 * directives, variables and nested arguments.
 */
export function generateQuery(options: GeneratorOptions, random: Random): Generated {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const generated = new QueryMaker(options, random).make();
    // Conflicts between fields are hard to avoid while generating, and easy to detect afterwards.
    if (merges(options.schema, generated.query)) return generated;
  }
  throw new Error('No valid query in a hundred attempts');
}

/**
 * Checks the one rule that the generator does not guarantee; a test checks that it guarantees the
 * others. The first error suffices.
 */
const merges = (schema: GraphQLSchema, query: string) =>
  validate(schema, parse(query), [OverlappingFieldsCanBeMergedRule], { maxErrors: 0 }).length === 0;

class QueryMaker {
  private readonly declared: string[] = [];
  private readonly fragments: string[] = [];
  private readonly variables: Variable[] = [];
  private names = 0;

  constructor(
    private readonly options: GeneratorOptions,
    private readonly random: Random,
  ) {}

  make(): Generated {
    const selection = this.selection(this.options.schema.getQueryType() as GraphQLObjectType, this.options.depth ?? 5);
    const head = this.declared.length > 0 ? `query Q(${this.declared.join(', ')})` : 'query Q';
    return {
      query: [`${head} ${selection}`, ...this.fragments].join('\n'),
      variables: () => Object.fromEntries(this.variables.flatMap((variable) => this.draw(variable))),
    };
  }

  private name(prefix: string): string {
    this.names += 1;
    return `${prefix}${this.names}`;
  }

  private selection(type: GraphQLNamedType, depth: number): string {
    const items = Array.from({ length: 1 + Math.floor(this.random() * 4) }, () => this.item(type, depth));
    return `{ ${items.join(' ')} }`;
  }

  private item(type: GraphQLNamedType, depth: number): string {
    if (!isCompositeType(type)) throw new Error(`${type.name} has no fields`);
    const dice = this.random();
    if (dice < 0.08) return `${chance(this.random, 0.3) ? `${this.name('t')}: ` : ''}__typename${this.directive()}`;
    if (depth > 0 && (dice < 0.25 || (isAbstractType(type) && dice < 0.6))) return this.fragment(type, depth - 1);
    return this.field(type, depth);
  }

  private fragment(type: GraphQLNamedType, depth: number): string {
    const on = this.narrowed(type);
    const body = this.selection(on, depth);
    if (chance(this.random, 0.4)) {
      const name = this.name('F');
      this.fragments.push(`fragment ${name} on ${on.name} ${body}`);
      return `...${name}${this.directive()} ...${name}`;
    }
    return `...${on === type && chance(this.random, 0.5) ? '' : ` on ${on.name}`}${this.directive()} ${body}`;
  }

  /** Returns the type itself, one of its possible types, or one of its interfaces. */
  private narrowed(type: GraphQLNamedType): GraphQLNamedType {
    const { schema } = this.options;
    if (isAbstractType(type)) return pick(this.random, [type, ...schema.getPossibleTypes(type)]);
    return isObjectType(type) ? pick(this.random, [type, type, ...type.getInterfaces()]) : type;
  }

  private field(type: GraphQLNamedType, depth: number): string {
    const all = 'getFields' in type && !isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const allowed = all.filter((field) => this.options.allow?.(`${type.name}.${field.name}`) ?? true);
    const fields = allowed.filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    if (fields.length === 0) return '__typename';
    const field = pick(this.random, fields);
    const args = this.args(`${type.name}.${field.name}`, field);
    // Fields with arguments mostly get a unique alias, since one key with different arguments
    // conflicts.
    const alias = chance(this.random, args ? 0.95 : 0.2) ? `${this.name('k')}: ` : '';
    const composite = getNamedType(field.type);
    const body = isCompositeType(composite) ? ` ${this.selection(composite, depth - 1)}` : '';
    const once = `${alias}${field.name}${args}${this.directive()}${body}`;
    const again = isCompositeType(composite) && chance(this.random, 0.15);
    return again ? `${once} ${alias}${field.name}${args} ${this.selection(composite, depth - 1)}` : once;
  }

  private args(coordinate: string, field: GraphQLField<unknown, unknown>): string {
    const mapping = fieldMapping(field);
    const turned = mapping?.kind === 'page' && mapping.turn?.by;
    // A cursor belongs to one direction; the available cursors belong to the default one.
    const left = turned && chance(this.random, 0.5) ? 'after' : turned;
    const given = field.args.flatMap((arg) => {
      if (arg.name === left) return [];
      if (!isNonNullType(arg.type) && chance(this.random, 0.45)) return [];
      if (isNonNullType(arg.type) && arg.defaultValue !== undefined && chance(this.random, 0.4)) return [];
      return [`${arg.name}: ${this.argument(`${coordinate}.${arg.name}`, arg.type)}`];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  /**
   * Prints the argument's value as a literal or a variable: given, null, left out, or with a
   * default.
   */
  private argument(coordinate: string, type: GraphQLInputType): string {
    const value = this.value(coordinate, type);
    if (chance(this.random, 0.5)) return printValue(value, type);
    const name = this.name('v');
    const withDefault = chance(this.random, 0.2);
    this.declared.push(`$${name}: ${String(type)}${withDefault ? ` = ${printValue(value, type)}` : ''}`);
    this.variables.push({ name, coordinate, type, hasDefault: withDefault });
    return `$${name}`;
  }

  private draw({ name, coordinate, type, hasDefault }: Variable): [string, unknown][] {
    const mayBeAbsent = hasDefault || !isNonNullType(type);
    if (mayBeAbsent && chance(this.random, 0.2)) return [];
    if (!isNonNullType(type) && chance(this.random, 0.15)) return [[name, null]];
    return [[name, this.value(coordinate, type)]];
  }

  private value(coordinate: string, type: GraphQLInputType): unknown {
    if (!isNonNullType(type) && chance(this.random, 0.1)) return null;
    const nullable = getNullableType(type);
    const given = this.options.values(coordinate, this.random);
    if (given !== undefined) return given;
    if (isListType(nullable))
      return Array.from({ length: Math.floor(this.random() * 3) }, () => this.value(`${coordinate}[]`, nullable.ofType));
    if (isInputObjectType(nullable)) return this.inputObject(nullable);
    if (isEnumType(nullable)) return pick(this.random, nullable.getValues()).name;
    if (nullable.name === 'Boolean') return chance(this.random, 0.5);
    if (nullable.name === 'Int') return Math.floor(this.random() * 6);
    if (nullable.name === 'Datum') return `20${10 + Math.floor(this.random() * 20)}-0${1 + Math.floor(this.random() * 9)}-15`;
    if (nullable.name === 'Tijdstip')
      return `2024-03-3${pick(this.random, ['0T23:59:59.999Z', '1T01:00:00+02:00', '1T00:59:59.9991Z'])}`;
    if (nullable.name === 'String') return pick(this.random, ['tekst', 'agendapunt', 'GEWIJZIGD']);
    throw new Error(`No value for ${coordinate}: ${String(type)}`);
  }

  private inputObject(type: GraphQLNamedType & { getFields?: unknown }): Record<string, unknown> {
    const fields = isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const chosen = fields.filter((field) => isNonNullType(field.type) || chance(this.random, 1.5 / fields.length));
    return Object.fromEntries(chosen.map((field) => [field.name, this.value(`${type.name}.${field.name}`, field.type)]));
  }

  private directive(): string {
    if (!chance(this.random, 0.12)) return '';
    const directive = pick(this.random, ['skip', 'include']);
    const value = chance(this.random, 0.5);
    if (chance(this.random, 0.4)) return ` @${directive}(if: ${value})`;
    const name = this.name('b');
    const type = new GraphQLNonNull(GraphQLBoolean);
    this.declared.push(`$${name}: ${String(type)}`);
    this.variables.push({ name, coordinate: `@${directive}.if`, type, hasDefault: false });
    return ` @${directive}(if: $${name})`;
  }
}
