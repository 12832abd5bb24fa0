import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../../toegang/context';

const GRAPHQL_JSON = 'application/graphql-response+json';
/**
 * Not the document is wrong then, there is too much of it: whatever stands in front of us may see
 * that by the status.
 */
const LIMIT = 'TE_ZWAAR';

/**
 * GraphQL over HTTP, 6.4.1: in application/json a document that cannot be run is answered with
 * status 200, since with a 4xx a client cannot know that the body is the service's own: whether it
 * is the text, the name of the operation or a variable, of a type of GraphQL's or of ours. What is
 * no question at all has no source here, and keeps its 400. A client that asks for
 * application/graphql-response+json gets 400.
 */
export const specStatus: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, source, response: { http, body } }) => {
      if (http.status !== 400 || source === undefined || body.kind !== 'single') return;
      if (request.http?.headers.get('accept')?.includes(GRAPHQL_JSON)) return;
      const { errors = [] } = body.singleResult;
      if (errors.every(({ extensions }) => extensions?.code !== LIMIT)) http.status = 200;
    },
  }),
};
