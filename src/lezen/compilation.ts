import { type FieldNode, type GraphQLObjectType, type GraphQLResolveInfo, isNonNullType } from 'graphql';
// graphql-js's own: which fields a selection has, with fragments and directives, is then the same
// here as in its executor.
import { collectSubfields } from 'graphql/execution/collectFields';
import { TeZwaar } from '../platform/input/errors';
import type { Cursors } from './cursor';
import type { Arg } from './mapping';
import { argument, argumentType, type Env, type Extract, type Selected, sqlType } from './parameters';
import { literal } from './sql';

const MOST_FIELDS = 5000;
const MOST_DEPTH = 50;

/**
 * What the parts of one statement share while it is compiled: its aliases, its parameters, the
 * selection.
 */
export class Compilation {
  readonly parameters: Extract[] = [];
  /** What is refused before each run, also when the statement does not use the value. */
  readonly checks: Extract[] = [];
  /** The response keys that may not be null, so that an answer can be looked over as text. */
  readonly required = new Set<string>();
  /** Whether the statement is planned with the values of each run. */
  byValue = false;
  /** Whether the values of enums decided the text. */
  byEnums = false;
  private readonly keys: Partial<Record<'inner' | 'outer', string>> = {};
  private aliases = 0;
  private fields = 0;
  private depth = 0;

  /**
   * `env` is that of the first run. Only its shape (what is given, and booleans) may decide the
   * text, and enums if `byEnums` says so; values are parameters.
   */
  constructor(
    readonly info: GraphQLResolveInfo,
    /** The root field that is answered. */
    readonly root: Selected,
    readonly cursors: Cursors,
    readonly env: Env,
    /**
     * Whether the answer is for the response as it is: else objects of an interface say their type,
     * for graphql-js to read.
     */
    readonly asText: boolean,
  ) {}

  /** A new alias; a fragment beside a type hardly picks the same one for its own subquery. */
  alias(): string {
    this.aliases += 1;
    return `_${this.aliases}`;
  }

  /** A new parameter, as a placeholder with its type. */
  bind(extract: Extract, type: string): string {
    this.parameters.push(extract);
    return `$${this.parameters.length}::${type}`;
  }

  /**
   * Placeholders for the arguments of a field, one for each path; of what is left out, null, so
   * that PostgreSQL plans without what hangs on it.
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

  /** The placeholder of a half of the cursor key. */
  cursorKey(key: 'inner' | 'outer'): string {
    this.keys[key] ??= this.bind(() => this.cursors.key(key), 'bytea');
    return this.keys[key];
  }

  /** The names of the selected fields of an object. */
  names(type: GraphQLObjectType, nodes: readonly FieldNode[]): string[] {
    return [...this.fieldsOf(type, nodes).values()].map(([node]) => (node as FieldNode).name.value);
  }

  private fieldsOf(type: GraphQLObjectType, nodes: readonly FieldNode[]) {
    return collectSubfields(this.info.schema, this.info.fragments, this.env.variables, type, nodes);
  }

  /**
   * The selected fields of an object as SQL: in the order and under the keys that the response must
   * have.
   */
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
      // The one field that no type defines is __typename.
      return [key, field ? sqlOf({ parent: type, field, nodes: fieldNodes }) : `${literal(type.name)}::text`];
    });
    this.depth -= 1;
    return pairs;
  }

  /**
   * Fragments in fragments make a short query long beyond measure, before any data is there to end
   * it: so it ends here.
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
