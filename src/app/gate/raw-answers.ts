import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import {
  type DocumentNode,
  type FieldNode,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLSchema,
  getArgumentValues,
  isNonNullType,
  OperationTypeNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { buildExecutionContext, buildResolveInfo, type ExecutionContext } from 'graphql/execution/execute';
import { AnswerText } from '../../lezen/reader';
import type { Context } from '../../toegang/context';

// PostgreSQL writes an answer in the shape of the response. For a query of which every field is
// answered so, its text becomes the response: parsing it, walking it field by field and writing it
// again would take longer than the statement. Whatever is out of the ordinary (an error, a null
// where none may be, introspection) is left to graphql-js, which then asks again.

/** The pieces of an answer: text, and PostgreSQL's JSON as bytes. Joining them would copy it. */
export type Pieces = (string | Buffer)[];

/** The whole `data` of a response, as text. */
export class Passed {
  constructor(readonly json: Pieces) {}
}

/** A question as a request holds it. */
export interface Question {
  variables?: Record<string, unknown> | null | undefined;
  operationName?: string | null | undefined;
}

/** Calls `answered` for each document that was answered raw: it may be answered raw again. */
export const passAnswers = (answered: (text: string) => void): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    responseForOperation: async ({ schema, document, request, source, contextValue }) => {
      if (!document) return null;
      const json = await answerAsText(schema, document, request, contextValue).catch(() => undefined);
      if (json === undefined) return null;
      answered(source ?? '');
      const http = { headers: new HeaderMap(), status: undefined };
      return { http, body: { kind: 'single', singleResult: { data: new Passed(json) as never } } };
    },
  }),
});

/** The body of a response with this text as its data. */
export const bodyOf = (json: Pieces): Pieces => ['{"data":', ...json, '}\n'];

/** The text that these pieces are. */
export const textOf = (pieces: Pieces): string => pieces.map(String).join('');

/** Writes a response: what was passed as it is. */
export function stringifyAnswer(value: FormattedExecutionResult): string {
  const { data } = value as { data?: unknown };
  return data instanceof Passed ? textOf(bodyOf(data.json)) : `${JSON.stringify(value)}\n`;
}

/**
 * The whole `data` of the answer to a valid document, as text; undefined when graphql-js is to
 * answer. Rejects as the reading does.
 */
export async function answerAsText(
  schema: GraphQLSchema,
  document: DocumentNode,
  { variables, operationName }: Question,
  context: Context,
): Promise<Pieces | undefined> {
  const given = { variableValues: variables ?? undefined, operationName: operationName ?? undefined };
  const found = buildExecutionContext({ schema, document, ...given, contextValue: context.asText });
  if (!('schema' in found) || found.operation.operation !== OperationTypeNode.QUERY) return undefined;
  const type = schema.getQueryType() as GraphQLObjectType;
  const fields = collectFields(schema, found.fragments, found.variableValues, type, found.operation.selectionSet);
  if (![...fields.values()].every(([node]) => type.getFields()[node?.name.value ?? '']?.extensions.lezen)) return undefined;
  const members = await Promise.all([...fields].map(([key, nodes]) => member(found, type, key, nodes)));
  if (members.includes(undefined)) return undefined;
  return ['{', ...(members as Pieces[]).flatMap((pieces, n) => (n > 0 ? [',', ...pieces] : pieces)), '}'];
}

/** One root field of the response, or undefined when graphql-js is to say what its null means. */
async function member(
  context: ExecutionContext,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): Promise<Pieces | undefined> {
  const field = type.getFields()[nodes[0]?.name.value ?? ''];
  if (!field?.resolve) return undefined;
  const info = buildResolveInfo(context, field, nodes, type, { prev: undefined, key, typename: type.name });
  const args = getArgumentValues(field, nodes[0] as FieldNode, context.variableValues);
  const answer = await (field.resolve as GraphQLFieldResolver<unknown, unknown>)(undefined, args, context.contextValue, info);
  if (answer instanceof AnswerText) return [`${JSON.stringify(key)}:`, answer.json];
  return answer === null && !isNonNullType(field.type) ? [`${JSON.stringify(key)}:null`] : undefined;
}
