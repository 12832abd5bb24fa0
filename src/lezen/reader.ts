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
 * A statement with one row and one column, `antwoord`: the JSON of the answer. By its name
 * PostgreSQL prepares it once a connection; what is asked for the first time has none, for it may
 * be the last.
 */
export interface Statement {
  name?: string | undefined;
  text: string;
  values: unknown[];
  /** Whether it is to be planned with these values, rather than once for all. */
  byValue?: boolean;
}
/**
 * Runs a statement for an asker, in a transaction that says who asks, and returns the parsed JSON.
 */
export type Run = (statement: Statement) => Promise<unknown>;

/**
 * An answer in the bytes that PostgreSQL sent, UTF-8, which the response may take over as they are.
 */
export class AnswerText {
  constructor(readonly json: Buffer) {}
}
/**
 * Runs a statement for an asker like `Run`, and returns the JSON unparsed; null when there is none.
 */
export type RunText = (statement: Statement) => Promise<Buffer | null>;
/**
 * Thrown when an answer has to go through graphql-js: for its types, or for a null that ends up as
 * an error.
 */
export class NotAsIs extends Error {}

interface Plans {
  /** The variables whose values decide the text: none, or those that are enums (`Kinds.only`). */
  enums: string[];
  byShape: Map<string, Plan>;
}
interface Plan {
  byValue: boolean;
  byEnums: boolean;
  asked: boolean;
  /** The keys of the response that may not be null. */
  required: Set<string>;
  name: string;
  text: string;
  parameters: Extract[];
  checks: Extract[];
}

const MOST_SHAPES = 200;

/** The variables of an operation that are enums or lists of them. */
const enumsOf = ({ operation, schema }: GraphQLResolveInfo): string[] =>
  (operation.variableDefinitions ?? [])
    .filter(({ type }) => isEnumType(getNamedType(typeFromAST(schema, type as NamedTypeNode))))
    .map(({ variable }) => variable.name.value);

/**
 * What of the variables decides the text of a statement: which are given, and the booleans (for
 * @skip and @include). Never a value, except of enums where a plan says so.
 */
function shapeOf(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value !== 'object' || Array.isArray(value) || value instanceof Date) return 1;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, shapeOf(inner)]));
}

/**
 * Answers a root field with one statement, compiled from its selection. A plan is kept as long as
 * its document is.
 */
export class Reader {
  private readonly plans = new WeakMap<OperationDefinitionNode, Plans>();
  private readonly cursors: Cursors;

  /** `cursorSecret` (16 to 64 bytes) signs cursors; instances that share it accept each other's. */
  constructor(options: { cursorSecret: Buffer }) {
    this.cursors = new Cursors(options.cursorSecret);
  }

  /**
   * The answer to a root query field. Throws OngeldigeInvoer and TeZwaar for arguments that cannot
   * be.
   */
  async read(run: Run, info: GraphQLResolveInfo): Promise<unknown> {
    return this.readIn(run, info, { variables: info.variableValues, args: new Map() });
  }

  /** The same with other arguments than the question has. */
  async readWith(run: Run, info: GraphQLResolveInfo, instead: Record<string, unknown>): Promise<unknown> {
    return this.readIn(run, info, { variables: info.variableValues, args: new Map(), instead });
  }

  /**
   * The answer to a root query field as text, or null when it is null. Throws as `read` does, and
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
   * The selection of a mutation on the object with this id, or null when the asker does not see it.
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
