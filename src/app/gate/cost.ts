import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getVariableValues,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
  OperationTypeNode,
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { fieldMapping } from '../../lezen/compile';
import type { FieldMapping } from '../../lezen/mapping';
import { DEFAULT_FIRST, MOST } from '../../lezen/page';
import { OngeldigeInvoer, TeZwaar } from '../../platform/input/errors';
import type { Asker } from '../../toegang/asker';
import type { Context } from '../../toegang/context';
import type { Limits } from '../../toegang/limits';
import { overHttp } from '../errors/http-refusal';

/** Twice what the heaviest example of GraphiQL costs; less than 500 times 500. */
export const MOST_POINTS = 200_000;
/** What a list without `first` is taken to hold: such lists stay small. */
const SHORT_LIST = 5;
/** The types of the schema, in an introspection query. */
const TYPES = 200;
/** Each field of Query is a statement of its own. */
const STATEMENT = 10;
/** Rows that are worked out over a region, whatever is asked of them. */
const WORKED_OUT = 300;
const MOST_KNOWN = 100;

/**
 * Every object that the answer may hold counts for one, and so does a value that is worked out and
 * not merely looked up. A page holds as many as its `first`, and lists in lists multiply.
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

/** What hangs on a page was worked out with the page. */
const isOfPage = (parent: string) => /Connection$/.test(parent);

/** What is negative or above the most, the reader refuses with a sentence of its own. */
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

/** What of the variables decides the cost: never a text. */
const numbersOf = (variables: Question['variables']) =>
  JSON.stringify(variables, (_key, value) => (typeof value === 'string' ? '' : value));

/**
 * Says what a question costs, from its text and variables alone, and remembers it as long as the
 * document is kept.
 */
export function costsOf(schema: GraphQLSchema): (question: Question) => number {
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
 * Counts what a question costs for its asker, and returns it. Throws TeZwaar for one that costs too
 * much, and LimietBereikt for the asker's limit.
 */
export type Charge = (question: Question, asker: Asker) => Promise<number>;

/** What counts each question for its asker, within these limits. */
export function chargeOf(schema: GraphQLSchema, limits: Limits): Charge {
  const costOf = costsOf(schema);
  const most = Math.min(MOST_POINTS, limits.settings.cost);
  return async (question, asker) => {
    const cost = costOf(question);
    checkCost(cost, most);
    await limits.countCost(asker, cost);
    return cost;
  };
}

/** Refuses what costs too much before anything runs, and counts for each asker what they spend. */
export const costPlugin = (schema: GraphQLSchema, charge: Charge): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, request, contextValue }) => {
      if (!operation) return;
      const question = { document, operation, variables: request.variables ?? {} };
      // Variables that cannot be: graphql-js refuses them all by name, and runs nothing.
      if (getVariableValues(schema, operation.variableDefinitions ?? [], question.variables).errors) return;
      try {
        checkKind(schema, operation);
        await charge(question, contextValue.asker);
      } catch (error) {
        throw overHttp(error);
      }
    },
  }),
});

function checkKind(schema: GraphQLSchema, { operation }: OperationDefinitionNode): void {
  if (operation === OperationTypeNode.SUBSCRIPTION)
    throw new OngeldigeInvoer('Een subscription gaat over WebSocket, of over /graphql/stream met Accept: text/event-stream.');
  if (!schema.getRootType(operation))
    throw new OngeldigeInvoer(`Deze dienst kent geen ${operation}; vraag opnieuw met een query.`);
}

function checkCost(cost: number, most: number): void {
  if (cost <= most) return;
  const sentence = `Deze vraag kost ${cost} punten en de grens is ${most}; vraag minder tegelijk (\`first\`) of minder diep.`;
  throw new TeZwaar(sentence, { kosten: cost, grens: most });
}
