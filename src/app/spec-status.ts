import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../toegang/context';

const GRAPHQL_JSON = 'application/graphql-response+json';
const OF_THE_DOCUMENT = ['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT'];

/**
 * GraphQL over HTTP, 6.4.1: in application/json a document that cannot be run is answered with status 200, since with a 4xx a client cannot know
 * that the body is the service's own. A client that asks for application/graphql-response+json gets 400.
 */
export const specStatus: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ request, response: { http, body } }) => {
      if (http.status !== 400 || body.kind !== 'single' || request.http?.headers.get('accept')?.includes(GRAPHQL_JSON)) return;
      const { errors = [] } = body.singleResult;
      if (errors.every(({ extensions }) => OF_THE_DOCUMENT.includes(String(extensions?.code)))) http.status = 200;
    },
  }),
};
