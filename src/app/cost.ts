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
} from 'graphql';
import { type ComplexityEstimator, getComplexity } from 'graphql-query-complexity';
import { fieldMapping } from '../lezen/compile';
import type { FieldMapping } from '../lezen/mapping';
import { DEFAULT_FIRST, MOST } from '../lezen/page';
import { DriehoekError, TeZwaar } from '../platform/errors';
import type { Context } from '../toegang/context';
import type { Limits } from '../toegang/limits';
import { overHttp } from './over-http';

/** Twice what the heaviest example of GraphiQL costs; less than 500 times 500. */
export const MOST_POINTS = 200_000;
/** What a list without `first` is taken to hold: such lists stay small. */
const SHORT_LIST = 5;
/** The types of the schema, in an introspection query. */
const TYPES = 200;
/** Each field of Query is a statement of its own. */
const STATEMENT = 10;
/** Rows that are worked out over a region, whatever is asked of them. */
const WORKED_OUT = 100;

/**
 * Every object that the answer may hold counts for one, and so does a value that is worked out and not merely looked up. A page holds as many
 * as its `first`, and lists in lists multiply.
 */
const estimate: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  const mapping = fieldMapping(field);
  const result = getNamedType(field.type);
  if (!isCompositeType(result)) return Number(mapping?.kind === 'sql');
  if (result.name === 'PageInfo') return 0;
  const extra = (type.name === 'Query' ? STATEMENT : 0) + (isWorkedOut(mapping) ? WORKED_OUT : 0);
  if (field.args.some(({ name }) => name === 'first')) return extra + 1 + firstOf(args) * childComplexity;
  return extra + lengthOf(type.name, field) * (1 + childComplexity);
};

const isWorkedOut = (mapping: FieldMapping | undefined) =>
  (mapping?.kind === 'one' || mapping?.kind === 'many') && mapping.from !== undefined;

/** What is negative or above the most, the reader refuses with a sentence of its own. */
const firstOf = ({ first }: { first?: number | null }) => Math.min(Math.max(first ?? DEFAULT_FIRST, 0), MOST);

function lengthOf(parent: string, { name, type }: GraphQLField<unknown, unknown>): number {
  // The page that these hang on has multiplied already.
  if (!isListType(getNullableType(type)) || parent.endsWith('Connection')) return 1;
  return parent === '__Schema' && name === 'types' ? TYPES : SHORT_LIST;
}

interface Question {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Record<string, unknown>;
}

/** The points of a question, from its text and variables alone. Throws a GraphQLError for an argument that cannot be. */
export function costOf(schema: GraphQLSchema, { document, operation, variables }: Question): number {
  const options = { schema, query: document, operationName: operation.name?.value, variables };
  return 1 + getComplexity({ ...options, estimators: [estimate] });
}

/** Refuses what costs too much before anything runs, and counts for each asker what they spend. */
export function costPlugin(schema: GraphQLSchema, limits: Limits): ApolloServerPlugin<Context> {
  const most = Math.min(MOST_POINTS, limits.settings.cost);
  return {
    requestDidStart: async () => ({
      didResolveOperation: async ({ document, operation, request, contextValue }) => {
        if (!operation) return;
        const question = { document, operation, variables: request.variables ?? {} };
        // Variables that cannot be: graphql-js refuses them all by name, and runs nothing.
        if (getVariableValues(schema, operation.variableDefinitions ?? [], question.variables).errors) return;
        await spend(contextValue, limits, costOf(schema, question), most);
      },
    }),
  };
}

async function spend({ asker }: Context, limits: Limits, cost: number, most: number): Promise<void> {
  try {
    if (cost > most) {
      const sentence = `Deze vraag kost ${cost} punten en de grens is ${most}; vraag minder tegelijk (\`first\`) of minder diep.`;
      throw new TeZwaar(sentence, { kosten: cost, grens: most });
    }
    await limits.countCost(asker, cost);
  } catch (error) {
    throw error instanceof DriehoekError ? overHttp(error) : error;
  }
}
