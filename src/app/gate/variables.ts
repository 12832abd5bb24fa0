import { type GraphQLSchema, getVariableValues, type OperationDefinitionNode } from 'graphql';
import { TeZwaar } from '../../platform/input/errors';
import { coded } from './accepted-documents';
import { RefusedQuestion } from './refused-question';

/** Deeper than any input of the schema; the stack of graphql-js ends at some thousands. */
const MOST_DEEP = 100;

/**
 * The given variables that the operation declares. Throws TeZwaar for variables nested too deep,
 * RefusedQuestion for values that do not fit their types.
 */
export function declaredVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  given: Record<string, unknown>,
): Record<string, unknown> {
  if (isDeeper(given, MOST_DEEP))
    throw new TeZwaar(`De variabelen gaan dieper dan ${MOST_DEEP} lagen; stuur ze platter of in delen.`);
  const { errors } = getVariableValues(schema, variableDefinitions, given);
  if (errors) throw new RefusedQuestion(coded(errors, 'BAD_USER_INPUT'));
  const names = variableDefinitions.map(({ variable }) => variable.name.value);
  return Object.fromEntries(names.filter((name) => Object.hasOwn(given, name)).map((name) => [name, given[name]]));
}

/** Layer by layer, so that no depth exhausts the stack. */
function isDeeper(value: unknown, most: number): boolean {
  let layer = [value];
  for (let depth = 0; layer.length > 0; depth += 1) {
    if (depth > most + 1) return true;
    layer = layer.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
  }
  return false;
}
