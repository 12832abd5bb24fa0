import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { fieldMapping } from '../../lezen/compile';
import type { FieldMapping } from '../../lezen/mapping';
import { DEFAULT_FIRST, MOST } from '../../lezen/page';
import { TeZwaar } from '../../platform/input/errors';
import type { LimitSettings } from '../../toegang/limits';
import type { Counts } from './counts';

/** Twice what the heaviest example of GraphiQL costs; less than 500 times 500. */
export const MOST_POINTS = 200_000;
/** The assumed length of a list without `first`: such lists stay small. */
const SHORT_LIST = 5;
/** The types of the schema, in an introspection query. */
const TYPES = 200;
/** Each field of Query is a separate statement. */
const STATEMENT = 10;
/** Rows that are worked out over a region, whatever is asked of them. */
const WORKED_OUT = 300;
const MOST_KNOWN = 100;

/**
 * Counts one for every object that the answer may hold, and for every computed value. A page holds
 * as many as its `first`, and nested lists multiply.
 */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const mapping = fieldMapping(field);
  const result = getNamedType(field.type);
  if (!isCompositeType(result)) return Number(mapping?.kind === 'sql');
  if (result.name === 'PageInfo') return 0;
  const extra = (type.name === 'Query' ? STATEMENT : 0) + (isWorkedOut(mapping) && !isOfPage(type.name) ? WORKED_OUT : 0);
  if (field.args.some(({ name }) => name === 'first')) return extra + 1 + firstOf(args) * childComplexity;
  return extra + lengthOf(type.name, field) * (1 + childComplexity);
};

const isWorkedOut = (mapping: FieldMapping | undefined) =>
  (mapping?.kind === 'one' || mapping?.kind === 'many') && mapping.from !== undefined;

/** The fields of a page were worked out with the page. */
const isOfPage = (parent: string) => /Connection$/.test(parent);

/** The reader refuses a negative number, or one above the most, with a precise sentence. */
const firstOf = ({ first }: { first?: number | null }) => Math.min(Math.max(first ?? DEFAULT_FIRST, 0), MOST);

function lengthOf(parent: string, { name, type }: GraphQLField<unknown, unknown>): number {
  // The page that these hang on has multiplied already.
  if (!isListType(getNullableType(type)) || isOfPage(parent)) return 1;
  return parent === '__Schema' && name === 'types' ? TYPES : SHORT_LIST;
}

interface Question {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** The variables as far as they decide the cost: never a text. */
const numbersOf = (variables: Question['variables']) =>
  JSON.stringify(variables, (_key, value) => (typeof value === 'string' ? '' : value));

/**
 * Works out the cost of a question from its text and variables alone, and remembers it as long as
 * the document is kept.
 */
function costsOf(schema: GraphQLSchema): (question: Question) => number {
  const known = new WeakMap<OperationDefinitionNode, Map<string, number>>();
  return ({ document, operation, variables }) => {
    const key = numbersOf(variables);
    const costs = known.get(operation) ?? new Map<string, number>();
    known.set(operation, costs);
    if (costs.size >= MOST_KNOWN) costs.clear();
    const options = { schema, query: document, operationName: operation.name?.value, variables, estimators: [estimate] };
    const cost = costs.get(key) ?? 1 + getComplexity(options);
    costs.set(key, cost);
    return cost;
  };
}

/**
 * Counts what a question costs. Throws TeZwaar for a client's question that costs too much by
 * itself, and LimietBereikt for the asker's limit. The questions behind files are only counted:
 * their client cannot ask for less.
 */
export type Charge = (question: Question, counts: Counts, own?: boolean) => Promise<void>;

/** Charges each question within these limits. */
export function chargeOf(schema: GraphQLSchema, settings: LimitSettings): Charge {
  const costOf = costsOf(schema);
  const most = Math.min(MOST_POINTS, settings.cost);
  return async (question, counts, own = false) => {
    const cost = costOf(question);
    if (!own) checkCost(cost, most);
    await counts.cost(cost);
  };
}

function checkCost(cost: number, most: number): void {
  if (cost <= most) return;
  const sentence = `Deze vraag kost ${cost} punten en de grens is ${most}; vraag minder tegelijk (\`first\`) of minder diep.`;
  throw new TeZwaar(sentence, { kosten: cost, grens: most });
}
