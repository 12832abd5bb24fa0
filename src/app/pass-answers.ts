import { type ApolloServerPlugin, type GraphQLRequestContext, HeaderMap } from '@apollo/server';
import {
  type FieldNode,
  type FormattedExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  getArgumentValues,
  isNonNullType,
  OperationTypeNode,
} from 'graphql';
import { collectFields } from 'graphql/execution/collectFields';
import { buildExecutionContext, buildResolveInfo, type ExecutionContext } from 'graphql/execution/execute';
import { AnswerText } from '../lezen/reader';
import type { Context } from '../toegang/context';

// PostgreSQL writes an answer in the shape of the response. For a query of which every field is answered so, its text becomes the
// response: parsing it, walking it field by field and writing it again would take longer than the statement. Whatever is out of the
// ordinary (an error, a null where none may be, introspection) is left to graphql-js, which then asks again.

/** The whole `data` of a response, as text. */
export class Passed {
  constructor(readonly json: string) {}
}

export const passAnswers: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    responseForOperation: async (request) => {
      const json = await answerOf(request).catch(() => undefined);
      if (json === undefined) return null;
      const http = { headers: new HeaderMap(), status: undefined };
      return { http, body: { kind: 'single', singleResult: { data: new Passed(json) as never } } };
    },
  }),
};

/** Writes a response: what was passed as it is. */
export function stringifyAnswer(value: FormattedExecutionResult): string {
  const { data } = value as { data?: unknown };
  return data instanceof Passed ? `{"data":${data.json}}\n` : `${JSON.stringify(value)}\n`;
}

async function answerOf({
  schema,
  document,
  request,
  contextValue,
}: GraphQLRequestContext<Context>): Promise<string | undefined> {
  const { variables: variableValues, operationName } = request;
  if (!document) return undefined;
  const found = buildExecutionContext({ schema, document, variableValues, operationName, contextValue: contextValue.asText });
  if (!('schema' in found) || found.operation.operation !== OperationTypeNode.QUERY) return undefined;
  const type = schema.getQueryType() as GraphQLObjectType;
  const fields = collectFields(schema, found.fragments, found.variableValues, type, found.operation.selectionSet);
  if (![...fields.values()].every(([node]) => type.getFields()[node?.name.value ?? '']?.extensions.lezen)) return undefined;
  const members = await Promise.all([...fields].map(([key, nodes]) => member(found, type, key, nodes)));
  return members.includes(undefined) ? undefined : `{${members.join(',')}}`;
}

/** One root field of the response, or undefined when graphql-js is to say what its null means. */
async function member(
  context: ExecutionContext,
  type: GraphQLObjectType,
  key: string,
  nodes: readonly FieldNode[],
): Promise<string | undefined> {
  const field = type.getFields()[nodes[0]?.name.value ?? ''];
  if (!field?.resolve) return undefined;
  const info = buildResolveInfo(context, field, nodes, type, { prev: undefined, key, typename: type.name });
  const args = getArgumentValues(field, nodes[0] as FieldNode, context.variableValues);
  const answer = await (field.resolve as GraphQLFieldResolver<unknown, unknown>)(undefined, args, context.contextValue, info);
  if (answer instanceof AnswerText) return `${JSON.stringify(key)}:${answer.json}`;
  return answer === null && !isNonNullType(field.type) ? `${JSON.stringify(key)}:null` : undefined;
}
