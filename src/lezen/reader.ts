import { createHash } from 'node:crypto';
import {
  type GraphQLField,
  type GraphQLResolveInfo,
  getNamedType,
  isEnumType,
  type NamedTypeNode,
  type OperationDefinitionNode,
  typeFromAST,
} from 'graphql';
import { Compilation } from './compilation';
import { compileField } from './compile';
import { Cursors } from './cursor';
import type { FieldMapping } from './mapping';
import { hasNull } from './nulls';
import { checkId, type Env, type Extract } from './parameters';

/**
 * A statement with one row and one column, `antwoord`: the JSON of the answer. PostgreSQL prepares
 * a named one once per connection. A plan's first run has no name, since it may be the last.
 */
export interface Statement {
  name?: string | undefined;
  text: string;
  values: unknown[];
  /** Whether to plan it with these values rather than once for all. */
  byValue?: boolean;
}
/**
 * Runs a statement for a caller, in a transaction with the caller's access, and returns the parsed
 * JSON.
 */
export type Run = (statement: Statement) => Promise<unknown>;

/** An answer as the UTF-8 bytes that PostgreSQL sent, which the response can copy unchanged. */
export class AnswerText {
  constructor(readonly json: Buffer) {}
}
/**
 * Runs a statement for a caller like `Run`, and returns the JSON unparsed; null when there is none.
 */
export type RunText = (statement: Statement) => Promise<Buffer | null>;
/**
 * Thrown when graphql-js must process an answer: for its types, or for a null that becomes an
 * error.
 */
export class NotAsIs extends Error {}

interface Plans {
  /** The enum variables whose values determine the text (`Kinds.only`). */
  enums: string[];
  byShape: Map<string, Plan>;
}
interface Plan {
  byValue: boolean;
  byEnums: boolean;
  asked: boolean;
  /** Response keys that may not be null. */
  required: Set<string>;
  name: string;
  text: string;
  parameters: Extract[];
  checks: Extract[];
}

const MOST_SHAPES = 200;

/** Returns the names of an operation's variables that are enums or lists of enums. */
const enumsOf = ({ operation, schema }: GraphQLResolveInfo): string[] =>
  (operation.variableDefinitions ?? [])
    .filter(({ type }) => isEnumType(getNamedType(typeFromAST(schema, type as NamedTypeNode))))
    .map(({ variable }) => variable.name.value);

/**
 * Returns the part of the variables that determines the text of a statement: which are given, and
 * the booleans (for @skip and @include). It contains no values; enums that a plan depends on are
 * added separately.
 */
function shapeOf(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof Date) return 1;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

/**
 * Answers a root field with one statement, compiled from its selection. A plan lives as long as its
 * document.
 */
export class Reader {
  private readonly plans = new WeakMap<OperationDefinitionNode, Plans>();
  private readonly cursors: Cursors;

  /** `cursorSecret` (16 to 64 bytes) signs cursors; instances that share it accept each other's. */
  constructor(options: { cursorSecret: Buffer }) {
    this.cursors = new Cursors(options.cursorSecret);
  }

  /** Answers a root query field. Throws OngeldigeInvoer and TeZwaar for invalid arguments. */
  async read(run: Run, info: GraphQLResolveInfo): Promise<unknown> {
    return this.readIn(run, info, { variables: info.variableValues, args: new Map() });
  }

  /** Answers the field with other arguments than the document has. */
  async readWith(run: Run, info: GraphQLResolveInfo, instead: Record<string, unknown>): Promise<unknown> {
    return this.readIn(run, info, { variables: info.variableValues, args: new Map(), instead });
  }

  /**
   * Answers a root query field as text; null when the field is null. Throws as `read` does, and
   * NotAsIs.
   */
  async readText(run: RunText, info: GraphQLResolveInfo): Promise<AnswerText | null> {
    const env: Env = { variables: info.variableValues, args: new Map() };
    const plan = this.plan(info, env, true);
    const json = await this.answer(run, plan, env);
    if (json === null || json === undefined) return null;
    if (hasNull(json, plan.required)) throw new NotAsIs();
    return new AnswerText(json);
  }

  /**
   * Returns the selection of a mutation on the object with this id, or null when the caller cannot
   * see it.
   */
  async readById(run: Run, info: GraphQLResolveInfo, id: string): Promise<unknown> {
    return this.readIn(run, info, { variables: info.variableValues, id, args: new Map() });
  }

  private readIn(run: Run, info: GraphQLResolveInfo, env: Env): Promise<unknown> {
    return this.answer(run, this.plan(info, env, false), env);
  }

  private answer<T>(run: (statement: Statement) => Promise<T>, plan: Plan, env: Env): Promise<T> {
    for (const check of plan.checks) check(env);
    const name = plan.asked ? plan.name : undefined;
    plan.asked = true;
    return run({ name, text: plan.text, values: plan.parameters.map((extract) => extract(env)), byValue: plan.byValue });
  }

  private plan(info: GraphQLResolveInfo, env: Env, asText: boolean): Plan {
    const plans = this.plans.get(info.operation) ?? { enums: [], byShape: new Map<string, Plan>() };
    this.plans.set(info.operation, plans);
    const values = () => plans.enums.map((name) => env.variables[name]);
    const key = () =>
      JSON.stringify([info.path.key, asText, env.id !== undefined, shapeOf(env.variables), shapeOf(env.instead), values()]);
    const known = plans.byShape.get(key());
    if (known) return known;
    const plan = this.compile(info, env, asText);
    if (plan.byEnums) plans.enums = enumsOf(info);
    if (plans.byShape.size >= MOST_SHAPES) plans.byShape.clear();
    plans.byShape.set(key(), plan);
    return plan;
  }

  private compile(info: GraphQLResolveInfo, env: Env, asText: boolean): Plan {
    const field = info.parentType.getFields()[info.fieldName] as GraphQLField<unknown, unknown>;
    const selected = { parent: info.parentType, field, nodes: info.fieldNodes };
    const c = new Compilation(info, selected, this.cursors, env, asText);
    const byId: FieldMapping = { kind: 'one', condition: (t) => `${t}.id = ${c.bind(({ id }) => checkId(id), 'uuid')}` };
    const sql = compileField(c, selected, '', env.id === undefined ? undefined : byId);
    const text = `select to_json(${sql}) as antwoord`;
    return {
      name: createHash('sha256').update(text).digest('hex').slice(0, 40),
      text,
      parameters: c.parameters,
      checks: c.checks,
      byValue: c.byValue,
      byEnums: c.byEnums,
      asked: false,
      required: c.required,
    };
  }
}
