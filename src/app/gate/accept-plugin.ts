import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../../toegang/context';
import { overHttp } from '../errors/http-refusal';
import type { Gate } from './gate';
import { RefusedQuestion } from './refused-question';

/** Has the gate accept each question that Apollo Server parsed and validated, before it runs. */
export const acceptPlugin = (gate: Gate): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ document, operation, source, request, contextValue }) => {
      // Apollo Server refuses a question without an operation, or with several and no name.
      if (!operation) return;
      const { variables, operationName } = request;
      try {
        const counts = gate.countsFor(contextValue.asker);
        await gate.accept(counts, { source: { text: source, checked: document }, variables, operationName });
      } catch (error) {
        // graphql-js refuses wrong variables itself, all of them by name, and runs nothing.
        if (!(error instanceof RefusedQuestion)) throw overHttp(error);
      }
    },
  }),
});
