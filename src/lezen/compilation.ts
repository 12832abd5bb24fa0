import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, isNonNullType } from 'graphql';
// graphql-js's own function: selections with fragments and directives resolve here as in its
// executor.
import { collectSubfields } from 'graphql/execution/collectFields';
import { TeZwaar } from '../platform/input/errors';
import type { Cursors } from './cursor';
import type { Arg } from './mapping';
import { argument, argumentType, type Env, type Extract, type Selected, sqlType } from './parameters';
import { literal } from './sql';

const MOST_FIELDS = 5000;
const MOST_DEPTH = 50;

/**
 * State that the parts of one statement share while it is compiled: aliases, parameters and the
 * selection.
 */
export class Compilation {
  readonly parameters: Extract[] = [];
  /** Checks to run before each execution, also for values that the statement does not use. */
  readonly checks: Extract[] = [];
  /** Response keys that may not be null, for the null check on the raw JSON. */
  readonly required = new Set<string>();
  /** Whether the statement is planned with the values of each run. */
  byValue = false;
  /** Whether enum values determined the text. */
  byEnums = false;
  private readonly keys: Partial<Record<'inner' | 'outer', string>> = {};
  private aliases = 0;
  private fields = 0;
  private depth = 0;

  /**
   * `env` is that of the first run. Only its shape (which arguments are given, and booleans) may
   * determine the text, and enums when `byEnums` is set; values are parameters.
   */
  constructor(
    readonly info: GraphQLResolveInfo,
    /** The root field to answer. */
    readonly root: Selected,
    readonly cursors: Cursors,
    readonly env: Env,
    /**
     * Whether the answer goes to the response unparsed. Otherwise objects of an interface carry
     * their type, for graphql-js.
     */
    readonly asText: boolean,
  ) {}

  /** Returns a new alias, which a hand-written SQL fragment is unlikely to use. */
  alias(): string {
    this.aliases += 1;
    return `_${this.aliases}`;
  }

  /** Adds a parameter and returns its placeholder with its type. */
  bind(extract: Extract, type: string): string {
    this.parameters.push(extract);
    return `$${this.parameters.length}::${type}`;
  }

  /**
   * Returns placeholders for the arguments of a field, one per path. An omitted argument is a
   * literal null, so that PostgreSQL drops the conditions on it when it plans.
   */
  args(selected: Selected): Arg {
    const bound = new Map<string, string>();
    return (path) => {
      const [extract, type] = [argument(selected, path), sqlType(argumentType(selected.field, path))];
      const sql = bound.get(path) ?? (extract(this.env) === null ? `null::${type}` : this.bind(extract, type));
      bound.set(path, sql);
      return sql;
    };
  }

  /** Returns the placeholder of one of the two HMAC keys of cursors. */
  cursorKey(key: 'inner' | 'outer'): string {
    this.keys[key] ??= this.bind(() => this.cursors.key(key), 'bytea');
    return this.keys[key];
  }

  /** Returns the names of the selected fields of an object. */
  names(type: GraphQLObjectType, nodes: readonly FieldNode[]): string[] {
    return [...this.fieldsOf(type, nodes).values()].map(([node]) => (node as FieldNode).name.value);
  }

  private fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]) {
    return collectSubfields(this.info.schema, this.info.fragments, this.env.variables, type, nodes);
  }

  /** Returns the selected fields of an object as SQL, in response order and by response key. */
  pairs(
    type: GraphQLObjectType,
    nodes: readonly FieldNode[],
    sqlOf: (selected: Selected) => string,
  ): [key: string, sql: string][] {
    const fields = this.fieldsOf(type, nodes);
    this.enter(fields.size);
    const pairs = [...fields].map(([key, fieldNodes]): [string, string] => {
      const field = type.getFields()[fieldNodes[0]?.name.value as string];
      if (field && isNonNullType(field.type)) this.required.add(key);
      // __typename is the only field that no type defines.
      return [key, field ? sqlOf({ parent: type, field, nodes: fieldNodes }) : `${literal(type.name)}::text`];
    });
    this.depth -= 1;
    return pairs;
  }

  /**
   * Limits the size of the selection. Nested fragments make a short query expand exponentially,
   * before any data limits apply.
   */
  private enter(fields: number): void {
    this.fields += fields;
    this.depth += 1;
    if (this.fields > MOST_FIELDS || this.depth > MOST_DEPTH) {
      throw new TeZwaar(
        'Deze vraag is te groot: vraag minder velden, of minder diep, en haal de rest met een volgende vraag op.',
      );
    }
  }
}
