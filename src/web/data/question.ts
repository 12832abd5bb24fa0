import { type QueryOptions, queryOptions, useQuery } from '@tanstack/react-query';
import type { TypedDocumentString } from '../vragen/vragen';
import { ask } from './ask';
import { client } from './client';
import { isGone } from './errors';

/** The one request of a screen, by its document and variables. */
export const question = <R, V>(document: TypedDocumentString<R, V>, variables: V) =>
  queryOptions({
    queryKey: [document.toString(), variables] as const,
    queryFn: ({ signal }) => ask(document, variables, { signal }),
  });

/** A question of any screen, for asking it ahead. */
export type AnyQuestion = QueryOptions<unknown, Error, unknown, readonly unknown[]>;

/** Asks before anything is rendered, beside the code of the screen. */
export const askAhead = (asked: AnyQuestion): void => void client.prefetchQuery(asked as never);

/**
 * The answer to a question, kept up to date. An error of a later request leaves the data as it is,
 * and comes beside it; but what is no longer for this user to see, is gone at once.
 */
export function useQuestion<R, V>(document: TypedDocumentString<R, V>, variables: V) {
  const { data, error, isFetching } = useQuery(question(document, variables));
  return { data: isGone(error) ? undefined : data, error, isFetching };
}
