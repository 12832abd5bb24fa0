import { execute } from 'graphql';
import type { Ask, AskAs } from '../../documenten/api-question';
import type { Service } from '../compose/compose';
import type { Gate } from './gate';
import { RefusedQuestion } from './refused-question';

/**
 * Puts the questions behind files to the API itself: the same gate, asker and row-level security.
 * A file holds exactly what its asker reads by GraphQL.
 */
export function askApi({ schema }: Service, gate: Gate): AskAs {
  return async (request) => {
    const { context, counts, leave } = await gate.admit({ request, address: request.ip });
    request.res?.once('close', leave);
    const ask: Ask = async ({ document }, variables) => {
      await gate.accept(counts, { source: { own: document }, variables }).catch(firstMistake);
      const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue: context });
      if (errors?.[0]) throw errors[0];
      return data?.antwoord as never;
    };
    return ask;
  };
}

function firstMistake(error: unknown): never {
  throw error instanceof RefusedQuestion ? error.errors[0] : error;
}
