import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';

/** A value, in the form that a variable has in JSON, as it is written in a query. */
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
