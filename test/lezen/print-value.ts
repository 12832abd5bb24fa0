import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';

/** Prints a value, in the form of a JSON variable, as a literal of a query. */
export function printValue(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return 'null';
  if (isListType(nullable))
    return `[${[value]
      .flat()
      .map((element) => printValue(element, nullable.ofType))
      .join(', ')}]`;
  if (!isInputObjectType(nullable)) return isEnumType(nullable) ? String(value) : JSON.stringify(value);
  const fields = nullable.getFields();
  const entries = Object.entries(value).map(
    ([key, inner]) => `${key}: ${printValue(inner, fields[key]?.type as GraphQLInputType)}`,
  );
  return `{ ${entries.join(', ')} }`;
}
