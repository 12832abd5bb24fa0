import { type DocumentNode, execute, getOperationAST, type OperationDefinitionNode, validate } from 'graphql';
import type { Ask, AskAs } from '../../documenten/api-question';
import type { Service } from '../compose/compose';
import { costsOf } from './cost';
import { contextVan } from './request-gate';

/**
 * Puts the questions behind files to the API itself: the same asker, row-level security, count of
 * requests and of cost. What a file holds is what its asker reads by GraphQL.
 */
export function vragersVan(driehoek: Service): AskAs {
  const operations = new WeakMap<DocumentNode, OperationDefinitionNode>();
  const costOf = costsOf(driehoek.schema);
  return async (request) => {
    const context = await contextVan(driehoek, request);
    const stel: Ask = async ({ document }, variables) => {
      const operation = operations.get(document) ?? operationOf(driehoek, document);
      operations.set(document, operation);
      await driehoek.limits.countCost(context.asker, costOf({ document, operation, variables }));
      const { schema } = driehoek;
      const { data, errors } = await execute({ schema, document, variableValues: variables, contextValue: context });
      if (errors?.[0]) throw errors[0];
      return data?.antwoord as never;
    };
    return stel;
  };
}

/** A question that stands in the code fits the schema, or that is a mistake of ours. */
function operationOf({ schema }: Service, document: DocumentNode): OperationDefinitionNode {
  const [mistake] = validate(schema, document);
  if (mistake) throw new Error(mistake.message);
  return getOperationAST(document) as OperationDefinitionNode;
}
